import { Buffer } from 'node:buffer'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStructure } from '../structure.ts'
import { validateBytes } from '../validate/validate.ts'
import { counted, interchange } from '../validate/valid-files.fixture.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
if (shared === undefined) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no 277 and 834 of others are read\n')

interface Example {
  readonly name: string
  readonly functional: string
  readonly implementation: string
  readonly text: string
  /** The loop of each segment, where it is another than that of the segment before. */
  readonly loops: string
}

const examples: readonly Example[] = [
  {
    name: '270',
    functional: 'HS',
    implementation: '005010X279A1',
    text: `BHT*0022*13*ASK1*20260401*1200
HL*1**20*1|NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01
HL*2*1*21*1|NM1*1P*2*RIVER CLINIC*****XX*1234567893
HL*3*2*22*1|NM1*IL*1*BROWN*CARL****MI*B900800700
HL*4*3*23*0|TRN*1*ASK1*9370000001|NM1*03*1*BROWN*DORA|DMG*D8*20150630*F|DTP*291*D8*20260401|EQ*30|DTP*291*D8*20260401`,
    loops: 'ST 2000A 2100A 2000B 2100B 2000C 2100C 2000D 2100D 2110D ST',
  },
  {
    name: '271',
    functional: 'HB',
    implementation: '005010X279A1',
    text: `BHT*0022*11*ASK1*20260401*1200
HL*1**20*1|NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01
HL*2*1*21*1|NM1*1P*2*RIVER CLINIC*****XX*1234567893
HL*3*2*22*0|TRN*2*ASK1*9370000001|NM1*IL*1*MILLER*ANNA****MI*M100200300|N3*4 ELM STREET|N4*SPRINGFIELD*IL*62701|DMG*D8*19800214*F
EB*1*IND*30*CI|DTP*291*D8*20260401|LS*2120|NM1*P3*1*STONE*PAUL****XX*1987654328|LE*2120|EB*B*IND*98***27*25|MSG*PER VISIT`,
    loops: 'ST 2000A 2100A 2000B 2100B 2000C 2100C 2110C 2120C 2110C ST',
  },
  {
    name: '276',
    functional: 'HR',
    implementation: '005010X212',
    text: `BHT*0010*13*ASK2*20260401*1200
HL*1**20*1|NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01
HL*2*1*21*1|NM1*41*2*RIVER CLINIC*****46*RC001
HL*3*2*19*1|NM1*1P*2*RIVER CLINIC*****XX*1234567893
HL*4*3*22*0|DMG*D8*19800214*F|NM1*IL*1*MILLER*ANNA****MI*M100200300|TRN*1*PCN0001|AMT*T3*150|DTP*472*D8*20260320|SVC*HC:99213*150*****1|DTP*472*D8*20260320`,
    loops: 'ST 2000A 2100A 2000B 2100B 2000C 2100C 2000D 2100D 2200D 2220D ST',
  },
  {
    name: '277',
    functional: 'HN',
    implementation: '005010X212',
    text: `BHT*0010*08*ASK2*20260401*1200*DG
HL*1**20*1|NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01
HL*2*1*21*1|NM1*41*2*RIVER CLINIC*****46*RC001
HL*3*2*19*1|NM1*1P*2*RIVER CLINIC*****XX*1234567893
HL*4*3*22*0|NM1*IL*1*MILLER*ANNA****MI*M100200300|TRN*2*PCN0001|STC*F1:65*20260402**150*130|REF*1K*ICN100001|DTP*472*D8*20260320|SVC*HC:99213*150*130****1|STC*F1:65*20260402`,
    loops: 'ST 2000A 2100A 2000B 2100B 2000C 2100C 2000D 2100D 2200D 2220D ST',
  },
  {
    name: '275',
    functional: 'PI',
    implementation: '005010X210',
    text: `BGN*11*ATT1*20260401*1200
NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01
NM1*41*2*RIVER CLINIC*****46*RC001|PER*IC*BILLING OFFICE*TE*5550100200
NM1*1P*2*RIVER CLINIC*****XX*1234567893
NM1*QC*1*MILLER*ANNA****MI*M100200300|REF*EJ*PCN0001|DTP*472*D8*20260320
LX*1|TRN*2*CONTROL1|DTP*368*D8*20260401|CAT*AE*TX|EFI*05|BIN*4*NOTE`,
    loops: 'ST 1000A 1000B 1000C 1000D 2000A 2100A 2110A ST',
  },
  {
    name: '820',
    functional: 'RA',
    implementation: '005010X218',
    text: `BPR*I*300*C*ACH*CCP*01*071000013*DA*111222333*1370000009**01*071000505*DA*444555666*20260410
TRN*3*EFT000888*1370000009
N1*PE*NORTH HEALTH PLAN*FI*370000009
N1*PR*RIVER WORKS*FI*370000003|PER*IC*PAYROLL*TE*5550100700
ENT*1*2J*34*111223333|NM1*IL*1*MILLER*ANNA****34*111223333|RMR*IK*POLICY1**200|DTM*582****RD8*20260401-20260430
ENT*2*2J*34*111223334|NM1*IL*1*BROWN*CARL****34*111223334|RMR*IK*POLICY2**100|ADX*-10*52`,
    loops: 'ST 1000A 1000B 2000 2100 2300 2000 2100 2300 2320 ST',
  },
  {
    name: '834',
    functional: 'BE',
    implementation: '005010X220A1',
    text: `BGN*00*ENROLL1*20260401*1200****2
N1*P5*RIVER WORKS*FI*370000003
N1*IN*NORTH HEALTH PLAN*FI*370000009
INS*Y*18*021*28*A***FT|REF*0F*M100200300|DTP*356*D8*20260401|NM1*IL*1*MILLER*ANNA|N3*4 ELM STREET|N4*SPRINGFIELD*IL*62701|DMG*D8*19800214*F
HD*021**HLT|DTP*348*D8*20260401|LX*1|NM1*P3*1*STONE*PAUL****XX*1987654328*25|COB*P*GRP9*5|LS*2700|LX*1|N1*75*DEPARTMENT|REF*17*D7|LE*2700`,
    loops: 'ST 1000A 1000B 2000 2100A 2300 2310 2320 2000 2710 2750 2000 ST',
  },
]

