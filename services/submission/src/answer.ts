import type { Event } from '@claimrail/domain'
import type { NewEvent } from '@claimrail/pipeline'
import { isEarlier, standingOf, type ClaimRecord, type Run } from './claim-record.ts'
import { drain, type Desk, type Planned } from './plan.ts'
import { rejectionItem } from './rejection.ts'

/** A TA1, 999 or 277CA came for an attempt. Once rejected is rejected: later acceptances of the same attempt come from further up the line. */
export function noteAcknowledgment(record: ClaimRecord, event: Event<'claim.acknowledged'>, desk: Desk): Planned {
  const { attempt, accepted, payerClaimControlNumber } = event.data
  const before = record.answers[attempt]
  const answer = accepted && before !== 'rejected' ? 'accepted' : 'rejected'
  const noted: ClaimRecord = {
    ...record,
    answers: { ...record.answers, [attempt]: answer },
    ...(payerClaimControlNumber && attempt === record.sent?.attempt && { acceptedAs: payerClaimControlNumber }),
  }
  const drained = drain(noted, desk)
  if (drained.events.length) return answered(drained)
  const isLastWord = !record.sent || (attempt === record.sent.attempt && standingOf(noted) === 'rejected')
  if (answer !== 'rejected' || before === 'rejected' || !isLastWord) return answered(drained)
  return {
    record: drained.record,
    outcome: { kind: 'reject', item: rejectionItem(event.data, record.sent?.chargeCents) },
  }
}

/** The payer paid, denied or took back. What another payer did, to whom this one forwarded the claim, is not this claim's answer. */
export function noteAdjudication(record: ClaimRecord, event: Event<'claim.adjudicated'>, desk: Desk): Planned {
  const { payerId, result, payerClaimControlNumber } = event.data
  if (record.sent && record.sent.payerId !== payerId) return { record, outcome: { kind: 'wait' } }
  const { revision, generation } = event
  const run: Run = { revision, generation }
  const noted: ClaimRecord =
    result === 'reversed'
      ? { ...record, reversed: later(record.reversed, run) }
      : { ...record, decision: { ...run, payerId, result, payerClaimControlNumber } }
  return answered(drain(noted, desk))
}

function answered({ record, events }: { record: ClaimRecord; events: readonly NewEvent[] }): Planned {
  return { record, outcome: events.length ? { kind: 'advance', events } : { kind: 'wait' } }
}

function later(known: Run | undefined, run: Run): Run {
  return known && isEarlier(run, known) ? known : run
}
