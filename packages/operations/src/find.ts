import { encounters, encounterView, type EncounterState, type EncounterView, type History } from '@claimrail/tracking'
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
export const FAILED_STATES: readonly EncounterState[] = ['dead', 'parked', 'held', 'rejected', 'denied']

export type Match = { view: EncounterView; history: History }

/** Encounters that match, oldest first. Streams: memory does not grow with what is found. */
export async function* find(ports: Ports, filter: Filter): AsyncGenerator<Match> {
  let left = filter.limit ?? Infinity
  if (left <= 0) return
  for await (const found of candidates(ports, filter)) {
    const history = JSON.parse(found.state) as History
    const view = encounterView(history)
    if (!matches(view, filter)) continue
    yield { view, history }
    if (--left <= 0) return
  }
}

/** Starts from the narrowest index at hand; the rest is compared state by state. */
function candidates(ports: Ports, filter: Filter) {
  const view = encounters.name
  for (const index of ['reason', 'stage', 'payer', 'provider', 'specialty'] as const) {
    const value = filter[index]
    if (value) return ports.views.find({ view, where: { index, value } })
  }
  if (!filter.states) return ports.views.find({ view })
  return byStates(ports, filter.states)
}

async function* byStates(ports: Ports, states: readonly EncounterState[]) {
  for (const value of states) yield* ports.views.find({ view: encounters.name, where: { index: 'state', value } })
}

function matches(view: EncounterView, filter: Filter): boolean {
  const reasons = [...view.reasons, ...view.claims.flatMap((claim) => claim.reasons)]
  return (
    (!filter.states || filter.states.includes(view.state)) &&
    (!filter.stage || view.stage === filter.stage) &&
    (!filter.reason || reasons.includes(filter.reason)) &&
    (!filter.payer ||
      view.claims.some((claim) => claim.payerId === filter.payer) ||
      view.payerIds.includes(filter.payer)) &&
    (!filter.provider || view.billingProviderNpi === filter.provider) &&
    (!filter.specialty || view.specialty === filter.specialty) &&
    (!filter.since || view.firstAt >= filter.since) &&
    (!filter.until || view.firstAt < filter.until)
  )
}
