import type { Adjustment, ClaimPayment, ServicePayment } from '@claimrail/x12'
import type { SubmittedClaim } from '../claim.ts'
import type { PricedLine } from './price.ts'

/** The CLP loop of a claim, with a service for every line. `number` becomes CLP07. */
export function paymentOf(
  claim: SubmittedClaim,
  number: string,
  status: string,
  lines: readonly PricedLine[],
): ClaimPayment {
  const services = claim.lines.flatMap((line, i) => {
    const priced = lines[i]
    return priced ? [serviceOf(line, priced)] : []
  })
  const { statementFrom, statementTo, subscriber, rendering } = claim
  return {
    group: { number: 1 },
    patientControlNumber: claim.patientControlNumber,
    status,
    chargeCents: claim.chargeCents,
    paidCents: services.reduce((sum, { paidCents }) => sum + paidCents, 0),
    patientResponsibilityCents: patientShareOf(services),
    filingIndicator: FILING_INDICATORS[claim.filingIndicator] ?? claim.filingIndicator,
    payerClaimControlNumber: number,
    facilityCode: claim.facilityCode,
    frequencyCode: claim.frequencyCode,
    adjustments: [],
    patient: person(claim.patient),
    ...(subscriber && { subscriber: person(subscriber) }),
    ...(rendering && { serviceProvider: rendering }),
    ...(statementFrom && { statementFrom }),
    ...(statementTo && { statementTo }),
    lines: services,
  }
}

/** What takes a payment back: the same claim number and services with every amount negated (CLP02 22). */
export function reversalOf(payment: ClaimPayment): ClaimPayment {
  const { patientResponsibilityCents: _notOfAReversal, ...rest } = payment
  return {
    ...rest,
    status: '22',
    chargeCents: negative(payment.chargeCents),
    paidCents: negative(payment.paidCents),
    adjustments: payment.adjustments.map(negated),
    lines: payment.lines.map(({ allowedCents: _neither, ...line }) => ({
      ...line,
      chargeCents: negative(line.chargeCents),
      paidCents: negative(line.paidCents),
      adjustments: line.adjustments.map(negated),
    })),
  }
}

function serviceOf(line: SubmittedClaim['lines'][number], priced: PricedLine): ServicePayment {
  const { procedure, revenueCode, units, chargeCents, serviceFrom, serviceTo, lineControlNumber } = line
  const { description: _notRepeated, ...billed } = procedure
  return {
    procedure: billed,
    chargeCents,
    paidCents: priced.paidCents,
    ...(revenueCode && { revenueCode }),
    units,
    ...(serviceFrom && { serviceFrom }),
    ...(serviceTo && { serviceTo }),
    adjustments: [...priced.adjustments],
    ...(lineControlNumber && { lineControlNumber }),
    ...(priced.allowedCents > 0 && { allowedCents: priced.allowedCents }),
    remarkCodes: [...priced.remarkCodes],
  }
}

/** The 835 has no codes for Blue Cross and for commercial insurance: CLP06 names the kind of plan. */
const FILING_INDICATORS: Readonly<Record<string, string>> = { BL: '12', CI: '15', '11': 'ZZ', FI: 'ZZ' }

function person({ name, memberId }: SubmittedClaim['patient']): NonNullable<ClaimPayment['patient']> {
  return { name, ...(memberId && { identifier: { qualifier: 'MI', id: memberId } }) }
}

function patientShareOf(services: readonly ServicePayment[]): number {
  const all = services.flatMap(({ adjustments }) => adjustments)
  return all.reduce((sum, { group, amountCents }) => sum + (group === 'PR' ? amountCents : 0), 0)
}

function negated(adjustment: Adjustment): Adjustment {
  return { ...adjustment, amountCents: negative(adjustment.amountCents) }
}

function negative(cents: number): number {
  return cents === 0 ? 0 : -cents
}
