import type { Address, Charge, Diagnosis, PersonName } from '@claimrail/domain'

export type Resource = { resourceType: string; id: string; [field: string]: unknown }

export const NPI = 'http://hl7.org/fhir/sid/us-npi'
export const TAXONOMY = 'http://nucc.org/provider-taxonomy'

const SYSTEMS: Readonly<Record<string, string>> = {
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  snomed: 'http://snomed.info/sct',
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
}

export function reference(type: string, id: string): { reference: string } {
  return { reference: `${type}/${id}` }
}

export function nameOf({ family, given, middle }: PersonName) {
  return { family, given: middle ? [given, middle] : [given] }
}

export function addressOf({ line1, line2, city, state, postalCode }: Address) {
  return { line: line2 ? [line1, line2] : [line1], city, state, postalCode, country: 'US' }
}

/** CodeableConcept of a diagnosis or a charge: a coding where there is a code, its words as `text`. */
export function codeOf({ system, code, text }: Pick<Diagnosis | Charge, 'system' | 'code' | 'text'>) {
  const written = system === 'icd10cm' && code && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
  const coding = written
    ? { coding: [{ system: SYSTEMS[system] ?? 'https://ehr.riverbend.example/charge-master', code: written }] }
    : {}
  return { ...coding, ...(text ? { text } : {}) }
}
