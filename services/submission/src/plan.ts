import type { Claim, Event, PlannedClaim } from '@claimrail/domain'
import type { NewEvent, Outcome } from '@claimrail/pipeline'
import { contentOf } from './content.ts'
import type { ClaimRecord, Wanted } from './claim-record.ts'
import { inFlight, nextStep, notWritable } from './next-step.ts'
import type { Sender } from './x12/interchange.ts'
import { unwritable } from './x12/writable.ts'

/** Where a plan is made: its partition, and who sends. */
export type Desk = { partition: number; sender: Sender }

/** What submission makes of an event about one claim. */
export type Planned = { record: ClaimRecord; outcome: Outcome }

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
  return plan(noted, wanted, desk)
}

/** The payer answered: a version that waited for it goes on, or is held with its reason. Undefined when none waits, or it waits on. */
export function planWaiting(record: ClaimRecord, desk: Desk): Planned | undefined {
  const { waiting, ...rest } = record
  if (!waiting) return undefined
  const planned = plan(rest, waiting, desk)
  if (planned.record.waiting) return undefined
  const { outcome } = planned
  return outcome.kind === 'hold' ? { ...planned, outcome: heldLater(outcome.item, waiting) } : planned
}

function plan(record: ClaimRecord, wanted: Wanted, desk: Desk): Planned {
  const step = nextStep(record, wanted)
  const { waiting: _superseded, ...settled } = record
  switch (step.kind) {
    case 'nothing':
      return { record: settled, outcome: { kind: 'wait' } }
    case 'later':
      return { record: { ...settled, waiting: wanted }, outcome: { kind: 'hold', item: inFlight(wanted) } }
    case 'hold':
      return { record: settled, outcome: step }
    case 'send': {
      const { kind: _kind, ...terms } = step
      return send(settled, wanted, terms, desk)
    }
  }
}

type Terms = Pick<PlannedClaim, 'payerClaimControlNumber'> & Pick<Claim, 'frequencyCode'>

function send(record: ClaimRecord, wanted: Wanted, { frequencyCode, ...number }: Terms, desk: Desk): Planned {
  const { billingProviderNpi, content, ...rest } = wanted
  const claim = { ...wanted.claim, frequencyCode }
  const planned: PlannedClaim = { ...rest, ...number, claim }
  const fault = unwritable(planned, desk.sender)
  if (fault) return { record, outcome: { kind: 'hold', item: notWritable(wanted, fault) } }
  const { attempt, revision, generation } = wanted
  const payerId = claim.coverage.payer.id
  const sent = { attempt, revision, generation, content, frequencyCode, payerId, chargeCents: claim.totalChargeCents }
  const event = plannedEvent(planned, billingProviderNpi, desk.partition)
  return { record: { ...record, sent }, outcome: { kind: 'advance', events: [event] } }
}

/** A plan of one claim; `combine` joins those of a chunk. */
function plannedEvent(planned: PlannedClaim, billingProviderNpi: string, partition: number): NewEvent {
  const { claim } = planned
  return {
    type: 'submission.planned',
    part: `${claim.patientControlNumber}.${planned.attempt}`,
    partition,
    cause: planned.cause,
    revision: planned.revision,
    generation: planned.generation,
    billingProviderNpi,
    data: { payerId: claim.coverage.payer.id, kind: claim.kind, claims: [planned] },
  }
}

/** A hold of a claim that an answer brought about: its cause is still the claim that passed the edits. */
function heldLater(item: Extract<Outcome, { kind: 'hold' }>['item'], wanted: Wanted): Outcome {
  const { cause, revision, generation, billingProviderNpi } = wanted
  const data = { ...item, kind: 'held' as const, stage: 'submission' as const }
  const event = { type: 'work.opened' as const, part: item.code, cause, revision, generation, billingProviderNpi, data }
  return { kind: 'advance', events: [event] }
}
