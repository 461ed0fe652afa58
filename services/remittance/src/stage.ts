import { parsePatientControlNumber, type Event } from '@claimrail/domain'
import type { Decision, Facts, Outcome, Stage } from '@claimrail/pipeline'
import { NEW_ACCOUNT, NO_ACCOUNTS, isKnown, paymentIdOf, type Account, type RemittanceState } from './account.ts'
import { imbalanceOf } from './balance.ts'
import { knownClaim } from './known-claim.ts'
import { settleClaim, settlePayment, type Settled } from './settle.ts'
import { notPaymentItem, unbalancedItem } from './work-items.ts'

/** CLP02 values that say how a claim was adjudicated, and 22 for a reversal. */
const ADJUDICATED: ReadonlySet<string> = new Set(['1', '2', '3', '4', '19', '20', '21', '22'])

/** Joins claims and payments in whichever order they come, and posts each payment once. */
export function remittanceStage(): Stage<RemittanceState> {
  return {
    name: 'remittance',
    initial: () => NO_ACCOUNTS,
    decide(event, { state }: Facts<RemittanceState>) {
      if (event.type === 'claim.submitted') return noteClaim(state, event)
      if (event.type === 'remittance.received') return notePayment(state, event)
      return { outcome: { kind: 'wait' } }
    },
  }
}

/** A claim went out: payments that were read before it can be posted. */
function noteClaim(state: RemittanceState, event: Event<'claim.submitted'>): Decision<RemittanceState> {
  const { claim, attempt, patientControlNumber } = event.data
  const cut = parsePatientControlNumber(patientControlNumber)?.place.cut ?? 0
  const account = state.accounts[cut] ?? NEW_ACCOUNT
  const known = account.claims[claim.payerPlace]
  if (known && known.attempt >= attempt) return { outcome: { kind: 'wait' } }
  const sent = knownClaim(event)
  const claims = { ...account.claims, [claim.payerPlace]: sent }
  const primaryCents = claim.payerPlace === 0 ? sent.chargeCents : 0
  const highestChargeCents = Math.max(account.highestChargeCents, primaryCents)
  const before: Account = { ...account, claims, highestChargeCents }
  return decided(state, cut, settleClaim(before, { encounterId: event.encounterId, cut }))
}

/** A payment came. One that does not add up, or is none, goes to a person and is not kept: it may come again corrected. */
function notePayment(state: RemittanceState, event: Event<'remittance.received'>): Decision<RemittanceState> {
  const received = event.data
  const cut = parsePatientControlNumber(received.payment.patientControlNumber)?.place.cut ?? 0
  const account = state.accounts[cut] ?? NEW_ACCOUNT
  if (isKnown(account, paymentIdOf(received))) return { outcome: { kind: 'wait' } }
  if (!ADJUDICATED.has(received.payment.status)) return { outcome: { kind: 'hold', item: notPaymentItem(received) } }
  const imbalance = imbalanceOf(received.payment)
  if (imbalance) return { outcome: { kind: 'hold', item: unbalancedItem(received, imbalance) } }
  const waiting = { eventId: event.id, received }
  return decided(state, cut, settlePayment(account, waiting, { encounterId: event.encounterId, cut }))
}

function decided(state: RemittanceState, cut: number, { account, events }: Settled): Decision<RemittanceState> {
  const outcome: Outcome = events.length ? { kind: 'advance', events } : { kind: 'wait' }
  return { outcome, state: { accounts: { ...state.accounts, [cut]: account } } }
}
