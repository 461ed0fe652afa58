import type { ClaimPayment, StatusCode } from '@claimrail/x12'
import type { SubmittedClaim } from '../claim.ts'

/** Shares of claims in [0, 1] that are treated so. */
export type Shares = {
  /** Rejected by the 277CA, never adjudicated. */
  reject: number
  /** Denied, the whole claim or a line of it. */
  deny: number
  /** Paid claims that are taken back later and paid anew. */
  reverse: number
  /** Paid claims that the payer sends on to the next one in line itself. */
  crossover: number
}

/** About what payers do. */
export const USUAL_SHARES: Shares = { reject: 0.04, deny: 0.08, reverse: 0, crossover: 0 }

type Result = 'rejected' | 'duplicate' | 'denied' | 'paid' | 'voided'

/** What the payer decided about one claim that it received. */
export type Decision = {
  result: Result
  /** The claim status of the 277CA. */
  status: StatusCode
  /** Its own number for the claim; a rejected claim has none. */
  number?: string
  /** What goes on the 835, a reversal before its correction. */
  payments: readonly ClaimPayment[]
  /** A reversal and the payment in its place that go on a later 835. */
  later: readonly ClaimPayment[]
}

/** Earlier decisions of this payer about claims with the same patient control number, oldest first. */
export type History = readonly Decision[]

/** The payment that stands: of the last claim that was adjudicated, unless it was voided since. */
export function standingPayment(history: History): ClaimPayment | undefined {
  const last = history.findLast(({ result }) => result === 'paid' || result === 'denied' || result === 'voided')
  return last?.result === 'voided' ? undefined : (last?.later.at(-1) ?? last?.payments.at(-1))
}

/** True when a claim names by REF*F8 what this payer has on file and has not voided. */
export function isOnFile(claim: SubmittedClaim, history: History): boolean {
  if (!standingPayment(history)) return false
  const numbers = history.flatMap(({ payments, later }) => [...payments, ...later])
  return numbers.some(({ payerClaimControlNumber }) => payerClaimControlNumber === claim.payerClaimControlNumber)
}
