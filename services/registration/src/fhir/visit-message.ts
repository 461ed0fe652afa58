import type { EncounterMessage } from '@claimrail/domain'
import type { Reading } from '../fault.ts'
import { conclude } from '../message.ts'
import { isServiceClaim, transactionsOfChargeItems, transactionsOfClaims, type ClaimAt } from './charges.ts'
import { diagnosesOf } from './diagnoses.ts'
import type { Identifier } from './resource.ts'
import { keysOf } from './resource-index.ts'
import { hasCode, instantAt, read, refuse, type Read, type Source } from './source.ts'
import { visitParts, type Visit } from './visit.ts'

/** What the Bundle around the resources says; empty for bulk files. */
export type Envelope = { messageId?: string | undefined; timestamp?: string | undefined; source?: string | undefined }

type Status = EncounterMessage['status']

/** FHIR R4 EncounterStatus; undefined says nothing. */
const STATUSES: Readonly<Record<string, Status>> = {
  planned: 'open',
  arrived: 'open',
  triaged: 'open',
  'in-progress': 'open',
  onleave: 'open',
  finished: 'finished',
  cancelled: 'cancelled',
  'entered-in-error': 'cancelled',
  unknown: undefined,
}

/** The message of a visit, with the claims and charge items of its encounter. */
export function messageOfVisit(source: Source, given: Visit, envelope: Envelope, original: Uint8Array): Reading {
  const visit = given.encounter ? { ...given, claims: claimsOf(source, given.encounter) } : given
  const { encounter, claims } = visit
  const chargeItems = encounter && claims.length === 0 ? chargeItemsOf(source, encounter) : []
  const start = encounter?.resource.period?.start
  const transactions = claims.length
    ? transactionsOfClaims(source, claims, start)
    : transactionsOfChargeItems(source, chargeItems, start)
  const diagnoses = diagnosesOf(source, encounter, claims, chargeItems)
  const status = statusOf(source, visit)
  const draft = {
    messageId: envelope.messageId,
    format: 'fhir' as const,
    ...identityOf(source, visit, envelope),
    occurredAt: occurredAt(source, visit, envelope) ?? '',
    ...(status && { status }),
    parts: { ...visitParts(source, visit), ...(diagnoses.length && { diagnoses }) },
    ...transactions,
  }
  return conclude(draft, source.findings, original)
}

function claimsOf(source: Source, { located }: Read<'Encounter'>): ClaimAt[] {
  return source.index
    .linkedTo('encounter', keysOf(located))
    .filter(({ type }) => type === 'Claim')
    .map((claim) => read(source, claim, 'Claim'))
    .filter((claim) => claim !== undefined)
    .filter(isServiceClaim)
}

function chargeItemsOf(source: Source, { located }: Read<'Encounter'>): Read<'ChargeItem'>[] {
  return source.index
    .linkedTo('encounter', keysOf(located))
    .filter(({ type }) => type === 'ChargeItem')
    .map((item) => read(source, item, 'ChargeItem'))
    .filter((item) => item !== undefined)
}

/** Identifier of the visit and the system it counts in; without one, the resource's id at its server. */
function identityOf(source: Source, { base, encounter, claims }: Visit, envelope: Envelope) {
  const resource = encounter?.resource ?? claims[0]?.resource
  const server = resource?.meta?.source ?? envelope.source ?? 'fhir'
  const identifier = chosenIdentifier(resource?.identifier ?? [])
  const visitNumber = identifier?.value ?? resource?.id
  if (!visitNumber) refuse(source, 'missing', base, 'identifier')
  return { sourceSystem: (identifier?.value && identifier.system) || server, visitNumber: visitNumber ?? '' }
}

/** Type VN (visit number) or uc (unique claim id), else use official, else the first. */
function chosenIdentifier(identifiers: readonly Identifier[]): Identifier | undefined {
  const valued = identifiers.filter(({ value }) => value)
  return (
    valued.find(({ type }) => hasCode(type, 'VN', 'uc')) ?? valued.find(({ use }) => use === 'official') ?? valued[0]
  )
}

/** The Bundle's time, else when the resource was last changed or created, else when the visit ended or began. */
function occurredAt(source: Source, { base, encounter, claims }: Visit, envelope: Envelope): string | undefined {
  if (envelope.timestamp) {
    return instantAt(source, envelope.timestamp, { ...base, path: '' }, 'timestamp')
  }
  const claim = claims[0]?.resource
  const period = encounter ? encounter.resource.period : claim?.billablePeriod
  const element = encounter ? 'period' : 'billablePeriod'
  const said = [
    [encounter ? undefined : claim?.created, 'created'],
    [(encounter?.resource ?? claim)?.meta?.lastUpdated, 'meta.lastUpdated'],
    [period?.end, `${element}.end`],
    [period?.start, `${element}.start`],
  ] as const
  const found = said.find(([text]) => text !== undefined)
  if (!found) refuse(source, 'missing', base, `${element}.end`)
  return found && instantAt(source, found[0], base, found[1])
}

function statusOf(source: Source, { base, encounter, claims }: Visit): Status {
  if (!encounter) return claims[0]?.resource.status === 'cancelled' ? 'cancelled' : 'finished'
  const { status } = encounter.resource
  if (status === undefined || !Object.hasOwn(STATUSES, status)) {
    refuse(source, status === undefined ? 'missing' : 'unknown-code', base, 'status')
    return undefined
  }
  return STATUSES[status]
}
