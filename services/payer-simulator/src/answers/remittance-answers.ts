import {
  write835,
  type ClaimPayment,
  type InterchangeInfo,
  type ProviderAdjustment,
  type Remittance,
  type RemittanceHeader,
} from '@claimrail/x12'
import { chance, numberFor } from '../chance.ts'
import type { SubmittedClaim } from '../claim.ts'
import { envelope, type Draft } from './answer.ts'
import type { DecidedClaim } from './claim-answers.ts'

/** What a payer still has to get back from a provider, in cents, by payer and NPI: more was taken back than there was to pay. */
export type Debts = Readonly<Record<string, number>>

export type PaymentOptions = { seed: string; split: number; interest: boolean; mangle: number; sourceName: string }

/** Days from the day of an 837 to its payment, and to the review of a payment. */
const DAYS_TO_PAY = 14
const DAYS_TO_REVIEW = 42
/** One payment in twenty comes with interest, when interest is paid at all. */
const INTEREST_SHARE = 0.05

/**
 * The 835s of a payer for one provider and 837: payments over `split` files, then one with what is taken back later. What can not be taken
 * from a payment, which is never below zero, is carried forward (PLB FB) and taken from the next ones.
 */
export function remittanceAnswers(
  info: InterchangeInfo,
  decided: readonly DecidedClaim[],
  options: PaymentOptions,
  debts: Debts,
): { drafts: Draft[]; debts: Debts } {
  const drafts: Draft[] = []
  const owed = { ...debts }
  for (const claims of Map.groupBy(decided, ({ claim }) => accountOf(claim)).values()) {
    const [first] = claims
    if (!first) continue
    const account = accountOf(first.claim)
    for (const { payments, wave } of runsOf(claims, options.split)) {
      const { adjustments, debtCents } = providerAdjustments(payments, owed[account] ?? 0, options)
      owed[account] = debtCents
      const traceNumber = numberFor(options.seed, 'trace', account, options.sourceName, drafts.length)
      const paidOn = addDays(info.date, wave === 1 ? DAYS_TO_PAY : DAYS_TO_REVIEW)
      const told = payments.map((payment) => mangled(payment, options))
      const remittance = remittanceOf(first.claim, told, adjustments, traceNumber, paidOn)
      drafts.push({
        folder: 'remittances',
        kind: '835',
        wave,
        write: (number) => write835([remittance], envelope({ ...info, date: paidOn }, number)),
      })
    }
  }
  return { drafts, debts: owed }
}

function accountOf({ payer, provider }: SubmittedClaim): string {
  return `${payer.id}/${provider.npi}`
}

type Run = { payments: readonly ClaimPayment[]; wave: 1 | 2 }

/** Claims are dealt out to the parts; a reversal stays with its correction. */
function runsOf(decided: readonly DecidedClaim[], split: number): Run[] {
  const paid = decided.filter(({ decision }) => decision.payments.length > 0)
  const parts = Map.groupBy(paid, (one) => paid.indexOf(one) % split)
  const later = decided.flatMap(({ decision }) => decision.later)
  return [
    ...[...parts.values()].map((part) => ({
      payments: part.flatMap(({ decision }) => decision.payments),
      wave: 1 as const,
    })),
    ...(later.length > 0 ? [{ payments: later, wave: 2 as const }] : []),
  ]
}

/** A payer that gets a claim's number wrong loses its last character. */
function mangled(payment: ClaimPayment, { seed, mangle }: PaymentOptions): ClaimPayment {
  const { patientControlNumber } = payment
  if (chance(seed, 'mangle', patientControlNumber) >= mangle) return payment
  return { ...payment, patientControlNumber: patientControlNumber.slice(0, -1) }
}

/** PLB: interest (L6), what an earlier payment was short of (FB positive), what this one is short of (FB negative). */
function providerAdjustments(
  payments: readonly ClaimPayment[],
  debtCents: number,
  { seed, interest }: PaymentOptions,
): { adjustments: ProviderAdjustment[]; debtCents: number } {
  const paidCents = sum(payments)
  const reference = payments[0]?.payerClaimControlNumber ?? ''
  const late = interest && paidCents > 0 && chance(seed, 'interest', reference) < INTEREST_SHARE
  const interestCents = late ? Math.max(1, Math.floor(paidCents * 0.002)) : 0
  const due = paidCents + interestCents - debtCents
  const left = Math.max(0, -due)
  const forwarded = debtCents - left
  const adjustments = [
    { reason: 'L6', reference, amountCents: interestCents === 0 ? 0 : -interestCents },
    { reason: 'FB', reference, amountCents: forwarded },
  ]
  return { adjustments: adjustments.filter(({ amountCents }) => amountCents !== 0), debtCents: left }
}

/** BPR02 = sum of CLP04 - sum of PLB (005010X221, 1.10.2.1.3). */
function remittanceOf(
  of: SubmittedClaim,
  claims: readonly ClaimPayment[],
  adjustments: readonly ProviderAdjustment[],
  traceNumber: string,
  paidOn: string,
): Remittance {
  const paymentCents = sum(claims) - adjustments.reduce((total, { amountCents }) => total + amountCents, 0)
  const { npi } = of.provider
  return {
    header: headerOf(of, paymentCents, traceNumber, paidOn),
    claims: [...claims],
    providerAdjustments:
      adjustments.length > 0
        ? [{ providerId: npi, fiscalPeriodEnd: `${paidOn.slice(0, 4)}-12-31`, adjustments: [...adjustments] }]
        : [],
  }
}

/** Accounts and addresses are invented; the routing number has a right check digit and belongs to no bank. */
function headerOf({ payer, provider }: SubmittedClaim, paymentCents: number, traceNumber: string, paidOn: string) {
  const originatorId = `1${digits(payer.id)}`
  const header: RemittanceHeader = {
    handling: paymentCents > 0 ? 'I' : 'H',
    paymentCents,
    creditDebit: 'C',
    method: paymentCents > 0 ? 'ACH' : 'NON',
    ...(paymentCents > 0 && {
      format: 'CCP',
      from: { routingQualifier: '01', routingNumber: '999999992', accountQualifier: 'DA', accountNumber: '1000001' },
      originatorId,
      to: { routingQualifier: '01', routingNumber: '999999992', accountQualifier: 'DA', accountNumber: '2000002' },
    }),
    paymentDate: paidOn,
    traceNumber,
    traceOriginatorId: originatorId,
    productionDate: paidOn,
    payer: {
      name: { kind: 'organization', name: payer.name || payer.id },
      address: { line1: '1 Payment Way', city: 'Springfield', state: 'IL', postalCode: '627010000' },
      references: [{ qualifier: '2U', value: payer.id }],
      contacts: [{ function: 'BL', name: 'EDI SUPPORT', numbers: [{ qualifier: 'TE', value: '8005550100' }] }],
    },
    payee: {
      name: { kind: 'organization', name: provider.name || provider.npi },
      npi: provider.npi,
      ...(provider.taxId && { taxId: provider.taxId }),
    },
  }
  return header
}

function digits(payerId: string): string {
  return String(parseInt(numberFor('', payerId).slice(0, 8), 16) % 1_000_000_000).padStart(9, '0')
}

function sum(payments: readonly ClaimPayment[]): number {
  return payments.reduce((total, { paidCents }) => total + paidCents, 0)
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
