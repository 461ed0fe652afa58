import type { ClaimPayment } from '@claimrail/x12'
import { chance } from '../chance.ts'
import type { SubmittedClaim } from '../claim.ts'
import { standingPayment, type History } from './on-file.ts'

/**
 * The payment of a claim that the payer sends on to the next one itself: CLP02 19, the next payer in NM1*TT, remark MA18. All versions of a
 * claim go the same way.
 */
export function forwarded(claim: SubmittedClaim, seed: string, share: number, payment: ClaimPayment): ClaimPayment {
  const { next, patientControlNumber } = claim
  const owed = (payment.patientResponsibilityCents ?? 0) > 0
  if (!next || !owed || payment.status !== '1' || chance(seed, 'crossover', patientControlNumber) >= share)
    return payment
  const { id, name } = next
  const crossoverCarrier = { name: { kind: 'organization' as const, name }, identifier: { qualifier: 'PI', id } }
  return { ...payment, status: '19', crossoverCarrier, outpatient: { remarkCodes: ['MA18'] } }
}

/**
 * The claim as the next payer gets it from the first one, under the same patient control number: with what the first one decided.
 * Undefined when there is nothing for it to do.
 * @param history what the next payer decided before about this claim
 */
export function crossedOver(
  claim: SubmittedClaim,
  payments: readonly ClaimPayment[],
  history: History,
): SubmittedClaim | undefined {
  const { next, payerClaimControlNumber: _ofTheFirst, next: _gone, ...content } = claim
  const payment = payments.at(-1)
  if (!next || !payment) return undefined
  const known = standingPayment(history)?.payerClaimControlNumber
  const goesOn = payment.status === '19'
  if (!goesOn && !known) return undefined
  return {
    ...content,
    payer: { id: next.id, name: next.name },
    filingIndicator: next.filingIndicator,
    responsibility: 'S',
    frequencyCode: goesOn ? (known ? '7' : '1') : '8',
    ...(known && { payerClaimControlNumber: known }),
    patient: { name: claim.patient.name, ...(next.memberId && { memberId: next.memberId }) },
    prior: [],
    lines: claim.lines.map((line, i) => {
      const { paidCents = 0, adjustments = [] } = payment.lines[i] ?? {}
      return { ...line, prior: [{ paidCents, adjustments }] }
    }),
  }
}
