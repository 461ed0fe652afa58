import { npi } from './example.fixture.ts'

type Resource = Readonly<Record<string, unknown>> & { resourceType: string }

const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display && { display }) }],
})
const to = (reference: string) => ({ reference })

export const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm'
export const CPT = 'http://www.ama-assn.org/go/cpt'
export const SNOMED = 'http://snomed.info/sct'
const NPI = 'http://hl7.org/fhir/sid/us-npi'
const NUCC = 'http://nucc.org/provider-taxonomy'
const ADDRESS = [{ line: ['1 Main St'], city: 'Dayton', state: 'Ohio', postalCode: '45402-1234' }]
const PLACES = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set'

export const PATIENT = {
  resourceType: 'Patient',
  id: 'p',
  identifier: [{ type: coded('http://terminology.hl7.org/CodeSystem/v2-0203', 'MR'), value: 'MR1' }],
  name: [{ use: 'official', family: 'Doe', given: ['Ann', 'Q'] }],
  birthDate: '1961-04-05',
  gender: 'female',
  address: ADDRESS,
}

export const ENCOUNTER = {
  resourceType: 'Encounter',
  id: 'e',
  identifier: [{ system: 'https://north.example/visits', value: 'V1001' }],
  status: 'finished',
  class: { code: 'AMB' },
  subject: to('Patient/p'),
  participant: [{ type: [coded('x', 'PPRF')], individual: to('Practitioner/d') }],
  period: { start: '2026-03-02T10:00:00-05:00', end: '2026-03-02T10:30:00-05:00' },
  location: [{ location: to('Location/office') }],
  serviceProvider: to('Organization/practice'),
}

export const CONDITION = {
  resourceType: 'Condition',
  id: 'c',
  code: coded(ICD10, 'E11.9', 'Type 2 diabetes'),
  encounter: to('Encounter/e'),
}

export const CLAIM = {
  resourceType: 'Claim',
  id: 'cl',
  status: 'active',
  use: 'claim',
  type: coded('http://terminology.hl7.org/CodeSystem/claim-type', 'professional'),
  insurance: [{ sequence: 1, coverage: to('Coverage/first'), preAuthRef: ['AUTH1'] }],
  diagnosis: [{ sequence: 1, diagnosisReference: to('Condition/c') }],
  item: [
    {
      sequence: 1,
      productOrService: coded(CPT, '99213'),
      modifier: [coded('x', '25')],
      net: { value: 150, currency: 'USD' },
      servicedDate: '2026-03-02',
      diagnosisSequence: [1],
      encounter: [to('Encounter/e')],
    },
  ],
}

export const CHARGE_ITEM = {
  resourceType: 'ChargeItem',
  id: 'ch',
  status: 'billable',
  code: coded(CPT, '99213'),
  context: to('Encounter/e'),
  quantity: { value: 2 },
  priceOverride: { value: 300.5, currency: 'USD' },
  occurrenceDateTime: '2026-03-02T23:30:00-08:00',
  reason: [coded(SNOMED, '386661006', 'Fever')],
}

export const COVERAGE = {
  resourceType: 'Coverage',
  id: 'first',
  status: 'active',
  beneficiary: to('Patient/p'),
  subscriberId: 'M1',
  relationship: coded('x', 'self'),
  type: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'HMO'),
  payor: [to('Organization/payer')],
  class: [{ type: coded('x', 'group'), value: 'GRP9' }],
}

const PAYER = {
  resourceType: 'Organization',
  id: 'payer',
  identifier: [{ value: 'PAYER1' }],
  name: 'Payer One',
}

const PRACTICE = {
  resourceType: 'Organization',
  id: 'practice',
  identifier: [
    { system: NPI, value: npi('123456789') },
    { system: 'urn:oid:2.16.840.1.113883.4.4', value: '12-3456789' },
  ],
  type: [coded(NUCC, '261QM1300X')],
  name: 'North Clinic',
  address: ADDRESS,
}

export const DOCTOR = {
  resourceType: 'Practitioner',
  id: 'd',
  identifier: [{ system: NPI, value: npi('198765432') }],
  name: [{ family: 'Roe', given: ['Jo'] }],
  qualification: [{ code: coded(NUCC, '207RC0000X') }],
}

const OFFICE = { resourceType: 'Location', id: 'office', type: [coded(PLACES, '11')] }

/** Everything that a visit needs, but for its charges. */
export const VISIT_RESOURCES: readonly Resource[] = [
  ...[PATIENT, ENCOUNTER, CONDITION, COVERAGE, PAYER, PRACTICE, DOCTOR, OFFICE],
]

/** A Bundle of resources; each of `changes` replaces the one of its type and id, or is added. */
export function bundle(changes: readonly Resource[] = [CLAIM], envelope: object = {}) {
  const isChanged = (one: Resource) =>
    changes.some(({ resourceType, id }) => resourceType === one.resourceType && id === one.id)
  const resources = [...VISIT_RESOURCES.filter((one) => !isChanged(one)), ...changes]
  return {
    resourceType: 'Bundle',
    id: 'b-1',
    type: 'collection',
    timestamp: '2026-03-02T15:40:00Z',
    ...envelope,
    entry: resources.map((resource) => ({ resource })),
  }
}
