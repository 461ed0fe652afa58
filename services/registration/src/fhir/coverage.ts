import { coverageSchema, type Coverage } from '@claimrail/domain'
import { completePart } from '../message.ts'
import { filingIndicatorOf, payerIdOf, relationshipOf } from '../vocabulary/insurance.ts'
import type { ClaimLike, Identifier, Reference, Resource } from './resource.ts'
import { keysOf, type Located } from './resource-index.ts'
import {
  addressIn,
  codeIn,
  follow,
  hasCode,
  instantAt,
  nameIn,
  originsIn,
  read,
  sexOf,
  type Read,
  type Source,
} from './source.ts'
import { dateOf } from './time.ts'

const subscriberSchema = coverageSchema.shape.subscriber.unwrap()

type ClaimAt = { located: Located; resource: ClaimLike }

/**
 * The coverages in order of payment: those that the claim names, else those of the patient. Undefined when nothing is said of them, or
 * when one is incomplete; empty when a coverage of type `pay` says that the patient pays.
 */
export function coveragesOf(
  source: Source,
  claim: ClaimAt | undefined,
  patient: Located | undefined,
): Coverage[] | undefined {
  const named = claim ? coveragesOfClaim(source, claim) : undefined
  const found = named ?? (patient ? coveragesOfPatient(source, patient) : [])
  if (found.length === 0) return undefined
  const insured = found.filter(({ resource }) => !hasCode(resource.type, 'pay'))
  const coverages = insured.map((one) => coverageOf(source, one, patient))
  return coverages.every((coverage) => coverage !== undefined) ? coverages : undefined
}

/** Undefined when not every coverage that the claim names is there to be read. */
function coveragesOfClaim(source: Source, { located, resource }: ClaimAt): Read<'Coverage'>[] | undefined {
  const insurance = [...(resource.insurance ?? [])].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
  const found = insurance.map(({ coverage }) => follow(source, located, coverage, 'Coverage'))
  return found.length && found.every((one) => one !== undefined) ? found : undefined
}

function coveragesOfPatient(source: Source, patient: Located): Read<'Coverage'>[] {
  return source.index
    .linkedTo('beneficiary', keysOf(patient))
    .map((located) => read(source, located, 'Coverage'))
    .filter((one) => one !== undefined && (one.resource.status ?? 'active') === 'active')
    .map((one) => one as Read<'Coverage'>)
    .sort((a, b) => (a.resource.order ?? 0) - (b.resource.order ?? 0))
}

function coverageOf(
  source: Source,
  { located, resource }: Read<'Coverage'>,
  patient: Located | undefined,
): Coverage | undefined {
  const payer = follow(source, located, resource.payor?.[0], 'Organization')
  const relationship = relationshipOf(resource.relationship?.coding?.[0]?.code)
  const candidate = {
    payer: {
      id: payerIdIn(payer?.resource.identifier ?? identifiersOf(resource.payor?.[0])),
      name: payer?.resource.name ?? resource.payor?.[0]?.display,
      filingIndicator: filingIndicatorOf(planTypeOf(resource)),
    },
    memberId: resource.subscriberId ?? resource.identifier?.[0]?.value,
    groupNumber: resource.class?.find(({ type }) => hasCode(type, 'group'))?.value,
    relationship,
    subscriber: relationship === '18' ? undefined : subscriberOf(source, located, resource.subscriber, patient),
  }
  const elements = { payer: 'payor[0]', memberId: 'subscriberId', relationship: 'relationship' }
  return completePart(coverageSchema, candidate, originsIn(located, elements), source.findings)
}

function identifiersOf(reference: Reference | undefined): Identifier[] {
  return reference?.identifier ? [reference.identifier] : []
}

/** Identifier of type NIIP (national insurance payor), else the first that has a payer id's shape. */
function payerIdIn(identifiers: readonly Identifier[] | undefined): string | undefined {
  const national = identifiers?.find(({ type }) => hasCode(type, 'NIIP'))?.value
  const shaped = identifiers?.map(({ value }) => value).find((value) => /^[A-Z0-9]{2,20}$/.test(value ?? ''))
  return payerIdOf(national ?? shaped)
}

function planTypeOf({ type }: Resource<'Coverage'>): string | undefined {
  return codeIn([type], 'claim-filing-indicator') ?? codeIn([type], 'v3-actcode') ?? type?.text
}

/** The policy holder, when that is somebody else. */
function subscriberOf(
  source: Source,
  from: Located,
  reference: Reference | undefined,
  patient: Located | undefined,
): Coverage['subscriber'] {
  const found = follow(source, from, reference, 'Patient', 'RelatedPerson')
  if (!found || found.located.resource === patient?.resource) return undefined
  const { located, resource } = found
  const candidate = {
    name: nameIn(resource.name),
    birthDate: instantAt(source, resource.birthDate, located, 'birthDate') && dateOf(resource.birthDate ?? ''),
    sex: sexOf(source, resource.gender, located),
    address: addressIn(resource.address),
  }
  const elements = { name: 'name[0]', birthDate: 'birthDate', sex: 'gender', address: 'address[0]' }
  return completePart(subscriberSchema, candidate, originsIn(located, elements), source.findings)
}
