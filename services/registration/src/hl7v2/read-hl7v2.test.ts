import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  FT1,
  HL7_CHARGE,
  HL7_DIAGNOSIS,
  HL7_INSURANCE,
  HL7_PRACTICE,
  IN1,
  hl7Message,
  npi,
  segment,
} from '../example.fixture.ts'
import { readHl7v2 } from './read-hl7v2.ts'

const read = (text: string) => readHl7v2(Buffer.from(text))
const faults = (text: string) => read(text).refusals.flatMap((refusal) => refusal.faults)

function message(text: string) {
  const { messages, refusals } = read(text)
  if (!messages[0]) throw new Error(`refused: ${JSON.stringify(refusals.map((refusal) => refusal.faults))}`)
  return messages[0]
}

test('an arrival says who the patient is, where, with whom, and how it is paid', () => {
  expect(message(hl7Message('ADT^A04', [HL7_INSURANCE, HL7_PRACTICE]))).toEqual({
    messageId: 'MSG1',
    format: 'hl7v2',
    sourceSystem: 'NORTH/CLINIC',
    visitNumber: 'V1001',
    occurredAt: '2026-03-02T20:40:00.000Z',
    status: 'open',
    parts: {
      class: 'office',
      placeOfService: '11',
      specialty: 'cardiology',
      startedAt: '2026-03-02T15:00:00.000Z',
      patient: {
        recordNumber: 'MR1',
        name: { family: 'Doe', given: 'Ann', middle: 'Q' },
        birthDate: '1961-04-05',
        sex: 'F',
        address: { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '454021234' },
      },
      coverages: [
        {
          payer: { id: 'PAYER1', name: 'Payer One', filingIndicator: '12' },
          memberId: 'M1',
          groupNumber: 'GRP9',
          relationship: '18',
        },
      ],
      billingProvider: {
        npi: npi('123456789'),
        name: 'North Clinic',
        taxonomy: '261QM1300X',
        taxId: '123456789',
        address: { line1: '2 Oak St', city: 'Dayton', state: 'OH', postalCode: '45402' },
      },
      rendering: { npi: npi('198765432'), name: { family: 'Roe', given: 'Jo' } },
    },
    charges: [],
    creditedChargeIds: [],
  })
})

test('a financial message says what is charged and why', () => {
  const { charges, parts, status } = message(hl7Message('DFT^P03', [HL7_CHARGE, HL7_DIAGNOSIS]))
  expect(status).toBeUndefined()
  expect(charges).toEqual([
    {
      id: 'T-1',
      system: 'cpt',
      code: '99213',
      modifiers: ['25'],
      units: 1,
      amountCents: 15_000,
      serviceDate: '2026-03-02',
      diagnosisIds: ['icd10cm:E119'],
    },
  ])
  expect(parts.diagnoses).toEqual([
    { id: 'icd10cm:E119', system: 'icd10cm', code: 'E119', text: 'Type 2 diabetes', rank: 1 },
  ])
})

test.each([
  ['ADT^A04', 'open'],
  ['ADT^A03', 'finished'],
  ['ADT^A08', undefined],
] as const)('%s means %s', (event, status) => {
  expect(message(hl7Message(event)).status).toBe(status)
})

test.each([
  ['ADT^A11', 'cancelled'],
  ['ADT^A38', 'cancelled'],
  ['ADT^A13', 'open'],
  ['BAR^P06', 'finished'],
  ['DFT^P11', undefined],
])('%s means %s', (event, status) => {
  expect(message(hl7Message('ADT^A08').replaceAll('ADT^A08', event)).status).toBe(status)
})

test('an update after the discharge says that it is finished', () => {
  const { status, parts } = message(hl7Message('ADT^A08', [], { pv1: { 45: '20260302103000-0500' } }))
  expect([status, parts.endedAt]).toEqual(['finished', '2026-03-02T15:30:00.000Z'])
})

test('a credit names the charge that it takes back; payments and adjustments are named and left out', () => {
  const credit = segment('FT1', { ...FT1, 6: 'CD' })
  const payment = segment('FT1', { ...FT1, 1: '2', 2: 'T-2', 6: 'PY' })
  const { messages, incomplete } = read(hl7Message('DFT^P03', [credit, payment]))
  expect(messages[0]).toMatchObject({ charges: [], creditedChargeIds: ['T-1'] })
  expect(incomplete).toContainEqual({ code: 'unsupported-type', path: 'FT1[2]-6' })
})

