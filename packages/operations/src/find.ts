import {
  encounters,
  encounterView,
  payersOf,
  type EncounterState,
  type EncounterView,
  type History,
} from '@claimrail/tracking'
import { merge } from './merge.ts'
import type { Ports } from './ports.ts'

/** What to look for; every given field must match. */
export type Filter = {
  states?: readonly EncounterState[]
  stage?: string
  /** Code of a hold, rejection or denial, e.g. `CARC.197`. */
  reason?: string
  payer?: string
  provider?: string
  specialty?: string
  /** ISO instants; compared with the encounter's first event. */
  since?: string
  until?: string
  limit?: number
}

/** The states that wait for a person. */
export const FAILED_STATES: readonly EncounterState[] = ['dead', 'parked', 'held', 'rejected', 'denied', 'unmatched']

export type Match = { view: EncounterView; history: History }

/** Encounters that match, oldest first. Streams: memory does not grow with what is found. */
export async function* find(ports: Ports, filter: Filter): AsyncGenerator<Match> {
  let left = filter.limit ?? Infinity
  if (left <= 0) return
  for await (const match of candidates(ports, filter)) {
    if (!matches(match.view, filter)) continue
    yield match
    if (--left <= 0) return
  }
}

/** Starts from the narrowest index at hand; the rest is compared state by state. */
function candidates(ports: Ports, filter: Filter): AsyncIterable<Match> {
  for (const index of ['reason', 'stage', 'payer', 'provider', 'specialty'] as const) {
    const value = filter[index]
    if (value) return read(ports, { index, value })
  }
  if (!filter.states) return read(ports)
  const states = [...new Set(filter.states)]
  return merge(
    states.map((value) => read(ports, { index: 'state', value })),
    isOlder,
  )
}

async function* read(ports: Ports, where?: { index: string; value: string }): AsyncGenerator<Match> {
  for await (const { state } of ports.views.find({ view: encounters.name, ...(where && { where }) })) {
    const history = JSON.parse(state) as History
    yield { view: encounterView(history), history }
  }
}

/** The order in which the view store finds: by first event, then by id. */
function isOlder({ view: a }: Match, { view: b }: Match): boolean {
  return Date.parse(a.firstAt) - Date.parse(b.firstAt) < 0 || (a.firstAt === b.firstAt && a.encounterId < b.encounterId)
}

function matches(view: EncounterView, filter: Filter): boolean {
  const reasons = [...view.reasons, ...view.claims.flatMap((claim) => claim.reasons)]
  return (
    (!filter.states || filter.states.includes(view.state)) &&
    (!filter.stage || view.stage === filter.stage) &&
    (!filter.reason || reasons.includes(filter.reason)) &&
    (!filter.payer || payersOf(view).includes(filter.payer)) &&
    (!filter.provider || view.billingProviderNpi === filter.provider) &&
    (!filter.specialty || view.specialty === filter.specialty) &&
    (!filter.since || Date.parse(view.firstAt) >= Date.parse(filter.since)) &&
    (!filter.until || Date.parse(view.firstAt) < Date.parse(filter.until))
  )
}
