import { contentIdOf, type Event, type WorkItem } from '@claimrail/domain'
import { makeEvent, partitionKey, partitionOf } from '@claimrail/pipeline'
import type { SentClaim } from '../interchanges.ts'
import type { Answer } from './answer.ts'

/** Who takes acknowledgments in. */
const INBOX = 'submission.acknowledgments'

/**
 * An answer as an event of a claim. Its id comes from what is said, by whom and about which attempt: the same answer in another file,
 * under another envelope, is the same event.
 * @param readAt business time when the answer has none of its own
 */
export function acknowledged(answer: Answer, claim: SentClaim, readAt: string): Event {
  const { kind, accepted, category, statusCodes, from } = answer
  const { patientControlNumber, attempt, payerId, interchangeControlNumber } = claim
  const payerNumber = answer.about === 'claim' ? answer.payerClaimControlNumber : undefined
  const said = [kind, String(accepted), category, statusCodes.join(), from, payerNumber ?? '']
  return makeEvent({
    type: 'claim.acknowledged',
    stage: INBOX,
    identity: [patientControlNumber, String(attempt), ...said],
    encounterId: claim.encounterId,
    at: answer.at || readAt,
    billingProviderNpi: claim.billingProviderNpi,
    revision: claim.revision,
    data: {
      patientControlNumber,
      attempt,
      payerId,
      kind,
      accepted,
      category,
      statusCodes: [...statusCodes],
      ...(payerNumber && { payerClaimControlNumber: payerNumber }),
      interchangeControlNumber,
    },
  })
}

/** An answer that belongs to nothing we know of: a person must look. Kept under the partition of its hash. */
export function unassignable(answer: Answer, partitions: number, readAt: string): Event {
  const { kind, category, from, controlNumber } = answer
  const name = answer.about === 'claim' ? answer.patientControlNumber : controlNumber
  const identity = [kind, category, answer.statusCodes.join(), from, controlNumber, name]
  const item: WorkItem = {
    kind: 'held',
    stage: 'submission',
    owner: 'biller',
    code: answer.about === 'claim' ? 'acknowledgment.unknown-claim' : 'acknowledgment.unknown-interchange',
    reason: `a ${kind} with category ${category} names a number that we have not sent`,
    fix: 'find what it answers in the archived file, and ask who sent it',
    fields: [answer.about === 'claim' ? 'patientControlNumber' : 'controlNumber'],
  }
  return makeEvent({
    type: 'work.opened',
    stage: INBOX,
    identity,
    encounterId: partitionKey(partitionOf(contentIdOf(...identity), partitions)),
    at: answer.at || readAt,
    data: item,
  })
}
