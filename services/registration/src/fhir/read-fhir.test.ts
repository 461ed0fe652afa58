import { expect, test } from 'vitest'
import { npi } from '../example.fixture.ts'
import {
  CHARGE_ITEM,
  CLAIM,
  CONDITION,
  COVERAGE,
  DOCTOR,
  ENCOUNTER,
  ICD10,
  SNOMED,
  VISIT_RESOURCES,
  bundle,
} from '../fhir.fixture.ts'
import { readNdjson } from '../json/read-ndjson.ts'
import { readFhir } from './read-fhir.ts'

const read = (value: unknown) => readFhir(Buffer.from(JSON.stringify(value)))

function message(value: unknown) {
  const { messages, refusals } = read(value)
  if (!messages[0]) throw new Error(`refused: ${JSON.stringify(refusals.map((refusal) => refusal.faults))}`)
  return messages[0]
}

test('a Bundle with everything is a complete message', () => {
  const { messages, incomplete } = read(bundle())
  expect(incomplete).toEqual([])
  expect(messages).toEqual([
    {
      messageId: 'b-1',
      format: 'fhir',
      sourceSystem: 'https://north.example/visits',
      visitNumber: 'V1001',
      occurredAt: '2026-03-02T15:40:00.000Z',
      status: 'finished',
      parts: {
        class: 'office',
        placeOfService: '11',
        specialty: 'cardiology',
        startedAt: '2026-03-02T15:00:00.000Z',
        endedAt: '2026-03-02T15:30:00.000Z',
        patient: {
          recordNumber: 'MR1',
          name: { family: 'Doe', given: 'Ann', middle: 'Q' },
          birthDate: '1961-04-05',
          sex: 'F',
          address: { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '454021234' },
        },
        coverages: [
          {
            payer: { id: 'PAYER1', name: 'Payer One', filingIndicator: 'HM' },
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
          address: { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '454021234' },
        },
        rendering: { npi: npi('198765432'), name: { family: 'Roe', given: 'Jo' }, taxonomy: '207RC0000X' },
        diagnoses: [{ id: 'icd10cm:E119', system: 'icd10cm', code: 'E119', text: 'Type 2 diabetes', rank: 1 }],
        priorAuthorization: 'AUTH1',
      },
      charges: [
        {
          id: 'cl-1',
          system: 'cpt',
          code: '99213',
          modifiers: ['25'],
          units: 1,
          amountCents: 15_000,
          serviceDate: '2026-03-02',
          diagnosisIds: ['icd10cm:E119'],
        },
      ],
      creditedChargeIds: [],
    },
  ])
})

test('an encounter without a claim is charged by its charge items, on the day their sender wrote', () => {
  const { charges, parts } = message(bundle([CHARGE_ITEM]))
  expect(charges).toEqual([
    {
      id: 'ch',
      system: 'cpt',
      code: '99213',
      modifiers: [],
      units: 2,
      amountCents: 30_050,
      serviceDate: '2026-03-02',
      diagnosisIds: ['snomed:386661006'],
    },
  ])
  expect(parts.diagnoses?.map(({ id }) => id)).toEqual(['icd10cm:E119', 'snomed:386661006'])
})

test('charge items that are not to be billed, and items of a cancelled claim, are credits', () => {
  expect(message(bundle([{ ...CHARGE_ITEM, status: 'aborted' }]))).toMatchObject({
    charges: [],
    creditedChargeIds: ['ch'],
  })
  expect(message(bundle([{ ...CLAIM, status: 'cancelled' }]))).toMatchObject({
    charges: [],
    creditedChargeIds: ['cl-1'],
  })
})

test('one Bundle may hold many encounters; each has its own claims and conditions', () => {
  const other = { ...ENCOUNTER, id: 'e2', identifier: [{ system: 's', value: 'V2' }] }
  const noted = { ...CONDITION, id: 'c2', encounter: { reference: 'Encounter/e2' }, code: { text: 'Sore throat' } }
  const { messages } = read(bundle([CLAIM, other, noted]))
  expect(
    messages.map(({ visitNumber, charges, parts }) => [visitNumber, charges.length, parts.diagnoses?.[0]?.id]),
  ).toEqual([
    ['V1001', 1, 'icd10cm:E119'],
    ['V2', 0, 'text:Sore throat'],
  ])
})

test.each([
  ['urn:uuid', 'urn:uuid:3fdc72f4-a11d-4a9d-9260-a9f745779e1d', 'urn:uuid:3fdc72f4-a11d-4a9d-9260-a9f745779e1d'],
  ['absolute', 'https://ehr.example/fhir/Patient/p', 'https://ehr.example/fhir/Patient/p'],
  ['versioned', 'https://ehr.example/fhir/Patient/p', 'Patient/p/_history/3'],
  ['by identifier', undefined, 'Patient?identifier=|MR1'],
])('a reference %s is followed', (_, fullUrl, reference) => {
  const whole = bundle([{ ...ENCOUNTER, subject: { reference } }])
  const entry = whole.entry.map((one) => (one.resource.resourceType === 'Patient' ? { fullUrl, ...one } : one))
  expect(message({ ...whole, entry }).parts.patient?.recordNumber).toBe('MR1')
})

test('a contained clinician and a role are followed', () => {
  const role = { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: '#d' }, contained: [DOCTOR] }
  const participant = [{ individual: { reference: 'PractitionerRole/r' } }]
  expect(message(bundle([{ ...ENCOUNTER, participant }, role])).parts.rendering?.npi).toBe(npi('198765432'))
})

