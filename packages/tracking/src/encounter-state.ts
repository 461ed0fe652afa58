import { isEncounterId, type OpenQuery } from '@claimrail/domain'
import { CLAIM_STATES, claimsOf, type ClaimView } from './claim-state.ts'
import { eventsOf, type History, type SummaryOf } from './history.ts'
import { stillParked } from './parking.ts'
import { ledgerOf, type Ledger } from './ledger.ts'

/**
 * Where an encounter stands. When its claims differ, the one that needs a person first decides.
 * Final: paid, patientOwes. A person's: dead, parked, held, rejected, denied, unmatched. On its way: the others.
 */
export const ENCOUNTER_STATES = [
  'dead',
  'parked',
  'held',
  'rejected',
  'denied',
  'unmatched',
  'assembling',
  'registered',
  'coded',
  'scrubbed',
  'atPayer',
  'patientOwes',
  'paid',
] as const
export type EncounterState = (typeof ENCOUNTER_STATES)[number]

export const FINAL_STATES: readonly EncounterState[] = ['paid', 'patientOwes']

export type EncounterView = {
  encounterId: string
  billingProviderNpi: string
  specialty: string
  payerIds: readonly string[]
  revision: number
  state: EncounterState
  /** Stage that has it, or had it last. */
  stage: string
  reasons: readonly string[]
  claims: readonly ClaimView[]
  /** Questions that the encounter waits for. */
  queries: readonly OpenQuery[]
  ledger: Ledger
  /** Business time of the first and the last event. */
  firstAt: string
  lastAt: string
}

/** What people see of an encounter, derived from its history and nothing else. */
export function encounterView(history: History): EncounterView {
  const registered = eventsOf(history, 'encounter.registered').at(-1)
  const claims = claimsOf(history)
  const times = history.events.map((event) => event.at).sort()
  return {
    encounterId: history.encounterId,
    billingProviderNpi: history.billingProviderNpi,
    specialty: registered?.facts.specialty ?? '',
    payerIds: registered?.facts.payerIds ?? [],
    revision: registered?.revision ?? 0,
    ...(early(history, registered, claims) ?? worst(claims)),
    claims,
    queries: openHold(history, registered)?.facts.queries ?? [],
    ledger: ledgerOf(history),
    firstAt: times[0] ?? '',
    lastAt: times.at(-1) ?? '',
  }
}

/** The payers it is billed to: those of its claims; before there are claims, the one that is first in line. */
export function payersOf({ claims, payerIds }: EncounterView): string[] {
  return claims.length > 0 ? [...new Set(claims.map((claim) => claim.payerId))] : payerIds.slice(0, 1)
}

type Standing = Pick<EncounterView, 'state' | 'stage' | 'reasons'>

/** The standing while the encounter as a whole is stopped or has no claim yet; undefined once its claims tell. */
function early(
  history: History,
  registered: SummaryOf<'encounter.registered'> | undefined,
  claims: readonly ClaimView[],
): Standing | undefined {
  if (!isEncounterId(history.encounterId)) return unmatched(history)
  const unread = eventsOf(history, 'event.dead').find((dead) => isUnresolved(history, dead))
  if (unread) return { state: 'dead', stage: unread.facts.atStage, reasons: [unread.facts.code] }
  const [waiting] = stillParked(history)
  if (waiting) return { state: 'parked', stage: waiting.facts.atStage, reasons: [] }
  const held = openHold(history, registered)
  if (held) return { state: 'held', stage: held.facts.stage, reasons: [held.facts.code] }
  if (!registered) return { state: 'assembling', stage: 'registration', reasons: [] }
  return claims.length === 0 ? { state: 'registered', stage: 'coding', reasons: [] } : undefined
}

/** What came in without naming an encounter of ours, such as a payment with a mangled control number; kept under its partition. */
function unmatched(history: History): Standing {
  const items = eventsOf(history, 'work.opened')
  const reasons = [...new Set(items.map(({ facts }) => facts.code))]
  return { state: 'unmatched', stage: items.at(-1)?.facts.stage ?? '', reasons }
}

/** A hold of registration or coding that nothing newer has answered. */
function openHold(
  history: History,
  registered: SummaryOf<'encounter.registered'> | undefined,
): SummaryOf<'work.opened'> | undefined {
  const holds = eventsOf(history, 'work.opened').filter((event) => event.facts.kind === 'held')
  const ofCoding = holds.findLast((event) => event.facts.stage === 'coding' && event.cause === registered?.id)
  if (ofCoding || registered) return ofCoding
  return holds.findLast((event) => event.facts.stage === 'registration')
}

/** A dead letter is resolved when the event it names, or its copy by a replay, was run, or a later generation of the encounter exists. */
function isUnresolved(history: History, dead: SummaryOf<'event.dead'>): boolean {
  const { eventId } = dead.facts
  if (eventId && history.events.some((event) => event.replay?.of === eventId)) return false
  return !history.events.some((event) => event.facts.type !== 'event.dead' && event.generation > dead.generation)
}

function worst(claims: readonly ClaimView[]): Standing {
  const [first] = claims.toSorted((a, b) => CLAIM_STATES.indexOf(a.state) - CLAIM_STATES.indexOf(b.state))
  const { state, stage, reasons } = first as ClaimView
  return { state, stage, reasons }
}
