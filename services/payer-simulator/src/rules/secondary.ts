import type { Adjustment } from '@claimrail/x12'
import type { PriorDecision, SubmittedClaim } from '../claim.ts'
import { nonZero, type PricedLine } from './price.ts'

/** True for a claim to a payer that comes after another. */
export function isSecondary({ responsibility }: SubmittedClaim): boolean {
  return responsibility !== 'P' && responsibility !== 'U' && responsibility !== ''
}

/** What the payers before left to the patient on each line, by their CAS with group PR; undefined when the claim says nothing of them. */
export function owedByLine(claim: SubmittedClaim): readonly (readonly Adjustment[])[] | undefined {
  if (claim.lines.some(({ prior }) => prior.length > 0)) {
    return claim.lines.map(({ prior, chargeCents }) => patientShare(prior.at(-1), chargeCents))
  }
  const last = claim.prior.at(-1)
  return last && spread(patientShare(last, claim.chargeCents), claim)
}

/**
 * The lines of a claim to a later payer: it pays coinsurance and copay of the payer before, and leaves the deductible to the patient;
 * what the payers before paid or took off is OA-23, so that charge - paid is the sum of the adjustments.
 */
export function priceSecondary(claim: SubmittedClaim, owed: readonly (readonly Adjustment[])[]): PricedLine[] {
  return claim.lines.map((line, i) => {
    const shares = owed[i] ?? []
    const allowedCents = sum(shares)
    const left = shares.filter(({ reason }) => reason === '1')
    const before: Adjustment = { group: 'OA', reason: '23', amountCents: line.chargeCents - allowedCents }
    return {
      paidCents: allowedCents - sum(left),
      allowedCents,
      adjustments: nonZero([before, ...left]),
      remarkCodes: [],
    }
  })
}

function patientShare(prior: PriorDecision | undefined, chargeCents: number): Adjustment[] {
  let room = chargeCents
  return (prior?.adjustments ?? []).flatMap(({ group, reason, amountCents }) => {
    const share = group === 'PR' ? Math.max(0, Math.min(amountCents, room)) : 0
    room -= share
    return share === 0 ? [] : [{ group, reason, amountCents: share }]
  })
}

/** Amounts of the claim on its lines, from the first on as far as each line's charge goes. */
function spread(shares: readonly Adjustment[], claim: SubmittedClaim): Adjustment[][] {
  const left = shares.map((share) => ({ ...share }))
  return claim.lines.map(({ chargeCents }) => {
    let room = chargeCents
    return left.flatMap((share) => {
      const taken = Math.min(share.amountCents, room)
      share.amountCents -= taken
      room -= taken
      return taken === 0 ? [] : [{ ...share, amountCents: taken }]
    })
  })
}

function sum(adjustments: readonly Adjustment[]): number {
  return adjustments.reduce((total, { amountCents }) => total + amountCents, 0)
}
