import type { EncounterMessage } from '@claimrail/domain'
import { FHIR_CLASSES, placeOf, type VisitPlace } from '../vocabulary/place.ts'
import { specialtyOf } from '../vocabulary/specialty.ts'
import { coveragesOf } from './coverage.ts'
import { documentationParts } from './documentation.ts'
import { stayPart } from './stay.ts'
import type { ClaimAt } from './charges.ts'
import { billingProviderOf, patientOf, practitionerOf } from './party.ts'
import type { Resource } from './resource.ts'
import type { Located } from './resource-index.ts'
import { codeIn, follow, hasCode, instantAt, read, refuse, type Read, type Source } from './source.ts'
import { keysOf } from './resource-index.ts'

type Parts = EncounterMessage['parts']

/** A visit as FHIR tells it: an encounter with its claims, or a claim that names no encounter. */
export type Visit = { base: Located; encounter: Read<'Encounter'> | undefined; claims: readonly ClaimAt[] }

export function visitParts(source: Source, visit: Visit): Parts {
  const { base, encounter, claims } = visit
  const claim = claims[0]
  const patient = follow(source, base, encounter?.resource.subject ?? claim?.resource.patient, 'Patient')
  const rendering = renderingOf(source, visit)
  return {
    ...visitPlace(source, visit),
    ...periodOf(source, visit),
    specialty: specialtyOf(rendering?.taxonomy) ?? specialtyOfService(encounter?.resource.serviceType),
    patient: patient && patientOf(source, patient),
    coverages: coveragesOf(source, claim, patient?.located),
    billingProvider: billingOf(source, visit),
    rendering,
    referring: participant(source, encounter, 'REF'),
    priorAuthorization: claim?.resource.insurance?.[0]?.preAuthRef?.[0],
    ...(encounter && notesOf(source, encounter)),
    ...(encounter && documentationParts(source, encounter)),
    ...(encounter && stayPart(source, encounter, claims)),
  }
}

function visitPlace(source: Source, { encounter, claims }: Visit): VisitPlace {
  const said = encounter?.resource.class?.code
  const meaning = said === undefined ? undefined : FHIR_CLASSES[said]
  if (encounter && said !== undefined && !meaning) refuse(source, 'unknown-code', encounter.located, 'class.code')
  const items = claims.flatMap(({ resource }) => resource.item ?? [])
  const billedAt = codeIn(
    items.map((item) => item.locationCodeableConcept),
    'place-of-service',
  )
  return placeOf(meaning, billedAt ?? placeOfLocation(source, encounter))
}

function placeOfLocation(source: Source, encounter: Read<'Encounter'> | undefined): string | undefined {
  for (const { location } of encounter?.resource.location ?? []) {
    const found = encounter && follow(source, encounter.located, location, 'Location')
    const place = codeIn(found?.resource.type ?? [], 'place-of-service')
    if (place) return place
  }
  return undefined
}

function periodOf(source: Source, { base, encounter, claims }: Visit): Parts {
  const period = encounter ? encounter.resource.period : claims[0]?.resource.billablePeriod
  const element = encounter ? 'period' : 'billablePeriod'
  const startedAt = instantAt(source, period?.start, base, `${element}.start`)
  const ended = instantAt(source, period?.end, base, `${element}.end`)
  const isOver = !encounter || encounter.resource.status === 'finished'
  return { startedAt, endedAt: ended ?? (isOver ? startedAt : undefined) }
}

function specialtyOfService(serviceType: Resource<'Encounter'>['serviceType']) {
  const said = [serviceType?.text, ...(serviceType?.coding ?? []).flatMap(({ code, display }) => [code, display])]
  return said.map(specialtyOf).find((specialty) => specialty !== undefined)
}

function billingOf(source: Source, { base, encounter, claims }: Visit) {
  const stated = encounter?.resource.serviceProvider
  return stated
    ? billingProviderOf(source, base, stated)
    : claims.map((claim) => billingProviderOf(source, claim.located, claim.resource.provider)).find(Boolean)
}

/** Who saw the patient: primary performer, else attender, else the participant without a type; else who the claim says performed it. */
function renderingOf(source: Source, { encounter, claims }: Visit) {
  return (
    participant(source, encounter, 'PPRF') ??
    participant(source, encounter, 'ATND') ??
    participant(source, encounter, undefined) ??
    claims.map((claim) => performerOf(source, claim)).find((performer) => performer !== undefined)
  )
}

function participant(source: Source, encounter: Read<'Encounter'> | undefined, type: string | undefined) {
  const found = encounter?.resource.participant?.find((one) =>
    type ? one.type?.some((concept) => hasCode(concept, type)) : !one.type?.length,
  )
  return found && encounter && practitionerOf(source, encounter.located, found.individual)
}

function performerOf(source: Source, { located, resource }: ClaimAt) {
  const roles = ['performing', 'rendering', 'primary', 'attending']
  const members = roles.flatMap((role) => (resource.careTeam ?? []).filter((member) => hasCode(member.role, role)))
  for (const { provider, qualification } of members) {
    const practitioner = practitionerOf(source, located, provider, qualification)
    if (practitioner) return practitioner
  }
  return practitionerOf(source, located, resource.provider)
}

/** Plain texts that came inline with the encounter. */
function notesOf(source: Source, encounter: Read<'Encounter'>): Pick<Parts, 'notes'> {
  const notes = source.index
    .linkedTo('encounter', keysOf(encounter.located))
    .filter(({ type }) => type === 'DocumentReference')
    .map((located) => read(source, located, 'DocumentReference'))
    .filter((document) => document !== undefined && (document.resource.status ?? 'current') === 'current')
    .map((document) => document as Read<'DocumentReference'>)
    .flatMap(({ resource, located }, i) =>
      textsOf(resource).map((text) => ({ id: resource.id ?? `${located.type}-${i}`, text })),
    )
  return notes.length ? { notes } : {}
}

function textsOf({ content = [] }: Resource<'DocumentReference'>): string[] {
  return content
    .filter(({ attachment }) => attachment.contentType?.startsWith('text/plain'))
    .map(({ attachment }) => Buffer.from(attachment.data ?? '', 'base64').toString('utf8'))
    .filter((text) => text !== '')
}
