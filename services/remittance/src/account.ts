import { sumCents, type Adjustment, type Claim, type DataOf, type LedgerEntry } from '@claimrail/domain'

export type Received = DataOf<'remittance.received'>

export type KnownLine = {
  number: number
  procedureCode: string
  modifiers: readonly string[]
  serviceDate: string
  chargeCents: number
}

/** The claim that a payer has, as it was last sent. */
export type KnownClaim = {
  attempt: number
  revision: number
  generation: number
  billingProviderNpi: string
  patientControlNumber: string
  payerId: string
  /** 0 for a void. */
  chargeCents: number
  lines: readonly KnownLine[]
  /** Ids of the payers after this one. */
  laterPayerIds: readonly string[]
  /** The whole claim, kept while another payer comes after this one. */
  claim?: Claim
}

/** What a payer decided about a line, as the next payer's claim carries it (loop 2430). */
export type DecidedLine = { number: number; paidCents: number; units: number; adjustments: Adjustment[] }

/** A claim payment that stands in the ledger. */
export type Posting = {
  /** Content of the 835 and position in it: the same payment is never posted twice. */
  id: string
  payerPlace: number
  payerClaimControlNumber: string
  paidOn: string
  chargeCents: number
  paidCents: number
  patientCents: number
  entries: readonly LedgerEntry[]
  /** Left out when no payer comes after. */
  decided?: { claimAdjustments: readonly Adjustment[]; lines: readonly DecidedLine[] | 'unmatched' }
  /** The payer sent the claim on to the next one itself (CLP02 19, 20, 21). */
  forwarded?: true
  /** Id of the reversal (CLP02 22) that took it back: then it counts no more. */
  reversedBy?: string
}

/** A payment that can not be posted yet: its claim is not known, it would pay too much, or what it takes back was never posted. */
export type Waiting = { eventId: string; received: Received; told?: true }

/** The money of one cut of an encounter, over all payers in line. */
export type Account = {
  /** By payer place. */
  claims: Readonly<Record<string, KnownClaim>>
  postings: readonly Posting[]
  waiting: readonly Waiting[]
  /** Ids of payments and reversals that cancelled each other before either was posted. */
  cancelled: readonly string[]
  /**
   * The highest charge that the primary claim ever had. What may be posted is measured by it and not by the latest, so that reading a
   * replacement before or after the payment of what it replaces makes no difference.
   */
  highestChargeCents: number
  /** Payer places that a claim was made for here. */
  madeFor: readonly number[]
}

/** The accounts of an encounter, by cut. */
export type RemittanceState = { accounts: Readonly<Record<string, Account>> }

export const NO_ACCOUNTS: RemittanceState = { accounts: {} }
export const NEW_ACCOUNT: Account = {
  claims: {},
  postings: [],
  waiting: [],
  cancelled: [],
  highestChargeCents: 0,
  madeFor: [],
}

/** The charge that payers are asked for: that of the primary claim as last sent. */
function chargeOf(account: Account): number {
  return account.claims[0]?.chargeCents ?? 0
}

/** What nobody has paid, written off or been made to owe: charge - payments - adjustments - patient. */
export function openOf(account: Account): number {
  return chargeOf(account) - explained(account)
}

/** What may still be posted. */
export function roomOf(account: Account): number {
  return account.highestChargeCents - explained(account)
}

function explained({ postings }: Account): number {
  const standing = postings.filter(({ reversedBy }) => reversedBy === undefined)
  return sumCents(standing, ({ entries }) => sumEntries(entries))
}

/** How much of a charge the entries explain. */
export function sumEntries(entries: readonly LedgerEntry[]): number {
  return sumCents(entries, (entry) => (entry.kind === 'charge' ? 0 : entry.amountCents))
}

/** Postings of a payer that were not taken back. */
export function standingPostings(account: Account, payerPlace: number): Posting[] {
  return account.postings.filter((posting) => posting.payerPlace === payerPlace && posting.reversedBy === undefined)
}

/** True when the payment, or the reversal, is in the account already. */
export function isKnown(account: Account, id: string): boolean {
  return (
    account.postings.some((posting) => posting.id === id || posting.reversedBy === id) ||
    account.waiting.some(({ received }) => paymentIdOf(received) === id) ||
    account.cancelled.includes(id)
  )
}

/** How the same payment is known when it comes again. */
export function paymentIdOf({ source }: Received): string {
  return `${source.contentId}.${source.position}`
}
