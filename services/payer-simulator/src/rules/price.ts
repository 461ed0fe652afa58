import type { Adjustment } from '@claimrail/x12'
import { chance } from '../chance.ts'
import type { SubmittedClaim, SubmittedLine } from '../claim.ts'

/** What is paid for a line: charge = paid + sum of adjustments. */
export type PricedLine = {
  paidCents: number
  allowedCents: number
  adjustments: readonly Adjustment[]
  remarkCodes: readonly string[]
}

/** What the plan leaves to the patient: a copay once, a deductible once, then a share of what is left of each line. */
type PatientTerms = { copayCents: number; deductibleCents: number; coinsurance: number }

/** Medicare pays two percent less by law (sequestration). */
const SEQUESTRATION = 0.02

/** The lines of a primary claim at the payer's fee schedule; `cut` in [0, 1) lowers it, as a later review does. */
export function priceLines(claim: SubmittedClaim, seed: string, cut = 0): PricedLine[] {
  const terms = patientTerms(claim, seed)
  const rate = claim.filingIndicator === 'MB' ? SEQUESTRATION : 0
  let { copayCents, deductibleCents } = terms
  return claim.lines.map((line) => {
    const allowedCents = Math.floor(feeFor(line, claim, seed) * (1 - cut))
    const copay = Math.min(copayCents, allowedCents)
    const deductible = Math.min(deductibleCents, allowedCents - copay)
    const coinsurance = Math.floor((allowedCents - copay - deductible) * terms.coinsurance)
    const sequestered = Math.floor((allowedCents - copay - deductible - coinsurance) * rate)
    copayCents -= copay
    deductibleCents -= deductible
    const adjustments = nonZero([
      { group: 'CO', reason: '45', amountCents: line.chargeCents - allowedCents },
      { group: 'CO', reason: '253', amountCents: sequestered },
      { group: 'PR', reason: '1', amountCents: deductible },
      { group: 'PR', reason: '2', amountCents: coinsurance },
      { group: 'PR', reason: '3', amountCents: copay },
    ])
    return { paidCents: line.chargeCents - totalOf(adjustments), allowedCents, adjustments, remarkCodes: [] }
  })
}

export function nonZero(adjustments: readonly Adjustment[]): Adjustment[] {
  return adjustments.filter(({ amountCents }) => amountCents !== 0)
}

export function totalOf(adjustments: readonly Adjustment[]): number {
  return adjustments.reduce((sum, { amountCents }) => sum + amountCents, 0)
}

/** 45 to 85 percent of the charge, the same for a procedure and payer every time. */
function feeFor({ procedure, chargeCents }: SubmittedLine, { payer }: SubmittedClaim, seed: string): number {
  const basisPoints = 4500 + Math.floor(4000 * chance(seed, 'fee', payer.id, procedure.code))
  return Math.floor((chargeCents * basisPoints) / 10_000)
}

function patientTerms(claim: SubmittedClaim, seed: string): PatientTerms {
  const nothing = { copayCents: 0, deductibleCents: 0, coinsurance: 0 }
  const plan = chance(seed, 'plan', claim.patientControlNumber)
  const size = chance(seed, 'terms', claim.patientControlNumber)
  if (claim.filingIndicator === 'MC') return nothing
  if (claim.filingIndicator === 'MB') {
    return { ...nothing, coinsurance: 0.2, deductibleCents: plan < 0.15 ? 5000 + Math.floor(size * 20_000) : 0 }
  }
  if (plan < 0.3) return { ...nothing, copayCents: 2000 + 500 * Math.floor(size * 8) }
  if (plan < 0.5) return { ...nothing, coinsurance: [0.1, 0.2, 0.3][Math.floor(size * 3)] ?? 0.2 }
  if (plan < 0.65) return { ...nothing, coinsurance: 0.2, deductibleCents: 5000 + Math.floor(size * 45_000) }
  return nothing
}
