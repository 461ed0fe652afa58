import type { Claim, Event, PlannedClaim, WorkItem } from '@claimrail/domain'
import type { NewEvent, Outcome } from '@claimrail/pipeline'
import { isProvenSent, standingOf, type ClaimRecord, type Wanted } from './claim-record.ts'
import { contentOf } from './content.ts'
import { inFlight, nextStep, notWritable } from './next-step.ts'
import type { Sender } from './x12/interchange.ts'
import { unwritable } from './x12/writable.ts'

/** Where and when a plan is made: its partition, who sends, and the business time, ISO UTC. */
export type Desk = { partition: number; sender: Sender; at: string }

/** What submission makes of an event about one claim. */
export type Planned = { record: ClaimRecord; outcome: Outcome }

type Item = Omit<WorkItem, 'kind' | 'stage'>

/** A claim passed the edits: it is planned, waits for the payer's answer to an earlier version, or is held. */
export function planScrubbed(record: ClaimRecord, event: Event<'claim.scrubbed'>, desk: Desk): Planned {
  const content = contentOf(event.data.claim)
  const { revision, generation } = event
  const isNew = record.newest?.content !== content || record.newest.generation !== generation
  const asked = isNew ? record.asked + 1 : record.asked
  const noted: ClaimRecord = { ...record, asked, newest: { revision, generation, content } }
  if (!isNew) return { record: noted, outcome: { kind: 'wait' } }
  const wanted: Wanted = {
    encounterId: event.encounterId,
    attempt: asked,
    revision,
    generation,
    cause: event.id,
    billingProviderNpi: event.billingProviderNpi,
    content,
    claim: event.data.claim,
  }
  const { record: after, events } = drain({ ...noted, waiting: [...noted.waiting, wanted] }, desk)
  const waits = after.waiting.some(({ attempt }) => attempt === wanted.attempt)
  if (waits) events.push(held(inFlight(wanted), wanted))
  return { record: after, outcome: outcomeOf(events, event) }
}

/** Decides waiting versions in order until one must wait for an answer. An answer of the payer lets them go on. */
export function drain(record: ClaimRecord, desk: Desk): { record: ClaimRecord; events: NewEvent[] } {
  const events: NewEvent[] = []
  let current = record
  for (let [head] = current.waiting; head; [head] = current.waiting) {
    const settled: ClaimRecord = { ...current, waiting: current.waiting.slice(1) }
    const step = nextStep(current, head)
    if (step.kind === 'later' && !isProvenSent(current, head)) break
    if (step.kind === 'hold') events.push(held(step.item, head))
    current = settled
    if (step.kind !== 'send' && step.kind !== 'later') continue
    const terms = step.kind === 'send' ? step : sentBefore(head)
    const sent = send(settled, head, terms, desk)
    current = sent.record
    events.push(sent.event)
  }
  return { record: current, events }
}

type Terms = Pick<PlannedClaim, 'payerClaimControlNumber'> & Pick<Claim, 'frequencyCode'>

/** The first time it was sent, the version before it must have been decided: it was at the payer, and no rejection is known. */
function sentBefore({ claim }: Wanted): Terms {
  return { frequencyCode: claim.frequencyCode === '8' ? '8' : '7' }
}

function send(record: ClaimRecord, wanted: Wanted, terms: Terms, { partition, sender, at }: Desk) {
  const { billingProviderNpi: _npi, content, ...rest } = wanted
  const { frequencyCode, payerClaimControlNumber } = terms
  const claim = { ...wanted.claim, frequencyCode }
  const follows = record.sent?.attempt ?? 0
  const planned: PlannedClaim = { ...rest, follows, ...(payerClaimControlNumber && { payerClaimControlNumber }), claim }
  const fault = unwritable(planned, at, sender)
  if (fault) return { record, event: held(notWritable(wanted, fault), wanted) }
  const { attempt, revision, generation } = wanted
  const payerId = claim.coverage.payer.id
  const sent = { attempt, revision, generation, content, frequencyCode, payerId, chargeCents: claim.totalChargeCents }
  return { record: { ...livingRecord(record), sent }, event: plannedEvent(planned, wanted, partition) }
}

/** After a void the claim starts a new life: what the payer decided before counts no more. */
function livingRecord(record: ClaimRecord): ClaimRecord {
  if (standingOf(record) !== 'voided') return record
  const { decision: _decision, reversed: _reversed, acceptedAs: _acceptedAs, ...living } = record
  return living
}

/** A plan of one claim; `combine` joins those of a chunk. */
function plannedEvent(planned: PlannedClaim, wanted: Wanted, partition: number): NewEvent {
  const { claim, attempt } = planned
  const data = { payerId: claim.coverage.payer.id, kind: claim.kind, claims: [planned] }
  const part = `${claim.patientControlNumber}.${attempt}`
  return { type: 'submission.planned', part, partition, ...lineage(wanted), data }
}

/** A held version. Its cause is the claim that passed the edits, also when an answer brought the hold about. */
function held(item: Item, wanted: Wanted): NewEvent {
  return {
    type: 'work.opened',
    part: item.code,
    ...lineage(wanted),
    data: { ...item, kind: 'held', stage: 'submission' },
  }
}

function lineage({ cause, revision, generation, billingProviderNpi }: Wanted) {
  return { cause, revision, generation, billingProviderNpi }
}

/** A single hold of the event itself is said as one. */
function outcomeOf(events: readonly NewEvent[], cause: Event): Outcome {
  const [first] = events
  if (!first) return { kind: 'wait' }
  if (events.length > 1 || first.type !== 'work.opened' || first.cause !== cause.id) return { kind: 'advance', events }
  const { kind: _kind, stage: _stage, ...item } = first.data
  return { kind: 'hold', item }
}
