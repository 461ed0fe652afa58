import type { Event } from '@claimrail/domain'
import type { Projection, View } from '@claimrail/pipeline'
import { nineDigits } from './control-number.ts'

/** A claim in a file at a payer: what an acknowledgment needs to find it and to speak of it. */
export type SentClaim = {
  encounterId: string
  patientControlNumber: string
  attempt: number
  payerId: string
  billingProviderNpi: string
  revision: number
  interchangeControlNumber: number
  /** 0 when whoever sent it did not say. */
  claimsInFile: number
}

/** The claims of an encounter that went out, in order of their control numbers. */
export type SentClaims = { claims: readonly SentClaim[] }

/**
 * Which claims are in which interchange, found by control number (index `interchange`) or by encounter (key): a TA1 and a 999 name
 * nothing but the number.
 */
export const interchanges: View<SentClaims> = {
  name: 'interchanges',
  topics: ['claim.submitted'],
  initial: () => ({ claims: [] }),
  evolve: (state, event) => (event.type === 'claim.submitted' ? withClaim(state, event) : state),
  project: ({ claims }): Projection => ({
    indexes: { interchange: [...new Set(claims.map((claim) => nineDigits(claim.interchangeControlNumber)))] },
    totals: {},
    at: 0,
  }),
}

function withClaim(state: SentClaims, event: Event<'claim.submitted'>): SentClaims {
  const { patientControlNumber, attempt, payerId, interchangeControlNumber, claimsInFile = 0 } = event.data
  const { encounterId, billingProviderNpi, revision } = event
  const known = state.claims.some(
    (claim) => claim.patientControlNumber === patientControlNumber && claim.attempt === attempt,
  )
  if (known) return state
  const claim: SentClaim = {
    encounterId,
    patientControlNumber,
    attempt,
    payerId,
    billingProviderNpi,
    revision,
    interchangeControlNumber,
    claimsInFile,
  }
  return { claims: [...state.claims, claim].sort(byInterchange) }
}

function byInterchange(a: SentClaim, b: SentClaim): number {
  const [left, right] = [a.patientControlNumber, b.patientControlNumber]
  return a.interchangeControlNumber - b.interchangeControlNumber || (left < right ? -1 : left > right ? 1 : 0)
}
