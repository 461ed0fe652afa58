import type { Event } from '@claimrail/domain'
import { isEarlier, standingOf, type ClaimRecord, type Run } from './claim-record.ts'
import { planWaiting, type Desk, type Planned } from './plan.ts'
import { rejectionItem } from './rejection.ts'

const NOTHING_TO_SAY = { kind: 'wait' } as const

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
  if (answer !== 'rejected' || before === 'rejected') return { record: noted, outcome: NOTHING_TO_SAY }
  return planWaiting(noted, desk) ?? { record: noted, outcome: rejected(noted, event) }
}

/** A rejection is work only while it is the last word on the claim. */
function rejected(record: ClaimRecord, event: Event<'claim.acknowledged'>): Planned['outcome'] {
  const { sent } = record
  if (sent && (event.data.attempt !== sent.attempt || standingOf(record) !== 'rejected')) return NOTHING_TO_SAY
  return { kind: 'reject', item: rejectionItem(event.data, sent?.chargeCents) }
}

/** The payer paid, denied or took back. What another payer did, to whom this one forwarded the claim, is not this claim's answer. */
export function noteAdjudication(record: ClaimRecord, event: Event<'claim.adjudicated'>, desk: Desk): Planned {
  const { payerId, result, payerClaimControlNumber } = event.data
  if (record.sent && record.sent.payerId !== payerId) return { record, outcome: NOTHING_TO_SAY }
  const { revision, generation } = event
  const run: Run = { revision, generation }
  const noted: ClaimRecord =
    result === 'reversed'
      ? { ...record, reversed: later(record.reversed, run) }
      : { ...record, decision: { ...run, payerId, result, payerClaimControlNumber } }
  return planWaiting(noted, desk) ?? { record: noted, outcome: NOTHING_TO_SAY }
}

function later(known: Run | undefined, run: Run): Run {
  return known && isEarlier(run, known) ? known : run
}
