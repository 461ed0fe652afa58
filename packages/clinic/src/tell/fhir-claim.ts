import { formatDollars, sumCents, type Charge, type Encounter } from '@claimrail/domain'
import { coverageId } from './fhir-coverage.ts'
import { codeOf, reference, type Resource } from './fhir-resource.ts'

/** A FHIR Claim as an EHR keeps its charges: one item a charge, sequence = the number at the end of the charge's id. */
export function claimOf(
  visit: Encounter,
  type: 'professional' | 'institutional',
  charges: readonly Charge[],
): Resource {
  return {
    resourceType: 'Claim',
    id: `${visit.visitNumber}-${type}`,
    identifier: [{ system: 'https://ehr.riverbend.example/claims', value: visit.visitNumber }],
    status: 'active',
    use: 'claim',
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: type }] },
    patient: reference('Patient', 'patient'),
    created: visit.endedAt.slice(0, 10),
    provider: reference('Organization', 'practice'),
    priority: { coding: [{ code: 'normal' }] },
    insurance: insuranceOf(visit),
    diagnosis: visit.diagnoses.map(({ rank }) => ({
      sequence: rank,
      diagnosisReference: reference('Condition', `condition-${rank}`),
    })),
    item: charges.map((charge) => itemOf(visit, charge)),
    total: money(sumCents(charges, (charge) => charge.amountCents)),
  }
}

function insuranceOf({ coverages, priorAuthorization }: Encounter) {
  return Array.from({ length: Math.max(coverages.length, 1) }, (_, place) => ({
    sequence: place + 1,
    focal: place === 0,
    coverage: reference('Coverage', coverageId(place)),
    ...(place === 0 && priorAuthorization ? { preAuthRef: [priorAuthorization] } : {}),
  }))
}

function itemOf(visit: Encounter, charge: Charge) {
  return {
    sequence: Number(charge.id.slice(charge.id.lastIndexOf('-') + 1)),
    productOrService: codeOf(charge),
    ...(charge.modifiers.length > 0 ? { modifier: charge.modifiers.map((code) => ({ coding: [{ code }] })) } : {}),
    ...(charge.revenueCode
      ? { revenue: { coding: [{ system: 'https://www.nubc.org/CodeSystem/RevenueCodes', code: charge.revenueCode }] } }
      : {}),
    quantity: { value: charge.units },
    net: money(charge.amountCents),
    servicedDate: charge.serviceDate,
    diagnosisSequence: charge.diagnosisIds
      .map((id) => visit.diagnoses.find((diagnosis) => diagnosis.id === id)?.rank)
      .filter((rank) => rank !== undefined),
    encounter: [reference('Encounter', visit.visitNumber)],
  }
}

function money(cents: number) {
  return { value: Number(formatDollars(cents)), currency: 'USD' }
}
