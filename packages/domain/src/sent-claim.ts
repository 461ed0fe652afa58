import type { Claim } from './claim.ts'

/** A claim that went out, and what became of it: what rules are tried on. */
export type SentClaim = {
  claim: Claim
  /** Business time at which it went out, ISO instant. */
  at: string
  /** rejected: refused unread (TA1, 999, 277CA); denied: adjudicated, something unpaid that neither contract nor patient bears; open: no answer yet. */
  result: 'paid' | 'denied' | 'rejected' | 'open'
  /** Why: `CARC.97`, `277CA.A7`, `999.R`, each once. */
  codes: readonly string[]
  paidCents: number
  /** What the denial reasons took, or the whole charge of a rejected claim. */
  lostCents: number
}
