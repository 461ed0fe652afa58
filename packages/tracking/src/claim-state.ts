import type { StageName } from '@claimrail/domain'
import { stillParked } from './parking.ts'
import { eventsOf, type History, type SummaryOf } from './history.ts'

/** Where a claim stands; the one that needs a person first comes first. */
export const CLAIM_STATES = [
  'dead',
  'parked',
  'held',
  'rejected',
  'denied',
  'coded',
  'scrubbed',
  'atPayer',
  'patientOwes',
  'paid',
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export type ClaimView = {
  patientControlNumber: string
  payerId: string
  payerPlace: number
  chargeCents: number
  paidCents: number
  attempts: number
  /** A payer has adjudicated it at least once. */
  isAdjudicated: boolean
  state: ClaimState
  /** Stage that has it, or had it last. */
  stage: string
  /** The furthest stage it has ever been at. */
  reached: StageName
  /** Codes of why it is held, rejected or denied. */
  reasons: readonly string[]
}

/** The claims of an encounter, in order of their control numbers. */
export function claimsOf(history: History): ClaimView[] {
  const latest = new Map<string, SummaryOf<'claim.coded'>>()
  for (const coded of eventsOf(history, 'claim.coded')) latest.set(coded.facts.patientControlNumber, coded)
  return [...latest.values()]
    .map((coded) => claimView(history, coded))
    .sort((a, b) => (a.patientControlNumber < b.patientControlNumber ? -1 : 1))
}

function claimView(history: History, coded: SummaryOf<'claim.coded'>): ClaimView {
  const number = coded.facts.patientControlNumber
  const adjudications = eventsOf(history, 'claim.adjudicated').filter(
    (event) => event.facts.patientControlNumber === number,
  )
  const attempts = eventsOf(history, 'claim.submitted').filter((event) => event.facts.patientControlNumber === number)
  const standing = standingOf(history, coded, attempts, adjudications)
  return {
    patientControlNumber: number,
    reached: reachedBy(history, number, standing, attempts.length > 0, adjudications.length > 0),
    isAdjudicated: adjudications.length > 0,
    payerId: coded.facts.payerId,
    payerPlace: coded.facts.payerPlace,
    chargeCents: coded.facts.chargeCents,
    paidCents: adjudications.reduce((sum, event) => sum + event.facts.paidCents, 0),
    attempts: attempts.reduce((most, event) => Math.max(most, event.facts.attempt), 0),
    ...standing,
  }
}

type Standing = Pick<ClaimView, 'state' | 'stage' | 'reasons'>

/** The furthest that the latest run of the claim has come; an answer of the payer outlasts the run that asked for it. */
function standingOf(
  history: History,
  coded: SummaryOf<'claim.coded'>,
  attempts: readonly SummaryOf<'claim.submitted'>[],
  adjudications: readonly SummaryOf<'claim.adjudicated'>[],
): Standing {
  const number = coded.facts.patientControlNumber
  const scrubbed = eventsOf(history, 'claim.scrubbed').findLast(
    (event) => event.facts.patientControlNumber === number && isOfRun(event, coded),
  )
  const asked = scrubbed ?? coded
  const submitted = attempts.toSorted((a, b) => a.facts.attempt - b.facts.attempt).at(-1)
  const sent = submitted !== undefined && isOfRun(submitted, asked)
  const stopped = sent ? undefined : stoppage(history, asked.id, number)
  if (stopped) return stopped
  const answers = adjudications.filter((event) => !submitted || isOfRun(event, submitted))
  if (answers.length > 0) return adjudicated(answers)
  if (submitted && (sent || adjudications.length > 0)) return answered(history, submitted)
  if (scrubbed) return { state: 'scrubbed', stage: 'submission', reasons: [] }
  return { state: 'coded', stage: 'scrubbing', reasons: [] }
}

/** A claim that was refused unread never reached adjudication. */
function reachedBy(history: History, number: string, { state }: Standing, sent: boolean, answered: boolean): StageName {
  if (answered || (sent && state !== 'rejected')) return 'remittance'
  if (sent) return 'transmission'
  const scrubbed = eventsOf(history, 'claim.scrubbed').some((event) => event.facts.patientControlNumber === number)
  return scrubbed ? 'submission' : 'scrubbing'
}

/** A dead letter, a parked event or a work item that stands against the event. */
function stoppage(history: History, cause: string, number: string): Standing | undefined {
  const dead = eventsOf(history, 'event.dead').find((event) => event.facts.eventId === cause)
  if (dead) return { state: 'dead', stage: dead.facts.atStage, reasons: [dead.facts.code] }
  const parked = stillParked(history).find((event) => event.facts.eventId === cause)
  if (parked) return { state: 'parked', stage: parked.facts.atStage, reasons: [] }
  const held = eventsOf(history, 'work.opened').findLast(
    (event) =>
      event.facts.kind === 'held' && event.cause === cause && (event.facts.patientControlNumber ?? number) === number,
  )
  return held && { state: 'held', stage: held.facts.stage, reasons: [held.facts.code] }
}

function answered(history: History, submitted: SummaryOf<'claim.submitted'>): Standing {
  const refusal = eventsOf(history, 'claim.acknowledged').find(
    ({ facts }) =>
      facts.patientControlNumber === submitted.facts.patientControlNumber &&
      facts.attempt === submitted.facts.attempt &&
      !facts.accepted,
  )
  if (!refusal) return unposted(history, submitted.facts.patientControlNumber)
  const { kind, category, statusCodes } = refusal.facts
  return { state: 'rejected', stage: 'submission', reasons: [[kind, category, ...statusCodes].join('.')] }
}

/** With the payer, unless a payment came that could not be posted. */
function unposted(history: History, number: string): Standing {
  const held = eventsOf(history, 'work.opened').findLast(
    ({ facts }) => facts.stage === 'remittance' && facts.kind === 'held' && facts.patientControlNumber === number,
  )
  const stage = 'remittance'
  return held ? { state: 'held', stage, reasons: [held.facts.code] } : { state: 'atPayer', stage, reasons: [] }
}

function adjudicated(adjudications: readonly SummaryOf<'claim.adjudicated'>[]): Standing {
  const last = adjudications.toSorted((a, b) => compareAdjudications(a, b)).at(-1) as SummaryOf<'claim.adjudicated'>
  const stage = 'remittance'
  if (last.facts.next === 'work')
    return { state: 'denied', stage, reasons: last.facts.denialReasons.map((code) => `CARC.${code}`) }
  if (last.facts.result === 'reversed') return { state: 'atPayer', stage, reasons: [] }
  return { state: last.facts.next === 'patient' ? 'patientOwes' : 'paid', stage, reasons: [] }
}

/** Order of adjudications by what the payer wrote, not by when it was read. */
function compareAdjudications(a: SummaryOf<'claim.adjudicated'>, b: SummaryOf<'claim.adjudicated'>): number {
  const key = ({ facts }: SummaryOf<'claim.adjudicated'>) =>
    `${facts.paidOn} ${facts.traceNumber} ${String(facts.position).padStart(9, '0')}`
  return key(a) < key(b) ? -1 : 1
}

/** True when `event` belongs to the run of `start` or a later one: revisions first, then replay generations. */
function isOfRun(event: Run, start: Run): boolean {
  return event.revision > start.revision || (event.revision === start.revision && event.generation >= start.generation)
}

type Run = { revision: number; generation: number }
