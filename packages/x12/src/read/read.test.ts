import { Buffer } from 'node:buffer'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimWriteOptions, writeOptions } from '../arbitrary/options.ts'
import { professionalClaim } from '../arbitrary/professional.ts'
import { remittance } from '../arbitrary/remittances.ts'
import { readStructure } from '../structure.ts'
import { write835, write837P } from '../write/write.ts'
import { read277CA, read835, read837I, read837P, read999, readClaims, readTA1 } from './read.ts'

const readers = { read837P, read837I, readClaims, read835, read999, readTA1, read277CA, readStructure }

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

function* chunksOf(bytes: Uint8Array, sizes: number[]): Generator<Uint8Array> {
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = from + sizes[turn % sizes.length]!
    yield bytes.subarray(from, to)
    from = to
  }
}

const isa = 'ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260131*0815*^*00501*000000007*0*T*:~'
const professional = (claims: string) =>
  `${isa}GS*HC*CLINIC*PAYER*20260131*0815*70*X*005010X222A1~ST*837*0001*005010X222A1~BHT*0019*00*B1*20260131*0815*CH~` +
  `NM1*41*2*CLINIC*****46*C~NM1*40*2*PAYER*****46*P~HL*1**20*1~NM1*85*2*CLINIC*****XX*1234567893~HL*2*1*22*0~SBR*P*18~` +
  `NM1*IL*1*DOE*ANN****MI*M1~NM1*PR*2*PAYER*****PI*P1~${claims}SE*20*0001~GE*1*70~IEA*1*000000007~`

const read = (text: string) => listOf(read837P(Buffer.from(text)))