/** One value made wrong in each, and where it is found. */
const planted: readonly (readonly [name: string, from: string, to: string, found: string])[] = [
  ['270', '20150630', '20150631', '2100D DMG02 date-invalid'],
  ['271', 'HL*3*2', 'HL*3*9', '2000C HL02 level-parent-wrong'],
  ['276', '1234567893', '1234567890', '2100C NM109 npi-check-digit'],
  ['277', 'STC*F1:65', 'STC*11:65', '2200D STC01-1 status-code-format'],
  ['275', '20260320', '20260335', '1000D DTP03 date-invalid'],
  ['820', '20260410', '20260431', 'BPR16 date-invalid'],
  ['834', '19800214', '19800230', '2100A DMG02 date-invalid'],
]

function textOf({ name, functional, implementation, text }: Example, ...more: readonly string[]): string {
  const body = text.split(/[|\n]/)
  const segments = [`ST*${name}*0001*${implementation}`, ...body, ...more, 'SE*#*0001']
  const all = name === '820' ? segments.with(0, 'ST*820*0001*005010X218') : segments
  return interchange({ name, functional, implementation, segments: all }, counted(all))
}

/** The loops a file goes through, and whether each segment had a place. */
async function walked(bytes: Uint8Array): Promise<{ loops: string; unexpected: string[]; unknown: number }> {
  const loops: string[] = []
  const unexpected: string[] = []
  let unknown = 0
  for await (const event of readStructure(bytes)) {
    if (event.kind === 'transaction') {
      loops.push('ST')
      if (event.table === undefined) unknown++
    }
    if (event.kind === 'transactionEnd' && loops.at(-1) !== 'ST') loops.push('ST')
    if (event.kind !== 'segment') continue
    if (!event.expected) unexpected.push(event.segment.id)
    const loop = event.loop?.id ?? '?'
    if (loops.at(-1) !== loop) loops.push(loop)
  }
  return { loops: loops.join(' '), unexpected, unknown }
}

const findingsOf = (text: string) => validateBytes(Buffer.from(text)).flatMap(({ findings }) => findings)

describe('transactions that are followed by loop and segment', () => {
  it.each(examples)('$name goes through its loops', async (example) => {
    const told = await walked(Buffer.from(textOf(example)))
    expect(told).toEqual({ loops: example.loops, unexpected: [], unknown: 0 })
  })

  it.each(examples)('$name: nothing is wrong with a valid one', (example) => {
    expect(findingsOf(textOf(example)).map(({ code, reference }) => `${code} ${reference}`)).toEqual([])
  })

  it.each(examples)('$name: a segment of another transaction is found at its place', (example) => {
    const found = findingsOf(textOf(example, 'CLM*PCN0001*150***11:B:1*Y*A*Y*Y'))
    const position = example.text.split(/[|\n]/).length + 2
    expect(found.map((one) => `${one.code} ${one.position}`)).toContain(`segment-not-in-transaction ${position}`)
  })

  it.each(planted)('%s: %s made %s is found at its element, and nothing else', (name, from, to, place) => {
    const example = examples.find((one) => one.name === name)!
    const found = findingsOf(textOf({ ...example, text: example.text.replace(from, to) }))
    expect(found.map(({ reference, code }) => `${reference} ${code}`)).toEqual([place])
  })

  it('a wrong value is planted in each of them', () => {
    expect(planted.map(([name]) => name).toSorted()).toEqual(examples.map(({ name }) => name).toSorted())
  })
})

describe.skipIf(shared === undefined)('277 and 834 of others', () => {
  const folder = join(shared ?? '', 'x12')
  const status = shared === undefined ? [] : readdirSync(join(folder, '277')).map((name) => `277/${name}`)
  const enrollment = ['ack-pairs/834_ls_le_ls.source.txt', 'ack-pairs/834_lui_id_5010.source.txt']

  it.each([...status, ...enrollment])('%s: every segment has its loop', async (name) => {
    const told = await walked(readFileSync(join(folder, name)))
    expect(told.unknown).toBe(0)
    expect(told.unexpected).toEqual([])
    expect(told.loops).toMatch(name.startsWith('277') ? /2000A 2100A .*2200/ : /1000A 1000B .*2000 2100A.* 2300/)
  })
})