test('a charge without an id of its own is the same when it comes again, and two when it is said twice', () => {
  const nameless = segment('FT1', { ...FT1, 2: '' })
  const ids = (text: string) => message(text).charges.map(({ id }) => id)
  const [one, two] = ids(hl7Message('DFT^P03', [nameless, nameless]))
  expect(one).not.toBe(two)
  expect(ids(hl7Message('DFT^P03', [nameless], { id: 'MSG2' }))).toEqual([one])
})

test('the amount of one unit is multiplied; a procedure may stand in the PR1 that follows', () => {
  const charge = segment('FT1', { ...FT1, 10: '3', 11: '', 12: '10.50', 25: '', 26: '' })
  const procedure = segment('PR1', { 1: '1', 3: 'J1885^^HCPCS', 16: 'JW' })
  const [read] = message(hl7Message('DFT^P03', [charge, procedure])).charges
  expect(read).toMatchObject({ system: 'hcpcs', code: 'J1885', modifiers: ['JW'], units: 3, amountCents: 3_150 })
})

test('diagnoses stand in order of priority, admitting ones last; ICD-9 is named and left out, SNOMED stays SNOMED', () => {
  const { messages, incomplete } = read(
    hl7Message('ADT^A08', [
      segment('DG1', { 1: '1', 3: 'R07.9^Chest pain^I10', 6: 'A' }),
      segment('DG1', { 1: '2', 3: '386661006^Fever^SCT', 6: 'F', 15: '2' }),
      segment('DG1', { 1: '3', 3: 'I21.9^Infarction^I10', 6: 'F', 15: '1' }),
      segment('DG1', { 1: '4', 3: '410.90^Infarction^I9C', 6: 'F' }),
      segment('DG1', { 1: '5', 4: 'Felt unwell', 6: 'F' }),
    ]),
  )
  expect(messages[0]?.parts.diagnoses?.map(({ id, rank }) => `${rank} ${id}`)).toEqual([
    '1 icd10cm:I219',
    '2 snomed:386661006',
    '3 text:Felt unwell',
    '4 icd10cm:R079',
  ])
  expect(incomplete).toContainEqual({ code: 'unknown-code', path: 'DG1[4]-3.3' })
})

test('coverages keep their order; one that is incomplete leaves all of them unknown', () => {
  const second = segment('IN1', { ...IN1, 1: '2', 3: 'PAYER2' })
  const { coverages } = message(hl7Message('ADT^A08', [second, HL7_INSURANCE])).parts
  expect(coverages?.map(({ payer }) => payer.id)).toEqual(['PAYER2', 'PAYER1'])
  const nameless = segment('IN1', { ...IN1, 36: '' })
  const { messages, incomplete } = read(hl7Message('ADT^A08', [HL7_INSURANCE, nameless]))
  expect(messages[0]?.parts.coverages).toBeUndefined()
  expect(incomplete).toContainEqual({ code: 'missing', path: 'IN1[2]-36' })
})

test('self-pay is said, not guessed', () => {
  expect(message(hl7Message('ADT^A08', [], { pv1: { 20: 'SP' } })).parts.coverages).toEqual([])
  expect(message(hl7Message('ADT^A08')).parts.coverages).toBeUndefined()
})

test('the policy holder is told when that is somebody else', () => {
  const holder = { 16: 'Doe^Max', 17: 'CHD', 18: '19801224', 19: '2 Main St^^Dayton^OH^45402', 43: 'M' }
  const [coverage] = message(hl7Message('ADT^A08', [segment('IN1', { ...IN1, ...holder })])).parts.coverages ?? []
  expect(coverage).toMatchObject({
    relationship: '19',
    subscriber: { name: { family: 'Doe', given: 'Max' }, birthDate: '1980-12-24', sex: 'M' },
  })
})

test('the visit number of an account stands in for that of the visit, in the system of its authority', () => {
  const text = hl7Message('ADT^A08').replace('|V1001|', '||').replace('^USA^H', '^USA^H|||||||ACC7^^^ACCTS')
  expect(message(text)).toMatchObject({ visitNumber: 'ACC7', sourceSystem: 'ACCTS' })
})

test('texts of observations become notes, with their escapes undone', () => {
  const { notes } = message(hl7Message('ADT^A08', ['OBX|1|TX|N^Note||Pain \\T\\ swelling~since Monday'])).parts
  expect(notes).toEqual([{ id: 'OBX-1', text: 'Pain & swelling\nsince Monday' }])
})

