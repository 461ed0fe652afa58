import { sumCents, type Adjustment, type ClaimPayment } from '@claimrail/domain'
import type { MatchedService } from './match-lines.ts'
import { isPatientShare, meaningOf } from './carc.ts'

/** An adjustment with the line it stands on. */
export type LineAdjustment = Adjustment & { lineNumber?: number }

/** What a payment says of the charge: charge = paid + contractual + patient + denied + prior. */
export type Shares = {
  paid: readonly { amountCents: number; lineNumber?: number }[]
  contractual: readonly LineAdjustment[]
  patient: readonly LineAdjustment[]
  denied: readonly LineAdjustment[]
  prior: readonly LineAdjustment[]
}

/**
 * Sorts what a payer said into who bears it. Under CLP02 4 (denied) nothing is contractual: a denial is never written off by
 * itself. Only a payer that is not the first may speak of a prior payer (OA 23).
 */
export function sharesOf(payment: ClaimPayment, services: readonly MatchedService[], payerPlace: number): Shares {
  const all: LineAdjustment[] = [
    ...payment.adjustments,
    ...services.flatMap(({ service, number }) => service.adjustments.map((one) => onLine(one, number))),
  ].filter(({ amountCents }) => amountCents !== 0)
  const denies = payment.status === '4'
  const bearer = (adjustment: Adjustment) => bearerOf(adjustment, denies, payerPlace)
  return {
    paid: paidBy(payment, services),
    contractual: all.filter((one) => bearer(one) === 'contractual'),
    patient: all.filter((one) => bearer(one) === 'patient'),
    denied: all.filter((one) => bearer(one) === 'denied'),
    prior: all.filter((one) => bearer(one) === 'prior'),
  }
}

export function totalOf(amounts: readonly { amountCents: number }[]): number {
  return sumCents(amounts, ({ amountCents }) => amountCents)
}

function bearerOf({ group, reason }: Adjustment, denies: boolean, payerPlace: number): Exclude<keyof Shares, 'paid'> {
  if (group === 'PR') return isPatientShare(reason) ? 'patient' : 'denied'
  switch (meaningOf(reason)) {
    case 'contractual':
      return denies ? 'denied' : 'contractual'
    case 'priorPayer':
      return payerPlace > 0 ? 'prior' : 'denied'
    case 'denial':
      return 'denied'
  }
}

/** The payment by line where the lines explain it all, else in one sum. */
function paidBy(payment: ClaimPayment, services: readonly MatchedService[]): Shares['paid'] {
  const byLine = services.map(({ service, number }) => onLine({ amountCents: service.paidCents }, number))
  const whole = totalOf(byLine) === payment.paidCents ? byLine : [{ amountCents: payment.paidCents }]
  return whole.filter(({ amountCents }) => amountCents !== 0)
}

function onLine<Amount extends object>(
  amount: Amount,
  lineNumber: number | undefined,
): Amount & { lineNumber?: number } {
  return lineNumber === undefined ? amount : { ...amount, lineNumber }
}