describe('reading claims', () => {
  it('yields each claim with the parties and the envelopes around it', async () => {
    const [claim] = await read(
      professional(
        'CLM*A1*125.5***11:B:1*Y*A*Y*Y~HI*ABK:J069~LX*1~SV1*HC:99213:25*125.5*UN*1***1~DTP*472*D8*20260115~',
      ),
    )
    expect(claim).toMatchObject({
      kind: 'professional',
      patientControlNumber: 'A1',
      chargeCents: 12_550,
      placeOfService: '11',
      frequencyCode: '1',
      billingProvider: { name: { kind: 'organization', name: 'CLINIC' }, npi: '1234567893' },
      subscriber: { memberId: 'M1', name: { family: 'DOE', given: 'ANN' } },
      payer: { identifier: { qualifier: 'PI', id: 'P1' } },
      diagnoses: [{ code: 'J069', system: 'icd10' }],
      lines: [
        {
          number: 1,
          procedure: { code: '99213', modifiers: ['25'] },
          serviceFrom: '2026-01-15',
          diagnosisPointers: [1],
        },
      ],
      batch: { referenceId: 'B1', submitter: { identifier: { id: 'C' } } },
    })
    expect(claim!.source).toMatchObject({
      interchange: { controlNumber: '000000007', senderId: 'CLINIC', usage: 'T' },
      group: { controlNumber: '70' },
      transaction: { controlNumber: '0001', implementation: '005010X222A1' },
      problems: [],
    })
  })

  it('keeps what it does not model, with its place', async () => {
    const [claim] = await read(
      professional('CLM*A*1***11:B:1~CR1*LB*140**A:B*DH*1~ZZZ*A^B~LX*1~SV1*HC:1*1*UN*1~PS1*X*1~'),
    )
    expect(claim!.extra).toEqual([
      { loop: '2300', id: 'CR1', elements: ['LB', '140', '', ['A', 'B'], 'DH', '1'] },
      { loop: '2300', id: 'ZZZ', elements: [{ repetitions: ['A', 'B'] }] },
    ])
    expect(claim!.lines[0]!.extra).toEqual([{ loop: '2400', id: 'PS1', elements: ['X', '1'] }])
    expect(claim!.source.segments().map(({ id }) => id)).toEqual(['CLM', 'CR1', 'ZZZ', 'LX', 'SV1', 'PS1'])
  })

  it('gives back the bytes of a claim and of the levels around it', async () => {
    const text = professional('CLM*A*1***11:B:1~\nLX*1~\nCLM*B*1***11:B:1~\nLX*1~\n')
    const claims = await read(text)
    expect(claims.map(({ source }) => Buffer.from(source.bytes).toString())).toEqual([
      'CLM*A*1***11:B:1~\nLX*1~\n',
      'CLM*B*1***11:B:1~\nLX*1~\n',
    ])
    const { outer, byteOffset, segmentIndex } = claims[1]!.source
    expect(text.slice(byteOffset, byteOffset + 5)).toBe('CLM*B')
    expect(segmentIndex).toBe(14)
    expect(outer.map((piece) => piece.segments()[0]!.elements().join())).toEqual([
      '837,0001,005010X222A1',
      '1,,20,1',
      '2,1,22,0',
    ])
  })

  it('names what it cannot read by element, and reads the rest', async () => {
    const [claim] = await read(professional('CLM*A*12.345***11:B:1~LX*1~SV1*HC:1*abc*UN*1e3~DTP*472*D8*20260231~'))
    expect(claim!.source.problems.map(({ code, loop, element }) => [code, loop, element])).toEqual([
      ['amount-unreadable', '2300', 'CLM02'],
      ['amount-unreadable', '2400', 'SV102'],
      ['number-unreadable', '2400', 'SV104'],
      ['date-unreadable', '2400', 'DTP03'],
    ])
    expect(claim!.lines[0]!.extra).toEqual([{ loop: '2400', id: 'DTP', elements: ['472', 'D8', '20260231'] }])
  })

  it('uses the component separator that a file uses against its own header, and says so', async () => {
    const [claim] = await read(professional('CLM*A*1***11>B>1~HI*ABK>J069~LX*1~SV1*HC>99213>25*1*UN*1~'))
    expect(claim).toMatchObject({ placeOfService: '11', frequencyCode: '1', diagnoses: [{ code: 'J069' }] })
    expect(claim!.source.problems.map(({ code }) => code)).toEqual(['component-separator-mismatch'])
  })

  it('notices a level that names another parent', async () => {
    const claims = await read(professional('CLM*A*1***11:B:1~HL*3*9*22*0~SBR*P*18~CLM*B*1***11:B:1~'))
    expect(claims.map(({ source }) => source.problems.map(({ element }) => element))).toEqual([[], ['HL02']])
  })

  it('marks the claim at which a file breaks off', async () => {
    const whole = professional('CLM*A*1***11:B:1~CLM*B*1***11:B:1~LX*1~')
    const problems: string[] = []
    const bytes = Buffer.from(whole.slice(0, whole.indexOf('SE*') + 4))
    const claims = await listOf(read837P(bytes, { onProblem: ({ code }) => problems.push(code) }))
    expect(claims.map(({ source }) => source.problems.map(({ code }) => code))).toEqual([
      [],
      ['transaction-unfinished'],
    ])
    expect(problems).toEqual(['segment-truncated', 'transaction-unfinished', 'interchange-truncated'])
  })

  it('refuses another version and skips another kind, telling so', async () => {
    const problems: string[] = []
    const onProblem = ({ code }: { code: string }) => problems.push(code)
    const old = professional('CLM*A*1***11:B:1~').replaceAll('005010X222A1', '004010X098A1')
    expect(await listOf(read837P(Buffer.from(old), { onProblem }))).toEqual([])
    expect(await listOf(read837I(Buffer.from(professional('CLM*A*1***11:B:1~')), { onProblem }))).toEqual([])
    expect(problems).toEqual(['version-unsupported', 'transaction-skipped'])
  })

  it('says nothing of its bytes when it is turned into JSON', async () => {
    const [claim] = await read(professional('CLM*A*1***11:B:1~'))
    const { source } = JSON.parse(JSON.stringify(claim)) as { source: Record<string, unknown> }
    expect(Object.keys(source)).toEqual([
      'interchange',
      'group',
      'transaction',
      'segmentIndex',
      'byteOffset',
      'problems',
    ])
  })

  it('reads the same from a file, from bytes and from a stream', async () => {
    const bytes = Buffer.from(professional('CLM*A*1***11:B:1~'.repeat(3)))
    const directory = await mkdtemp(join(tmpdir(), 'claimrail-x12-'))
    try {
      const path = join(directory, 'claims.edi')
      await writeFile(path, bytes)
      const fromBytes = await listOf(read837P(bytes))
      expect(fromBytes).toHaveLength(3)
      expect(JSON.stringify(await listOf(read837P(path)))).toBe(JSON.stringify(fromBytes))
      expect(JSON.stringify(await listOf(read837P(chunksOf(bytes, [7]))))).toBe(JSON.stringify(fromBytes))
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})

/** A written file in which some bytes were changed, dropped or doubled. */
const damaged = fc
  .oneof(
    fc
      .tuple(fc.array(professionalClaim, { minLength: 1, maxLength: 2 }), claimWriteOptions)
      .map((given) => write837P(...given)),
    fc.tuple(fc.array(remittance, { minLength: 1, maxLength: 2 }), writeOptions).map((given) => write835(...given)),
  )
  .chain((bytes) => {
    const place = fc.integer({ min: 0, max: bytes.length - 1 })
    const damage = fc.record({
      at: place,
      length: fc.integer({ min: 0, max: 40 }),
      by: fc.uint8Array({ maxLength: 8 }),
    })
    return fc
      .array(damage, { maxLength: 6 })
      .map((damages) =>
        damages.reduce<Uint8Array>(
          (all, { at, length, by }) => Buffer.concat([all.subarray(0, at), by, all.subarray(at + length)]),
          bytes,
        ),
      )
  })

describe('reading anything at all', () => {
  it('never throws, whatever the bytes', async () => {
    const property = fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 3_000 })), async (bytes) => {
      for (const reader of Object.values(readers)) await listOf<unknown>(reader(bytes))
    })
    await fc.assert(property, { numRuns: 150 })
  })

  it('finds the same however the bytes are cut', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 4 })
    const property = fc.asyncProperty(damaged, sizes, async (bytes, cuts) => {
      for (const reader of [readClaims, read835]) {
        const inChunks = await listOf<unknown>(reader(chunksOf(bytes, cuts)))
        expect(JSON.stringify(inChunks)).toBe(JSON.stringify(await listOf<unknown>(reader(bytes))))
      }
    })
    await fc.assert(property, { numRuns: 50 })
  })
})
