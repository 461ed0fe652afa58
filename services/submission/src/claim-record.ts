import type { Claim, PlannedClaim } from '@claimrail/domain'

/** A run of an encounter: revisions first, then replay generations. */
export type Run = { revision: number; generation: number }

/** A claim as it was last planned, as far as later decisions need it. */
type Sent = Run & {
  attempt: number
  content: string
  frequencyCode: Claim['frequencyCode']
  payerId: string
  chargeCents: number
}

/** What the payer decided last, and its own number for the claim (empty when it gave none). */
export type PayerDecision = Run & { payerId: string; result: 'paid' | 'denied'; payerClaimControlNumber: string }

/** A claim that someone wants at the payer. */
export type Wanted = Omit<PlannedClaim, 'payerClaimControlNumber'> & { billingProviderNpi: string; content: string }

/**
 * All that submission knows of one patientControlNumber. An attempt is numbered by the version asked for: the order of
 * `claim.scrubbed` alone decides it, so reading answers earlier or later can never give one version two numbers.
 */
export type ClaimRecord = {
  /** Number of the newest version asked for, and what makes the next one a different version. */
  asked: number
  newest?: Run & { content: string }
  sent?: Sent
  answers: Readonly<Record<string, 'accepted' | 'rejected'>>
  decision?: PayerDecision
  /** The last time the payer took a payment back: what answers a void. */
  reversed?: Run
  /** REF*1K of a 277CA: the payer's number before it decided. */
  acceptedAs?: string
  /** Versions that wait for the answer to the one sent, in the order they were asked for; none overtakes another. */
  waiting: readonly Wanted[]
}

/** The claims of an encounter by patientControlNumber. */
export type SubmissionState = { claims: Readonly<Record<string, ClaimRecord>> }

export const NO_CLAIMS: SubmissionState = { claims: {} }
const NEW_RECORD: ClaimRecord = { asked: 0, answers: {}, waiting: [] }

export function recordOf(state: SubmissionState, patientControlNumber: string): ClaimRecord {
  return state.claims[patientControlNumber] ?? NEW_RECORD
}

export function withRecord(state: SubmissionState, patientControlNumber: string, record: ClaimRecord): SubmissionState {
  return { claims: { ...state.claims, [patientControlNumber]: record } }
}

/** Where the last attempt stands with the payer it went to. */
export type Standing = 'unsent' | 'atPayer' | 'rejected' | 'decided' | 'voided'

export function standingOf(record: ClaimRecord): Standing {
  const { sent, answers, reversed } = record
  if (!sent) return 'unsent'
  if (sent.frequencyCode === '8' && reversed && !isEarlier(reversed, sent)) return 'voided'
  const decision = decisionOf(record)
  if (decision && !isEarlier(decision, sent)) return 'decided'
  return answers[sent.attempt] === 'rejected' ? 'rejected' : 'atPayer'
}

/** What the payer of the last attempt decided of the claim, perhaps of an earlier attempt. */
export function decisionOf({ sent, decision }: ClaimRecord): PayerDecision | undefined {
  return sent && decision?.payerId === sent.payerId ? decision : undefined
}

/** True when `a` is an earlier run than `b`. */
export function isEarlier(a: Run, b: Run): boolean {
  return a.revision < b.revision || (a.revision === b.revision && a.generation < b.generation)
}

/**
 * True when an answer shows that this version, or a later one, has been sent: then submission reads again what it has decided before,
 * and must not wait for what it knows already.
 */
export function isProvenSent({ answers, decision, reversed }: ClaimRecord, wanted: Wanted): boolean {
  const { payer } = wanted.claim.coverage
  const acknowledged = Object.keys(answers).some((attempt) => Number(attempt) >= wanted.attempt)
  const decided = decision !== undefined && decision.payerId === payer.id && !isEarlier(decision, wanted)
  return acknowledged || decided || (reversed !== undefined && !isEarlier(reversed, wanted))
}