test.each([
  ['without PV1', (text: string) => text.replace(/\rPV1[^\r]*/, ''), 'missing', 'PV1'],
  ['without PID', (text: string) => text.replace(/\rPID[^\r]*/, ''), 'missing', 'PID'],
  ['without a visit number', (text: string) => text.replace('|V1001|', '||'), 'missing', 'PV1-19'],
  ['without a sender', (text: string) => text.replace('|NORTH|CLINIC|', '|||'), 'missing', 'MSH-3'],
  ['without a type', (text: string) => text.replace('||ADT^A08|', '|||'), 'missing', 'MSH-9'],
  ['without a time', (text: string) => text.replaceAll(/2026030215\d{4}-0500/g, ''), 'missing', 'MSH-7'],
  ['with a malformed time', (text: string) => text.replace('20260302100000', 'yesterday'), 'wrong-format', 'PV1-44'],
  ['with a malformed birth date', (text: string) => text.replace('19610405', '05/04/1961'), 'wrong-format', 'PID-7'],
  ['with a sex that is none', (text: string) => text.replace('|19610405|F|', '|19610405|X|'), 'unknown-code', 'PID-8'],
  ['with a patient class that is none', (text: string) => text.replace('PV1|1|O', 'PV1|1|QQ'), 'unknown-code', 'PV1-2'],
  [
    'of an event that is not processed',
    (text: string) => text.replaceAll('A08', 'A40'),
    'unsupported-event',
    'MSH-9.2',
  ],
  [
    'of a type that is not processed',
    (text: string) => text.replace('ADT^A08', 'SIU^S12'),
    'unsupported-type',
    'MSH-9.1',
  ],
  [
    'named like a property',
    (text: string) => text.replace('ADT^A08', 'constructor^A08'),
    'unsupported-type',
    'MSH-9.1',
  ],
  [
    'of a version that is not processed',
    (text: string) => text.replace('|2.5.1', '|3.0'),
    'unsupported-version',
    'MSH-12',
  ],
  [
    'in an unknown character set',
    (text: string) => text.replace('|2.5.1', '|2.5.1||||||EBCDIC'),
    'unknown-code',
    'MSH-18',
  ],
  ['that is none', () => 'Dear colleague, thank you', 'not-hl7v2', ''],
  ['that is empty', () => '', 'not-hl7v2', ''],
])('a message %s is refused by code and place', (_, change, code, path) => {
  expect(faults(change(hl7Message('ADT^A08')))[0]).toEqual({ code, path })
})

test.each([
  ['without an amount', { 11: '' }, 'missing', 'FT1-11'],
  ['with a negative amount', { 11: '-150.00' }, 'out-of-range', 'FT1-11'],
  ['with an amount in words', { 11: 'lots' }, 'wrong-format', 'FT1-11'],
  ['in another currency', { 11: '150.00&EUR' }, 'unknown-code', 'FT1-11'],
  ['without a date', { 4: '' }, 'missing', 'FT1-4'],
  ['of a type that is none', { 6: 'ZZ' }, 'unknown-code', 'FT1-6'],
  ['with no units', { 10: '0' }, 'out-of-range', 'FT1-10'],
  ['with a modifier too long', { 26: '255' }, 'wrong-format', 'FT1-26'],
])('a charge %s refuses its message', (_, changes, code, path) => {
  expect(faults(hl7Message('DFT^P03', [segment('FT1', { ...FT1, ...changes })]))[0]).toEqual({ code, path })
})

test('the character set is that of MSH-18; without one it is UTF-8', () => {
  const text = hl7Message('ADT^A08').replace('Doe^Ann', 'Müller^Zoë')
  const given = (bytes: Buffer) => readHl7v2(bytes).messages[0]?.parts.patient?.name.given
  expect(given(Buffer.from(text))).toBe('Zoë')
  expect(given(Buffer.from(text.replace('|2.5.1', '|2.5.1||||||8859/1'), 'latin1'))).toBe('Zoë')
  expect(readHl7v2(Buffer.from(text, 'latin1')).refusals[0]?.faults).toEqual([{ code: 'not-utf8', path: 'MSH-18' }])
})

test('several messages in one file are read one by one; each refusal has its number', () => {
  const file = [hl7Message('ADT^A04'), hl7Message('ADT^A08').replaceAll('A08', 'A99'), hl7Message('ADT^A03')].join('\r')
  const { messages, refusals } = read(file)
  expect(messages.map(({ status }) => status)).toEqual(['open', 'finished'])
  expect(refusals.map((refusal) => refusal.message)).toEqual([2])
})

test('no bytes make it throw', () => {
  const whole = Buffer.from(hl7Message('DFT^P03', [HL7_CHARGE, HL7_DIAGNOSIS, HL7_INSURANCE, HL7_PRACTICE]))
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 12 })
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (changes, length) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      readHl7v2(bytes.subarray(0, length))
    }),
    { numRuns: 1_000 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void readHl7v2(bytes)))
})
