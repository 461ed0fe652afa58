import type { ClaimPayment } from '@claimrail/x12'
import { chance, numberFor } from '../chance.ts'
import type { SubmittedClaim, SubmittedLine } from '../claim.ts'
import { forwarded } from './crossover.ts'
import { denialsOf, denyAll, DUPLICATE, PRIOR_PAYER_MISSING, type Denial } from './denials.ts'
import { standingPayment, type Decision, type History, type Shares } from './on-file.ts'
import { paymentOf, reversalOf } from './payment.ts'
import { nonZero, priceLines, totalOf, type PricedLine } from './price.ts'
import { rejectionOf } from './rejections.ts'
import { isSecondary, owedByLine, priceSecondary } from './secondary.ts'

/** 277CA: accepted for adjudication. */
const ACCEPTED = { category: 'A2', code: '20' } as const
/** How much of the fee a later review takes away. */
const REVIEW_CUT = 0.1

/**
 * Decides a claim by rules that depend on nothing but the arguments: the same claim with the same seed and history always gets the same
 * answer. Every payment balances: charge - paid = sum of CAS, by line and by claim.
 * @param history what this payer decided before about the same patient control number
 */
export function adjudicate(claim: SubmittedClaim, seed: string, shares: Shares, history: History): Decision {
  const rejection = rejectionOf(claim, seed, shares.reject, history)
  if (rejection) return { result: 'rejected', status: rejection, payments: [], later: [] }
  const number = numberFor(seed, 'claim', claim.payer.id, claim.patientControlNumber, history.length)
  const accepted = { status: ACCEPTED, number, later: [] }
  const standing = standingPayment(history)
  const reversal = standing ? [reversalOf(standing)] : []
  if (claim.frequencyCode === '8') return { ...accepted, result: 'voided', payments: reversal }
  const replaces = claim.frequencyCode === '7'
  if (!replaces && standing && standing.status !== '4') {
    return {
      ...accepted,
      result: 'duplicate',
      payments: [pay(claim, number, unpriced(claim), denyAll(claim, DUPLICATE))],
    }
  }
  const payment = forwarded(claim, seed, shares.crossover, decide(claim, seed, shares.deny, number))
  return {
    ...accepted,
    result: payment.status === '4' ? 'denied' : 'paid',
    payments: [...(replaces ? reversal : []), payment],
    later: laterReview(claim, seed, shares.reverse, payment),
  }
}

/** Paid at the fee schedule, or as the next payer in line, but for what is denied. */
function decide(claim: SubmittedClaim, seed: string, share: number, number: string): ClaimPayment {
  const denials = denialsOf(claim, seed, share)
  if (!isSecondary(claim)) return pay(claim, number, priceLines(claim, seed), denials)
  const owed = owedByLine(claim)
  if (!owed) return pay(claim, number, unpriced(claim), denyAll(claim, PRIOR_PAYER_MISSING))
  return pay(claim, number, priceSecondary(claim, owed), denials)
}

/** CLP02: 4 when every line is denied, else by the payer's place in line. */
function pay(
  claim: SubmittedClaim,
  number: string,
  lines: readonly PricedLine[],
  denials: ReadonlyMap<SubmittedLine, Denial>,
): ClaimPayment {
  const priced = claim.lines.map((line, i) => {
    const denial = denials.get(line)
    const price = lines[i] ?? { paidCents: 0, allowedCents: 0, adjustments: [], remarkCodes: [] }
    return denial ? denied(line, price, denial) : price
  })
  const status = denials.size === claim.lines.length ? '4' : (STATUS[claim.responsibility] ?? '1')
  return paymentOf(claim, number, status, priced)
}

const STATUS: Readonly<Record<string, string>> = { P: '1', S: '2', T: '3' }

/** What an earlier payer took (OA-23) stays; the rest of the charge is denied. */
function denied({ chargeCents }: SubmittedLine, price: PricedLine, { reason, remarkCodes }: Denial): PricedLine {
  const before = price.adjustments.filter(({ group }) => group === 'OA')
  const denial = { group: 'CO', reason, amountCents: chargeCents - totalOf(before) }
  return { paidCents: 0, allowedCents: 0, adjustments: nonZero([...before, denial]), remarkCodes }
}

function unpriced({ lines }: SubmittedClaim): PricedLine[] {
  return lines.map(() => ({ paidCents: 0, allowedCents: 0, adjustments: [], remarkCodes: [] }))
}

/** A review lowers the fee of a paid claim: the payment is taken back and paid anew under another claim number. */
function laterReview(claim: SubmittedClaim, seed: string, share: number, payment: ClaimPayment): ClaimPayment[] {
  const { patientControlNumber, frequencyCode, payer } = claim
  if (payment.status !== '1' || chance(seed, 'reverse', patientControlNumber, frequencyCode) >= share) return []
  const number = numberFor(seed, 'review', payer.id, patientControlNumber, payment.payerClaimControlNumber ?? '')
  return [reversalOf(payment), pay(claim, number, priceLines(claim, seed, REVIEW_CUT), new Map())]
}
