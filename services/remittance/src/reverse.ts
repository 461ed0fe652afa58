import type { LedgerEntry } from '@claimrail/domain'
import { paymentIdOf, type Account, type Posting, type Received } from './account.ts'
import { placeOf } from './control-number.ts'

/**
 * The posting that a reversal (CLP02 22) repeats with the opposite sign: the latest of the same payer with the same charge and payment,
 * and the same payer claim number where both name one.
 */
export function postingReversedBy(account: Account, place: number, reversal: Received): Posting | undefined {
  return account.postings.findLast(
    (one) => one.payerPlace === place && one.reversedBy === undefined && isOpposite(one, reversal),
  )
}

/** `account` without the posting's effect. */
export function takeBack(account: Account, posting: Posting, reversal: Received): Account {
  const reversed = { ...posting, reversedBy: paymentIdOf(reversal) }
  return { ...account, postings: account.postings.map((one) => (one === posting ? reversed : one)) }
}

/**
 * `account` without the first reversal that takes back a payment which itself could not be posted: neither is of any effect, and both
 * are remembered. Undefined when there is no such pair.
 */
export function cancelPair(account: Account): Account | undefined {
  for (const reversal of account.waiting) {
    const claimKnown = account.claims[placeOf(reversal.received)] !== undefined
    if (reversal.received.payment.status !== '22' || !claimKnown) continue
    const payment = account.waiting.findLast(
      ({ received }) => received.payment.status !== '22' && isOpposite(received.payment, reversal.received),
    )
    if (!payment) continue
    return {
      ...account,
      waiting: account.waiting.filter((one) => one !== payment && one !== reversal),
      cancelled: [...account.cancelled, paymentIdOf(payment.received), paymentIdOf(reversal.received)],
    }
  }
  return undefined
}

/** Entries that undo those of a posting. */
export function oppositeEntries({ entries }: Posting): LedgerEntry[] {
  return entries.map((entry) => ({ ...entry, amountCents: -entry.amountCents }))
}

type Amounts = { chargeCents: number; paidCents: number; payerClaimControlNumber: string }

function isOpposite(paid: Amounts, { payment }: Received): boolean {
  const [ours, theirs] = [paid.payerClaimControlNumber, payment.payerClaimControlNumber]
  const sameClaim = !ours || !theirs || ours === theirs
  return sameClaim && paid.chargeCents === -payment.chargeCents && paid.paidCents === -payment.paidCents
}
