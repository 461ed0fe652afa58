import type { Charge, Encounter } from '@claimrail/domain'
import type { VisitTale } from '../plan.ts'
import { claimOf } from './fhir-claim.ts'
import { coverageResources } from './fhir-coverage.ts'
import { addressOf, codeOf, NPI, nameOf, reference, TAXONOMY, type Resource } from './fhir-resource.ts'
import { later, type Telling } from './telling.ts'

const CLASSES = { office: 'AMB', outpatient: 'AMB', emergency: 'EMER', inpatient: 'IMP', telehealth: 'VR', home: 'HH' }
const PLACES = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set'
const IDENTIFIER_TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203'

/** A visit as one FHIR R4 Bundle (collection) when it is finished. */
export function tellInFhir({ visit, isRepeated }: VisitTale): Telling[] {
  const at = later(visit.endedAt, 20)
  const bundle = {
    resourceType: 'Bundle',
    id: `${visit.visitNumber}-bundle`,
    type: 'collection',
    timestamp: at,
    entry: resourcesOf(visit).map((resource) => ({
      fullUrl: `https://ehr.riverbend.example/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  }
  const told = { visitNumber: visit.visitNumber, at, text: JSON.stringify(bundle), isLate: false }
  return isRepeated ? [told, told] : [told]
}

function resourcesOf(visit: Encounter): Resource[] {
  const facility = visit.charges.filter((charge) => charge.revenueCode !== undefined)
  const professional = visit.charges.filter((charge) => charge.revenueCode === undefined)
  const claim = (type: 'professional' | 'institutional', charges: readonly Charge[]) =>
    charges.length > 0 ? [claimOf(visit, type, charges)] : []
  return [
    practice(visit),
    clinician(visit, 'rendering'),
    ...(visit.referring ? [clinician(visit, 'referring')] : []),
    patient(visit),
    ...coverageResources(visit),
    ...conditions(visit),
    {
      resourceType: 'Location',
      id: `pos-${visit.placeOfService}`,
      type: [{ coding: [{ system: PLACES, code: visit.placeOfService }] }],
    },
    encounter(visit),
    ...claim('professional', professional),
    ...claim('institutional', facility),
  ]
}

function practice({ billingProvider: { npi, name, taxonomy, taxId, address } }: Encounter): Resource {
  return {
    resourceType: 'Organization',
    id: 'practice',
    identifier: [
      { system: NPI, value: npi },
      { system: 'urn:oid:2.16.840.1.113883.4.4', value: taxId },
    ],
    type: [{ coding: [{ system: TAXONOMY, code: taxonomy }] }],
    name,
    address: [addressOf(address)],
  }
}

function clinician(visit: Encounter, role: 'rendering' | 'referring'): Resource {
  const { npi, name, taxonomy } = visit[role] ?? visit.rendering
  return {
    resourceType: 'Practitioner',
    id: role,
    identifier: [{ system: NPI, value: npi }],
    name: [nameOf(name)],
    ...(taxonomy ? { qualification: [{ code: { coding: [{ system: TAXONOMY, code: taxonomy }] } }] } : {}),
  }
}

function patient({ patient: { recordNumber, name, birthDate, sex, address } }: Encounter): Resource {
  return {
    resourceType: 'Patient',
    id: 'patient',
    identifier: [
      {
        type: { coding: [{ system: IDENTIFIER_TYPES, code: 'MR' }] },
        system: 'https://ehr.riverbend.example/records',
        value: recordNumber,
      },
    ],
    name: [{ use: 'official', ...nameOf(name) }],
    birthDate,
    gender: sex === 'F' ? 'female' : sex === 'M' ? 'male' : 'unknown',
    address: [{ use: 'home', ...addressOf(address) }],
  }
}

function conditions(visit: Encounter): Resource[] {
  return visit.diagnoses.map((diagnosis) => ({
    resourceType: 'Condition',
    id: `condition-${diagnosis.rank}`,
    code: codeOf(diagnosis),
    subject: reference('Patient', 'patient'),
    encounter: reference('Encounter', visit.visitNumber),
  }))
}

function encounter(visit: Encounter): Resource {
  const participant = (role: 'rendering' | 'referring', code: string) => ({
    type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code }] }],
    individual: reference('Practitioner', role),
  })
  return {
    resourceType: 'Encounter',
    id: visit.visitNumber,
    identifier: [
      {
        type: { coding: [{ system: IDENTIFIER_TYPES, code: 'VN' }] },
        system: visit.sourceSystem,
        value: visit.visitNumber,
      },
    ],
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: CLASSES[visit.class] },
    subject: reference('Patient', 'patient'),
    participant: [participant('rendering', 'PPRF'), ...(visit.referring ? [participant('referring', 'REF')] : [])],
    period: { start: visit.startedAt, end: visit.endedAt },
    diagnosis: visit.diagnoses.map(({ rank }) => ({ condition: reference('Condition', `condition-${rank}`), rank })),
    location: [{ location: reference('Location', `pos-${visit.placeOfService}`) }],
    serviceProvider: reference('Organization', 'practice'),
  }
}
