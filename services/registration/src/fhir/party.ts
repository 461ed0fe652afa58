import {
  billingProviderSchema,
  patientSchema,
  practitionerSchema,
  type BillingProvider,
  type Patient,
  type Practitioner,
} from '@claimrail/domain'
import { completePart } from '../message.ts'
import { taxIdOf } from '../vocabulary/address.ts'
import type { Concept, Reference } from './resource.ts'
import type { Located } from './resource-index.ts'
import {
  addressIn,
  codeIn,
  follow,
  hasCode,
  instantAt,
  nameIn,
  npiIn,
  originsIn,
  sexOf,
  taxIdIn,
  type Read,
  type Source,
} from './source.ts'
import { dateOf } from './time.ts'

const TAXONOMY = 'nucc.org/provider-taxonomy'

/** The patient; undefined, and named incomplete, when a claim could not be made with it. */
export function patientOf(source: Source, { located, resource }: Read<'Patient'>): Patient | undefined {
  const { identifier, birthDate, gender } = resource
  const candidate = {
    recordNumber: (identifier?.find(({ type }) => hasCode(type, 'MR')) ?? identifier?.[0])?.value,
    name: nameIn(resource.name),
    birthDate: instantAt(source, birthDate, located, 'birthDate') && dateOf(birthDate ?? ''),
    sex: sexOf(source, gender, located),
    address: addressIn(resource.address),
  }
  const origins = originsIn(located, { recordNumber: 'identifier', name: 'name', sex: 'gender', address: 'address[0]' })
  const birthDateOrigin = originsIn(located, { birthDate: 'birthDate' })
  return completePart(patientSchema, candidate, { ...origins, ...birthDateOrigin }, source.findings)
}

/** The organization that bills. */
export function billingProviderOf(
  source: Source,
  from: Located,
  reference: Reference | undefined,
): BillingProvider | undefined {
  const found = follow(source, from, reference, 'Organization')
  if (!found) return undefined
  const { located, resource } = found
  const candidate = {
    npi: npiIn(resource.identifier),
    name: resource.name,
    taxonomy: codeIn(resource.type ?? [], TAXONOMY),
    taxId: taxIdOf(taxIdIn(resource.identifier)),
    address: addressIn(resource.address),
  }
  const elements = { npi: 'identifier', taxId: 'identifier', taxonomy: 'type', address: 'address[0]', name: 'name' }
  return completePart(billingProviderSchema, candidate, originsIn(located, elements), source.findings)
}

/** A clinician by way of a Practitioner, a PractitionerRole, or a bare NPI with a contained or known Practitioner of that number. */
export function practitionerOf(
  source: Source,
  from: Located,
  reference: Reference | undefined,
  qualification?: Concept,
): Practitioner | undefined {
  const found = follow(source, from, reference, 'Practitioner', 'PractitionerRole')
  if (!found) return undefined
  const role = found.type === 'PractitionerRole' ? found : undefined
  const person = role ? follow(source, role.located, role.resource.practitioner, 'Practitioner') : undefined
  const practitioner = found.type === 'Practitioner' ? found : person
  if (!practitioner) return undefined
  const { located, resource } = practitioner
  const roleConcepts = [...(role?.resource.specialty ?? []), ...(role?.resource.code ?? [])]
  const qualifications = (resource.qualification ?? []).map(({ code }) => code)
  const candidate = {
    npi: npiIn(resource.identifier),
    name: nameIn(resource.name),
    taxonomy: codeIn([qualification, ...roleConcepts, ...qualifications], TAXONOMY),
  }
  const elements = { npi: 'identifier', name: 'name[0]', taxonomy: 'qualification' }
  return completePart(practitionerSchema, candidate, originsIn(located, elements), source.findings)
}