test('SNOMED stays SNOMED: no code is invented', () => {
  const snomed = { ...CONDITION, code: { coding: [{ system: SNOMED, code: '44054006', display: 'Diabetes' }] } }
  expect(message(bundle([snomed])).parts.diagnoses).toEqual([
    { id: 'snomed:44054006', system: 'snomed', code: '44054006', text: 'Diabetes', rank: 1 },
  ])
  const both = {
    coding: [
      { system: SNOMED, code: '44054006' },
      { system: ICD10, code: 'E11.9' },
    ],
  }
  expect(message(bundle([{ ...CONDITION, code: both }])).parts.diagnoses?.[0]?.id).toBe('icd10cm:E119')
})

test('a refuted condition and an ICD-9 code are no diagnoses', () => {
  const refuted = { ...CONDITION, verificationStatus: { coding: [{ code: 'refuted' }] } }
  expect(message(bundle([refuted])).parts.diagnoses).toBeUndefined()
  const icd9 = { ...CONDITION, code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-9-cm', code: '250.00' }] } }
  const { messages, incomplete } = read(bundle([icd9]))
  expect(messages[0]?.parts.diagnoses).toBeUndefined()
  expect(incomplete).toContainEqual({ code: 'unknown-code', path: 'entry[7].resource.code' })
})

test('one item without a price has what the others leave of the total; items that only repeat a diagnosis are no charges', () => {
  const [item] = CLAIM.item
  const { net: _, ...unpriced } = { ...item, sequence: 2 }
  const diagnosis = { sequence: 3, productOrService: CONDITION.code }
  const claim = { ...CLAIM, total: { value: 210.75 }, item: [item, unpriced, diagnosis] }
  expect(message(bundle([claim])).charges.map(({ id, amountCents }) => [id, amountCents])).toEqual([
    ['cl-1', 15_000],
    ['cl-2', 6_075],
  ])
})

test('a coverage that says self-pay is an empty list; an incomplete one leaves all unknown; none at all says nothing', () => {
  const coverages = (coverage: object) => message(bundle([{ ...COVERAGE, ...coverage }])).parts.coverages
  expect(coverages({ type: { coding: [{ code: 'pay' }] } })).toEqual([])
  expect(coverages({ subscriberId: undefined })).toBeUndefined()
  expect(coverages({ status: 'cancelled' })).toBeUndefined()
})

test.each([
  ['AMB', '11', 'office'],
  ['AMB', '22', 'outpatient'],
  ['VR', '10', 'telehealth'],
  ['EMER', undefined, 'emergency'],
  ['IMP', undefined, 'inpatient'],
  ['AMB', undefined, undefined],
] as const)('class %s at place %s is %s', (code, place, expected) => {
  const [item] = CLAIM.item
  const locationCodeableConcept = { coding: [{ system: 'https://cms.example/place-of-service', code: place }] }
  const claim = { ...CLAIM, item: [place ? { ...item, locationCodeableConcept } : item] }
  const encounter = { ...ENCOUNTER, class: { code }, location: [] }
  expect(message(bundle([encounter, claim])).parts.class).toBe(expected)
})

test('a claim that names no encounter is a finished visit of its own', () => {
  const [item] = CLAIM.item
  const alone = {
    ...CLAIM,
    created: '2026-03-02',
    patient: { reference: 'Patient/p' },
    item: [{ ...item, encounter: undefined }],
  }
  const { entry, ...envelope } = bundle([alone])
  const others = entry.filter(({ resource }) => resource.resourceType !== 'Encounter')
  expect(message({ ...envelope, entry: others })).toMatchObject({
    sourceSystem: 'fhir',
    visitNumber: 'cl',
    status: 'finished',
    parts: { patient: { recordNumber: 'MR1' } },
    charges: [{ id: 'cl-1' }],
  })
})

test("the payer's answer beside its claim is not charged again", () => {
  const answer = { ...CLAIM, resourceType: 'ExplanationOfBenefit', id: 'eob' }
  expect(read(bundle([CLAIM, answer])).messages).toHaveLength(1)
})

test('bulk lines join over each other, in any order', () => {
  const lines = [CLAIM, ...VISIT_RESOURCES].map((resource) => JSON.stringify(resource))
  const [one] = readNdjson(Buffer.from(lines.join('\n'))).messages
  const [other] = readNdjson(Buffer.from(lines.reverse().join('\n'))).messages
  expect(one?.parts.patient?.recordNumber).toBe('MR1')
  expect(one?.charges).toHaveLength(1)
  expect(other).toEqual(one)
})
