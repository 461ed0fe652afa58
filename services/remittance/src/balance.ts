import { sumCents, type Adjustment, type ClaimPayment } from '@claimrail/domain'

/** Where a claim payment does not add up, and by how much (charge - paid - adjustments). */
export type Imbalance = { field: string; differenceCents: number }

/** The first place at which charge - paid is not the sum of the adjustments: a line (SVC), then the claim (CLP). */
export function imbalanceOf(payment: ClaimPayment): Imbalance | undefined {
  for (const [i, line] of payment.lines.entries()) {
    const differenceCents = line.chargeCents - line.paidCents - total(line.adjustments)
    if (differenceCents !== 0) return { field: `lines[${i}]`, differenceCents }
  }
  const differenceCents = payment.chargeCents - payment.paidCents - total(adjustmentsOf(payment))
  return differenceCents === 0 ? undefined : { field: 'claim', differenceCents }
}

/** Every CAS of the claim payment: those of the claim, then those of its lines. */
export function adjustmentsOf(payment: ClaimPayment): Adjustment[] {
  return [...payment.adjustments, ...payment.lines.flatMap((line) => line.adjustments)]
}

function total(adjustments: readonly Adjustment[]): number {
  return sumCents(adjustments, ({ amountCents }) => amountCents)
}
