import type { Claim, WorkItem } from '@claimrail/domain'
import { decisionOf, isEarlier, standingOf, type ClaimRecord, type PayerDecision, type Wanted } from './claim-record.ts'
import type { Unwritable } from './x12/writable.ts'

type Problem = Omit<WorkItem, 'kind' | 'stage'>

/**
 * What to do about a version of a claim that someone wants at the payer.
 * send: as an original, replacement or void. nothing: the payer has it, or there is nothing to void. later: once the payer has answered.
 */
export type Step =
  | { kind: 'send'; frequencyCode: Claim['frequencyCode']; payerClaimControlNumber?: string }
  | { kind: 'nothing' }
  | { kind: 'later' }
  | { kind: 'hold'; item: Problem }

/**
 * A claim that the payer never adjudicated goes again as an original; one it adjudicated goes only as a replacement or a void that
 * names the payer's own number (CLM05-3 and REF*F8 of the 837); one it has not answered does not go at all.
 */
export function nextStep(record: ClaimRecord, wanted: Wanted): Step {
  const { sent } = record
  const voids = wanted.claim.frequencyCode === '8'
  if (sent && isEarlier(wanted, sent)) return hold(outdated(wanted))
  const decision = decisionOf(record)
  switch (standingOf(record)) {
    case 'unsent':
    case 'voided':
      return voids ? { kind: 'nothing' } : { kind: 'send', frequencyCode: '1' }
    case 'rejected':
      if (decision) return replace(record, decision, wanted)
      // A replacement or void followed a decision: it is still to be read again.
      if (sent?.frequencyCode !== '1') return { kind: 'later' }
      return voids ? { kind: 'nothing' } : { kind: 'send', frequencyCode: '1' }
    case 'atPayer':
      return sent?.content === wanted.content ? { kind: 'nothing' } : { kind: 'later' }
    case 'decided':
      if (!decision) return { kind: 'later' }
      if (sent?.content !== wanted.content) return replace(record, decision, wanted)
      return decision.result === 'denied' ? hold(unchanged(wanted)) : { kind: 'nothing' }
  }
}

/** When the coverage was corrected, what the old payer denied is an original to the new one; what it paid must be given back first. */
function replace({ acceptedAs }: ClaimRecord, decision: PayerDecision, wanted: Wanted): Step {
  const voids = wanted.claim.frequencyCode === '8'
  if (wanted.claim.coverage.payer.id !== decision.payerId) {
    return decision.result === 'denied' ? { kind: 'send', frequencyCode: '1' } : hold(payerChanged(wanted))
  }
  const payerClaimControlNumber = decision.payerClaimControlNumber || acceptedAs
  if (!payerClaimControlNumber) return hold(numberMissing(wanted))
  return { kind: 'send', frequencyCode: voids ? '8' : '7', payerClaimControlNumber }
}

function hold(item: Problem): Step {
  return { kind: 'hold', item }
}

/** The work item of a version that waits for the payer's answer to an earlier one. */
export function inFlight(wanted: Wanted): Problem {
  return {
    ...about(wanted),
    code: 'submission.in-flight',
    reason: 'an earlier version of this claim is at the payer and not answered',
    fix: 'nothing: it goes out by itself once the payer has answered; if the payer stays silent, ask it',
    fields: [],
  }
}

/** The work item of a claim that can not be written as X12. */
export function notWritable(wanted: Wanted, { code, field }: Unwritable): Problem {
  return {
    ...about(wanted),
    code: `submission.${code}`,
    reason: 'the claim can not be written as X12',
    fix: 'correct the field in the source and send the encounter again',
    fields: [field],
  }
}

function unchanged(wanted: Wanted): Problem {
  return {
    ...about(wanted),
    code: 'submission.unchanged',
    reason: 'the payer has denied exactly this claim',
    fix: 'correct what the denial names, or appeal it with the payer',
    fields: [],
  }
}

function outdated(wanted: Wanted): Problem {
  return {
    ...about(wanted),
    code: 'submission.outdated',
    reason: 'a later revision of this claim has been sent',
    fix: 'replay the latest revision of the encounter instead',
    fields: ['revision'],
  }
}

function numberMissing(wanted: Wanted): Problem {
  return {
    ...about(wanted),
    code: 'submission.payer-number-missing',
    reason: 'the payer decided this claim without giving its own number, so it can be neither replaced nor voided',
    fix: 'ask the payer for its claim number (835 CLP07, 277CA REF*1K)',
    fields: ['payerClaimControlNumber'],
  }
}

function payerChanged(wanted: Wanted): Problem {
  return {
    ...about(wanted),
    code: 'submission.payer-changed',
    reason: 'another payer has paid this claim',
    fix: 'void the claim with the payer that paid it, then replay it for the right one',
    fields: ['coverage.payer.id'],
  }
}

function about({ claim }: Wanted): Pick<Problem, 'owner' | 'patientControlNumber' | 'payerId' | 'amountCents'> {
  return {
    owner: 'biller',
    patientControlNumber: claim.patientControlNumber,
    payerId: claim.coverage.payer.id,
    amountCents: claim.totalChargeCents,
  }
}
