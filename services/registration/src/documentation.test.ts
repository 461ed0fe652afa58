import { expect, test } from 'vitest'
import { HL7_CHARGE, HL7_DIAGNOSIS, hl7Message, segment } from './example.fixture.ts'
import { bundle, CLAIM, CONDITION, CPT, ENCOUNTER, SNOMED } from './fhir.fixture.ts'
import { readFhir } from './fhir/read-fhir.ts'
import { readHl7v2 } from './hl7v2/read-hl7v2.ts'
import { readJson } from './json/read-json.ts'

const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display && { display }) }],
})
const AT_ENCOUNTER = { encounter: { reference: 'Encounter/e' } }

function partsOfFhir(...resources: NonNullable<Parameters<typeof bundle>[0]>[number][]) {
  const { messages, refusals } = readFhir(Buffer.from(JSON.stringify(bundle([CLAIM, ...resources]))))
  expect(refusals).toEqual([])
  return messages[0]?.parts
}

test('FHIR procedures that took place are what was performed, with site, day and the conditions they were for', () => {
  const procedure = (more: object) => ({ resourceType: 'Procedure', status: 'completed', ...AT_ENCOUNTER, ...more })
  const parts = partsOfFhir(
    CONDITION,
    procedure({
      ...{ id: 'p1', code: { text: 'Shave biopsy' }, bodySite: [coded(SNOMED, '1', 'Left forearm')] },
      ...{ performedDateTime: '2026-03-02T15:10:00Z', reasonReference: [{ reference: 'Condition/c' }] },
    }),
    procedure({ id: 'p2', code: coded(SNOMED, '2', 'Cryotherapy'), performedPeriod: { start: '2026-03-02' } }),
    procedure({ id: 'p3', code: { text: 'Never done' }, status: 'not-done' }),
  )
  expect(parts?.performed).toEqual([
    { id: 'p1', text: 'Shave biopsy', site: 'Left forearm', performedOn: '2026-03-02', diagnosisIds: ['icd10cm:E119'] },
    { id: 'p2', text: 'Cryotherapy', performedOn: '2026-03-02', diagnosisIds: [] },
  ])
})

test('FHIR service requests are orders, and documents of a known type are papers, signed or not', () => {
  const loinc = (code: string) => coded('http://loinc.org', code)
  const parts = partsOfFhir(
    {
      ...{ resourceType: 'ServiceRequest', id: 's1', status: 'completed', code: coded(CPT, '88305'), ...AT_ENCOUNTER },
      authoredOn: '2026-03-02T15:00:00Z',
    },
    { resourceType: 'ServiceRequest', id: 's2', status: 'revoked', code: { text: 'MRI' }, ...AT_ENCOUNTER },
    { resourceType: 'ServiceRequest', id: 's3', status: 'draft', code: { text: 'MRI' }, ...AT_ENCOUNTER },
    {
      ...{ resourceType: 'DocumentReference', id: 'd1', docStatus: 'final', type: loinc('11526-1') },
      ...{ date: '2026-03-04T10:00:00Z', context: { encounter: [{ reference: 'Encounter/e' }] } },
    },
    {
      ...{ resourceType: 'DocumentReference', id: 'd2', type: loinc('11504-8') },
      context: { encounter: [{ reference: 'Encounter/e' }] },
    },
    {
      ...{ resourceType: 'DocumentReference', id: 'd3', type: loinc('99999-9') },
      context: { encounter: [{ reference: 'Encounter/e' }] },
    },
  )
  expect(parts?.orders).toEqual([
    { id: 's1', system: 'cpt', code: '88305', status: 'done', orderedOn: '2026-03-02' },
    { id: 's2', system: 'text', text: 'MRI', status: 'cancelled' },
  ])
  expect(parts?.documents).toEqual([
    { id: 'd1', kind: 'pathologyReport', signed: true, on: '2026-03-04', chargeIds: [] },
    { id: 'd2', kind: 'operativeReport', signed: false, chargeIds: [] },
  ])
})

