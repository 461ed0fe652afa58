import type { LedgerEntry } from '@claimrail/domain'
import { roomOf, paymentIdOf, standingPostings, sumEntries } from './account.ts'
import type { Account, KnownClaim, Posting, Received } from './account.ts'
import { sharesOf, totalOf, type LineAdjustment, type Shares } from './classify.ts'
import { matchLines, type MatchedService } from './match-lines.ts'

/** Why a payment can not be posted yet. */
export type Obstacle = 'claimUnknown' | 'overpaid' | 'outOfTurn' | 'nothingToReverse'

export type Posted = { posting: Posting; shares: Shares }

/**
 * A payment as it would stand in the ledger, or what is in the way. `claim` is the one that its control number names. A second payment
 * of one payer that would exceed the charge waits for the reversal of the first; money beyond the charge for another reason is posted, and
 * leaves a credit balance.
 */
export function postingOf(account: Account, claim: KnownClaim, place: number, received: Received): Posted | Obstacle {
  const { payment, source } = received
  if (place > 0 && standingPostings(account, place - 1).length === 0) return 'outOfTurn'
  const room = roomOf(account)
  const services = matchLines(payment.lines, claim.lines)
  const stated = sharesOf(payment, services, place)
  const shares = place > 0 ? withinRoom(stated, room) : stated
  const hasNext = place < (account.claims[0] ?? claim).laterPayerIds.length
  const forwarded = isForwarded(payment.status)
  const payerId = payerIdAt(account, claim, place) ?? source.payerId
  const entries = entriesOf(shares, payerId, hasNext || forwarded)
  const mayBeReversed = standingPostings(account, place).length > 0
  if (sumEntries(entries) > room && mayBeReversed) return 'overpaid'
  const posting: Posting = {
    id: paymentIdOf(received),
    payerPlace: place,
    payerClaimControlNumber: payment.payerClaimControlNumber,
    paidOn: source.paidOn,
    chargeCents: payment.chargeCents,
    paidCents: payment.paidCents,
    patientCents: totalOf(shares.patient),
    entries,
    ...(hasNext && { decided: { claimAdjustments: payment.adjustments, lines: decidedLines(services) } }),
    ...(forwarded && { forwarded: true as const }),
  }
  return { posting, shares }
}

/** CLP02 19, 20, 21: the payer has sent the claim on itself. */
function isForwarded(status: string): boolean {
  return status === '19' || status === '20' || status === '21'
}

/**
 * Which payer in line a payment comes from. A payer to whom the first one forwarded the claim answers under the first one's
 * control number: it is known by its id, or by CLP02 (2 and 20 secondary, 3 and 21 tertiary).
 */
export function payerPlaceOf(account: Account, claim: KnownClaim, place: number, received: Received): number {
  const { source, payment } = received
  if (place > 0 || source.payerId === claim.payerId) return place
  const later = claim.laterPayerIds.indexOf(source.payerId)
  if (later >= 0) return later + 1
  const forwarded = account.postings.some((posting) => posting.forwarded && posting.reversedBy === undefined)
  if (!forwarded) return place
  if (payment.status === '2' || payment.status === '20') return 1
  return payment.status === '3' || payment.status === '21' ? 2 : place
}

/** The id of the payer at a place in line, as the claims name it. */
export function payerIdAt(account: Account, claim: KnownClaim, place: number): string | undefined {
  const first = account.claims[0] ?? claim
  return account.claims[place]?.payerId ?? (place === 0 ? first.payerId : first.laterPayerIds[place - 1])
}

/**
 * A later payer adjudicates the whole charge, of which earlier payers have settled a part; what it repeats of that part is no
 * adjustment of ours again. Takes the excess off its contractual reductions first, then denials, then the patient's share.
 */
function withinRoom(shares: Shares, room: number): Shares {
  const { paid, contractual, denied, patient } = shares
  let excess = totalOf(paid) + totalOf(contractual) + totalOf(denied) + totalOf(patient) - room
  const cut = (adjustments: readonly LineAdjustment[]) =>
    adjustments.flatMap((adjustment) => {
      const taken = Math.max(0, Math.min(excess, adjustment.amountCents))
      excess -= taken
      const amountCents = adjustment.amountCents - taken
      return amountCents === 0 ? [] : [{ ...adjustment, amountCents }]
    })
  return { ...shares, contractual: cut(contractual), denied: cut(denied), patient: cut(patient) }
}

/** Denied amounts make no entry: they stay open. Nor does the patient's share while another payer may owe it. */
function entriesOf(shares: Shares, payerId: string, othersFollow: boolean): LedgerEntry[] {
  const adjustment = (kind: 'adjustment' | 'patient') => (one: LineAdjustment) => ({
    kind,
    amountCents: one.amountCents,
    payerId,
    group: one.group,
    reason: one.reason,
    ...(one.lineNumber !== undefined && { lineNumber: one.lineNumber }),
  })
  return [
    ...shares.paid.map((paid) => ({ kind: 'payment' as const, payerId, ...paid })),
    ...shares.contractual.map(adjustment('adjustment')),
    ...(othersFollow ? [] : shares.patient.map(adjustment('patient'))),
  ]
}

function decidedLines(services: readonly MatchedService[]): NonNullable<Posting['decided']>['lines'] {
  const lines = services.flatMap(({ service, number }) =>
    number === undefined
      ? []
      : [{ number, paidCents: service.paidCents, units: service.units, adjustments: service.adjustments }],
  )
  return lines.length === services.length ? lines : 'unmatched'
}
