import type { Adjudicated, WorkItem } from '@claimrail/domain'
import type { NewEvent } from '@claimrail/pipeline'
import { openOf, paymentIdOf, type Account, type KnownClaim, type Waiting } from './account.ts'
import { adjustmentsOf } from './balance.ts'
import { totalOf, type Shares } from './classify.ts'
import { nextClaim } from './next-payer.ts'
import { payerIdAt, payerPlaceOf, postingOf, type Obstacle } from './post.ts'
import { oppositeEntries, postingReversedBy, takeBack } from './reverse.ts'
import { creditItem, denialItem, unmatchedItem } from './work-items.ts'

/** The cut of an encounter that an account is about. */
export type Cut = { encounterId: string; cut: number }

/** A payment that was posted, or taken back, and what came of it. */
export type Adjudication = { account: Account; events: NewEvent[] }

/** Posts one payment, or says what is in the way. `place` is the payer place that its control number names. */
export function adjudicate(account: Account, waiting: Waiting, place: number, of: Cut): Adjudication | Obstacle {
  const claim = account.claims[place]
  if (!claim) return 'claimUnknown'
  const { received } = waiting
  const payerPlace = payerPlaceOf(account, claim, place, received)
  if (received.payment.status === '22') return reverse(account, waiting, claim, payerPlace)
  const posted = postingOf(account, claim, payerPlace, received)
  if (typeof posted === 'string') return posted
  const { posting, shares } = posted
  const credited: Account = { ...account, postings: [...account.postings, posting] }
  const follow = followUp(credited, waiting, claim, payerPlace, shares, of)
  const data: Adjudicated = {
    ...basics(account, waiting, claim, payerPlace),
    result: shares.denied.length ? 'denied' : 'paid',
    next: follow.next,
    denialReasons: [...new Set(shares.denied.map(({ reason }) => reason))],
    entries: [...posting.entries],
  }
  return { account: follow.account, events: [adjudicated(data, waiting, claim), ...follow.events] }
}

/** Opposite entries for what was posted. Of the rest the payer's correction will speak. */
function reverse(account: Account, waiting: Waiting, claim: KnownClaim, place: number): Adjudication | Obstacle {
  const { received } = waiting
  const posting = postingReversedBy(account, place, received)
  if (!posting) return 'nothingToReverse'
  const data: Adjudicated = {
    ...basics(account, waiting, claim, place),
    result: 'reversed',
    next: 'none',
    denialReasons: [],
    entries: oppositeEntries(posting),
  }
  return { account: takeBack(account, posting, received), events: [adjudicated(data, waiting, claim)] }
}

type FollowUp = { account: Account; events: NewEvent[]; next: Adjudicated['next'] }

/** Where the rest goes: a person for what was denied, the next payer or the patient for the patient's share. */
function followUp(
  account: Account,
  waiting: Waiting,
  claim: KnownClaim,
  place: number,
  shares: Shares,
  of: Cut,
): FollowUp {
  const { received } = waiting
  const payerId = payerIdAt(account, claim, place) ?? received.source.payerId
  const posting = account.postings.at(-1)
  const next = nextClaim(account, place, of.encounterId, of.cut)
  const events: NewEvent[] = []
  let madeFor = account.madeFor
  if (shares.denied.length) events.push(work(denialItem(received, claim, payerId, shares), 'denied', waiting, claim))
  if (next.kind === 'unmatched') events.push(work(unmatchedItem(received), 'held', waiting, claim))
  if (next.kind === 'claim') {
    const { payerPlace, patientControlNumber } = next.claim
    events.push({ type: 'claim.coded', part: patientControlNumber, ...lineage(waiting, claim), data: next.claim })
    madeFor = [...new Set([...madeFor, payerPlace])]
  }
  if (openOf(account) < 0) events.push(work(creditItem(received, openOf(account)), 'held', waiting, claim))
  const stopped = shares.denied.length > 0 || next.kind === 'unmatched'
  const othersFollow = posting?.decided !== undefined || posting?.forwarded === true
  const shared = totalOf(shares.patient) === 0 ? 'none' : othersFollow ? 'nextPayer' : 'patient'
  return { account: { ...account, madeFor }, events, next: stopped ? 'work' : shared }
}

type Basics = Omit<Adjudicated, 'result' | 'next' | 'denialReasons' | 'entries'>

function basics(account: Account, { received }: Waiting, claim: KnownClaim, payerPlace: number): Basics {
  const { payment, source } = received
  return {
    patientControlNumber: claim.patientControlNumber,
    payerId: payerIdAt(account, claim, payerPlace) ?? source.payerId,
    payerPlace,
    source,
    payerClaimControlNumber: payment.payerClaimControlNumber,
    chargeCents: payment.chargeCents,
    paidCents: payment.paidCents,
    adjustments: adjustmentsOf(payment),
  }
}

function adjudicated(data: Adjudicated, waiting: Waiting, claim: KnownClaim): NewEvent {
  return { type: 'claim.adjudicated', part: paymentIdOf(waiting.received), ...lineage(waiting, claim), data }
}

/** A work item about a payment, in the run of the claim that it answers. */
export function work(
  item: Omit<WorkItem, 'kind' | 'stage'>,
  kind: WorkItem['kind'],
  waiting: Waiting,
  claim: KnownClaim,
): NewEvent {
  const data = { ...item, kind, stage: 'remittance' as const }
  return { type: 'work.opened', part: item.code, ...lineage(waiting, claim), data }
}

/** The payment is the cause, whatever event let it be posted at last; the run is that of the claim. */
function lineage(waiting: Waiting, { revision, generation, billingProviderNpi }: KnownClaim) {
  return { cause: waiting.eventId, revision, generation, billingProviderNpi }
}