test('a FHIR hospitalization is a stay, with what was present on admission', () => {
  const stayed = {
    ...ENCOUNTER,
    ...{ class: { code: 'IMP' }, priority: coded('v3', 'UR') },
    hospitalization: {
      admitSource: coded('http://terminology.hl7.org/CodeSystem/admit-source', 'nursing'),
      dischargeDisposition: coded('http://terminology.hl7.org/CodeSystem/discharge-disposition', 'snf'),
    },
  }
  const [first] = CLAIM.diagnosis
  const claim = { ...CLAIM, diagnosis: [{ ...first, onAdmission: coded('x', 'y') }] }
  const { messages } = readFhir(
    Buffer.from(
      JSON.stringify({ resourceType: 'Bundle', entry: [stayed, CONDITION, claim].map((resource) => ({ resource })) }),
    ),
  )
  expect(messages[0]?.parts.stay).toEqual({
    ...{ admittedAt: '2026-03-02T15:00:00.000Z', dischargedAt: '2026-03-02T15:30:00.000Z' },
    ...{ admissionType: '2', admissionSource: '5', dischargeStatus: '03', presentOnAdmission: { 'icd10cm:E119': 'Y' } },
  })
})

test('an encounter of which FHIR tells none of this has none of these parts', () => {
  const parts = partsOfFhir()
  for (const part of ['performed', 'orders', 'documents', 'stay']) expect(parts).not.toHaveProperty(part)
})

test('HL7 v2 tells of a stay in PV1 and DG1-26, and of procedures in words in PR1', () => {
  const pv1 = { 2: 'I', 4: 'E', 14: '4', 36: '06', 45: '20260304120000-0500' }
  const pr1 = segment('PR1', { 1: '1', 3: '11102^^C4', 4: 'Shave biopsy of left forearm', 5: '20260302' })
  const diagnosis = segment('DG1', { 1: '1', 3: 'E11.9^Type 2 diabetes^I10', 6: 'F', 15: '1', 26: 'Y' })
  const { messages } = readHl7v2(Buffer.from(hl7Message('DFT^P03', [diagnosis, HL7_CHARGE, pr1], { pv1 })))
  expect(messages[0]?.parts.stay).toEqual({
    ...{ admittedAt: '2026-03-02T15:00:00.000Z', dischargedAt: '2026-03-04T17:00:00.000Z' },
    ...{ admissionType: '1', admissionSource: '4', dischargeStatus: '06' },
    presentOnAdmission: { 'icd10cm:E119': 'Y' },
  })
  expect(messages[0]?.parts.performed).toEqual([
    { id: 'PR1-1', text: 'Shave biopsy of left forearm', performedOn: '2026-03-02', diagnosisIds: [] },
  ])
})

test('an office visit in HL7 v2 is no stay', () => {
  const { messages } = readHl7v2(Buffer.from(hl7Message('DFT^P03', [HL7_DIAGNOSIS, HL7_CHARGE], { pv1: { 4: 'R' } })))
  expect(messages[0]?.parts).not.toHaveProperty('stay')
})

test('our JSON takes every part of the record, and names a field of them that is wrong without its value', () => {
  const read = (parts: object) =>
    readJson(
      Buffer.from(JSON.stringify({ sourceSystem: 's', visitNumber: 'v', occurredAt: '2026-03-02T15:40:00Z', parts })),
    )
  const parts = {
    visit: { patientStatus: 'new', totalMinutes: 30, risk: 'low' },
    performed: [{ id: 'p', text: 'shave biopsy', performedOn: '2026-03-02', diagnosisIds: ['d1'] }],
    orders: [{ id: 'o', system: 'text', text: 'MRI', status: 'ordered' }],
    documents: [{ id: 'd', kind: 'pathologyReport', signed: true, chargeIds: [] }],
    stay: { typeOfBill: '0131', dischargeStatus: '01' },
    answers: [{ queryId: 'Q1', value: 'left', by: 'dr', answeredAt: '2026-03-03T09:00:00Z' }],
  }
  expect(read(parts).messages[0]?.parts).toEqual(parts)
  const { refusals } = read({ visit: { patientStatus: 'CANARY' } })
  expect(refusals[0]?.faults).toMatchObject([{ path: 'parts.visit.patientStatus' }])
  expect(JSON.stringify(refusals[0]?.faults)).not.toContain('CANARY')
})
