import { formatDollars, type WorkItem } from '@claimrail/domain'
import type { KnownClaim, Received } from './account.ts'
import type { Imbalance } from './balance.ts'
import { remedyOf } from './carc.ts'
import { totalOf, type Shares } from './classify.ts'
import type { Obstacle } from './post.ts'

type Item = Omit<WorkItem, 'kind' | 'stage'>

/** A denial: the amount stays open until someone corrects, appeals or bills it. */
export function denialItem(received: Received, claim: KnownClaim, payerId: string, { denied }: Shares): Item {
  const largest = denied.reduce((most, one) => (one.amountCents > most.amountCents ? one : most))
  const remarks = [...received.payment.remarkCodes, ...received.payment.lines.flatMap((line) => line.remarkCodes)]
  const remedy = remedyOf(largest.reason, remarks)
  const codes = denied.map(({ group, reason }) => `${group}-${reason}`)
  return {
    owner: remedy.owner,
    code: `CARC.${largest.reason}`,
    reason: `${remedy.about} (${[...new Set([...codes, ...remarks])].join(', ')})`,
    fix: remedy.fix,
    fields: [...remedy.fields],
    patientControlNumber: claim.patientControlNumber,
    payerId,
    amountCents: totalOf(denied),
  }
}

export function unbalancedItem(received: Received, { field, differenceCents }: Imbalance): Item {
  return {
    ...about(received),
    code: 'remittance.unbalanced',
    reason: `charge - paid - adjustments of the claim payment is ${formatDollars(differenceCents)}, not 0`,
    fix: 'ask the payer for a corrected 835; nothing was posted',
    fields: [field],
    amountCents: received.payment.paidCents,
  }
}

/** A payment that is no payment: 23 not our claim, 25 predetermination, or a status that the standard does not have. */
export function notPaymentItem(received: Received): Item {
  return {
    ...about(received),
    code: `remittance.status-${received.payment.status}`,
    reason: 'the payer reports no adjudication of this claim (CLP02)',
    fix: 'find out which payer has the claim, correct the coverage or post by hand',
    fields: ['payment.status'],
    amountCents: received.payment.chargeCents,
  }
}

export function unmatchedItem(received: Received): Item {
  return {
    ...about(received),
    code: 'remittance.line-unmatched',
    reason: 'a paid line fits no line of the claim, so the claim to the next payer can not say what was paid for what',
    fix: 'find the line that the payer changed and send the secondary claim by hand',
    fields: ['payment.lines'],
    amountCents: received.payment.patientResponsibilityCents,
  }
}

/** More was paid than charged: posted, but someone must see that the payer gets back what is its own. */
export function creditItem(received: Received, openCents: number): Item {
  return {
    ...about(received),
    code: 'remittance.credit-balance',
    reason: `payments and adjustments exceed the charge by ${formatDollars(-openCents)}`,
    fix: 'nothing while a payer is about to correct its payment; otherwise refund the excess',
    fields: [],
    amountCents: -openCents,
  }
}

const OBSTACLES: Readonly<Record<Exclude<Obstacle, 'claimUnknown'>, Pick<Item, 'code' | 'reason' | 'fix'>>> = {
  overpaid: {
    code: 'remittance.overpaid',
    reason: 'a second payment of this payer would pay and adjust the claim beyond its charge',
    fix: 'wait for the reversal of an earlier payment, then it posts by itself; otherwise refund the payer',
  },
  outOfTurn: {
    code: 'remittance.out-of-turn',
    reason: 'a later payer has paid before the earlier one',
    fix: 'nothing if the first payment is on its way, then it posts by itself; otherwise ask the first payer',
  },
  nothingToReverse: {
    code: 'remittance.nothing-to-reverse',
    reason: 'the payer takes back a payment that was never posted',
    fix: 'find the original payment; once it is read both post by themselves',
  },
}

export function obstacleItem(received: Received, obstacle: Exclude<Obstacle, 'claimUnknown'>): Item {
  const amountCents = received.payment.paidCents
  return { ...about(received), ...OBSTACLES[obstacle], fields: [], amountCents }
}

function about({ payment, source }: Received): Pick<Item, 'owner' | 'patientControlNumber' | 'payerId'> {
  return { owner: 'biller', patientControlNumber: payment.patientControlNumber, payerId: source.payerId }
}
