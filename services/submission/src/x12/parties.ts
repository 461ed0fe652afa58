import type { Claim, Coverage, Patient, Practitioner } from '@claimrail/domain'
import type { Address, BillingProvider, Dependent, PersonName, Provider, Subscriber, Payer } from '@claimrail/x12'
import { x12Text } from './text.ts'

const RESPONSIBILITY = ['P', 'S', 'T'] as const

/** SBR01 for the place of a payer in line. */
export function payerResponsibility(place: number): string {
  return RESPONSIBILITY[place] ?? 'U'
}

/** Loops 2000A and 2010AA. */
export function billingProvider({ billingProvider: provider }: Claim): BillingProvider {
  return {
    name: { kind: 'organization', name: x12Text(provider.name, 60) },
    npi: provider.npi,
    taxonomy: provider.taxonomy,
    providerCode: 'BI',
    address: address(provider.address),
    taxId: { kind: 'EI', value: provider.taxId },
  }
}

/** Loops 2000B and 2010BA: the policy holder. */
export function subscriber(claim: Claim): Subscriber {
  const { coverage, patient, payerPlace } = claim
  const holder = policyHolder(coverage, patient)
  return {
    payerResponsibility: payerResponsibility(payerPlace),
    ...groupNumber(coverage),
    filingIndicator: coverage.payer.filingIndicator,
    name: personName(holder.name),
    memberId: x12Text(coverage.memberId, 80),
    birthDate: holder.birthDate,
    sex: holder.sex,
    address: address(holder.address),
  }
}

/** Loops 2000C and 2010CA: the patient, when that is not the policy holder. */
export function dependent({ coverage, patient }: Claim): Dependent | undefined {
  if (coverage.relationship === '18') return undefined
  return {
    relationship: coverage.relationship,
    name: personName(patient.name),
    birthDate: patient.birthDate,
    sex: patient.sex,
    address: address(patient.address),
  }
}

/** Loop 2010BB. */
export function payer({ payer: { id, name } }: Coverage): Payer {
  return { name: { kind: 'organization', name: x12Text(name, 60) }, identifier: { qualifier: 'PI', id } }
}

export function provider({ npi, name, taxonomy }: Practitioner, providerCode?: string): Provider {
  return {
    name: personName(name),
    npi,
    ...(taxonomy && providerCode && { taxonomy, providerCode }),
  }
}

export function groupNumber(coverage: Coverage): { groupNumber?: string } {
  return coverage.groupNumber ? { groupNumber: x12Text(coverage.groupNumber, 50) } : {}
}

/** Who holds the policy: the patient, unless the coverage names someone else. */
export function policyHolder(coverage: Coverage, patient: Patient): NonNullable<Coverage['subscriber']> {
  return coverage.relationship === '18' ? patient : (coverage.subscriber ?? patient)
}

export function personName(name: Patient['name']): PersonName {
  return {
    kind: 'person',
    family: x12Text(name.family, 60),
    given: x12Text(name.given, 35),
    ...(name.middle && { middle: x12Text(name.middle, 25) }),
  }
}

function address(of: Patient['address']): Address {
  return {
    line1: x12Text(of.line1, 55),
    ...(of.line2 && { line2: x12Text(of.line2, 55) }),
    city: x12Text(of.city, 30),
    state: of.state,
    postalCode: of.postalCode,
  }
}
