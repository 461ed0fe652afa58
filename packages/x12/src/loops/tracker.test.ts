import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../pieces.ts'
import { tableFor, treeOf } from './catalog.ts'
import { LoopTracker } from './tracker.ts'

const header =
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260131*0815*^*00501*000000001*0*T*:~'

/** `LOOP SEG` for each segment; a star before what is out of place. */
function loopsOf(identifier: string, implementation: string, segments: string): string[] {
  const tracker = new LoopTracker(treeOf(tableFor(identifier, implementation)!))
  const told: string[] = []
  for (const piece of piecesOf(Buffer.from(header + segments.replaceAll('\n', '')))) {
    if (piece.kind === 'gap') continue
    for (let ordinal = 0; ordinal < piece.block.count; ordinal++) {
      if (piece.block.text(ordinal, 0) === 'ISA') continue
      const { id } = tracker.step(piece.block, ordinal)
      told.push(`${tracker.expected ? '' : '*'}${id} ${piece.block.text(ordinal, 0)}`)
    }
  }
  return told
}

describe('following loops', () => {
  it('finds the loop of every segment of a claim with another payer', () => {
    const told = loopsOf(
      '837',
      '005010X222A1',
      `ST*837*1*005010X222A1~BHT*0019~NM1*41~PER*IC~NM1*40~HL*1**20*1~PRV*BI~NM1*85~N3*X~NM1*87*2~N3*X~
HL*2*1*22*1~SBR*P~NM1*IL~DMG*D8~NM1*PR~REF*G2~HL*3*2*23*0~PAT*19~NM1*QC~CLM*A~DTP*431~REF*G1~HI*ABK:A~
NM1*82~PRV*PE~NM1*77~N3*X~SBR*S~CAS*CO~OI~NM1*IL~NM1*PR~REF*F8~NM1*82~LX*1~SV1*HC~DTP*472~LIN~CTP~REF*XZ~
NM1*82~SVD*1~CAS*CO~DTP*573~LX*2~SV1*HC~CLM*B~HL*4*1*22*0~SBR*P~SE*1*1~`,
    )
    expect(told.join(', ')).toBe(
      [
        'ST ST, ST BHT, 1000A NM1, 1000A PER, 1000B NM1, 2000A HL, 2000A PRV, 2010AA NM1, 2010AA N3, 2010AB NM1, 2010AB N3',
        '2000B HL, 2000B SBR, 2010BA NM1, 2010BA DMG, 2010BB NM1, 2010BB REF, 2000C HL, 2000C PAT, 2010CA NM1',
        '2300 CLM, 2300 DTP, 2300 REF, 2300 HI, 2310B NM1, 2310B PRV, 2310C NM1, 2310C N3',
        '2320 SBR, 2320 CAS, 2320 OI, 2330A NM1, 2330B NM1, 2330B REF, 2330D NM1',
        '2400 LX, 2400 SV1, 2400 DTP, 2410 LIN, 2410 CTP, 2410 REF, 2420A NM1, 2430 SVD, 2430 CAS, 2430 DTP',
        '2400 LX, 2400 SV1, 2300 CLM, 2000B HL, 2000B SBR, ST SE',
      ].join(', '),
    )
  })

  it('returns from claim payments to the provider adjustments', () => {
    const told = loopsOf(
      '835',
      '005010X221A1',
      'ST*835*1~BPR*I~TRN*1~N1*PR~PER*CX~N1*PE~REF*TJ~LX*1~TS3*X~CLP*A~CAS*CO~NM1*QC~NM1*82~SVC*HC~DTM*472~LQ*HE~CLP*B~PLB*X~SE*1*1~',
    )
    expect(told.join(', ')).toBe(
      'ST ST, ST BPR, ST TRN, 1000A N1, 1000A PER, 1000B N1, 1000B REF, 2000 LX, 2000 TS3, 2100 CLP, 2100 CAS, 2100 NM1, 2100 NM1, ' +
        '2110 SVC, 2110 DTM, 2110 LQ, 2100 CLP, ST PLB, ST SE',
    )
  })

  it('goes on where a segment is out of place, and says so', () => {
    const told = loopsOf('837', '005010X222', 'ST*837*1~BHT*0019~HL*3**23*0~PAT*19~ZZZ*1~CLM*A~DTP*472~SE*1*1~')
    expect(told.join(', ')).toBe('ST ST, ST BHT, *2000C HL, 2000C PAT, *2000C ZZZ, 2300 CLM, 2300 DTP, ST SE')
  })

  it('knows transactions by their guide and none of version 4010', () => {
    expect(tableFor('837', '005010X223A3')?.name).toBe('837I')
    expect(tableFor('277', '005010X214')?.name).toBe('277CA')
    expect(tableFor('277', '005010X212')?.name).toBe('277')
    expect(tableFor('837', '004010X098A1')).toBeUndefined()
  })
})
