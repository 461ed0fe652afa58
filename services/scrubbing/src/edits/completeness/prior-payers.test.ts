import type { Adjustment, PriorPayer } from '@claimrail/domain'
import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { priorPayers as edit } from './prior-payers.ts'

const co = (amountCents: number): Adjustment => ({ group: 'CO', reason: '45', amountCents })
const pr = (amountCents: number): Adjustment => ({ group: 'PR', reason: '2', amountCents })

/** Medicare paid the two lines of 100.00 each at 80 of 100 after a write-off. */
const medicare: PriorPayer = {
  coverage: claim().coverage,
  adjudicatedOn: '2026-03-20',
  paidCents: 12_800,
  claimAdjustments: [],
  lines: [
    { number: 1, paidCents: 6_400, units: 1, adjustments: [co(2_000), pr(1_600)] },
    { number: 2, paidCents: 6_400, units: 1, adjustments: [co(2_000), pr(1_600)] },
  ],
}

it('says nothing of a claim to the first payer', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
})

it('passes a second payer’s claim whose first payer balances, by line or for the whole claim', () => {
  expect(answerOf(edit, { payerPlace: 1, priorPayers: [medicare] })).toEqual(['pass'])
  const whole = { ...medicare, lines: [], claimAdjustments: [co(4_000), pr(3_200)] }
  expect(answerOf(edit, { payerPlace: 1, priorPayers: [whole] })).toEqual(['pass'])
})

it('stops one without what the first payer decided', () => {
  expect(answerOf(edit, { payerPlace: 1 })).toEqual(['fail', 'priorPayers'])
  expect(answerOf(edit, { payerPlace: 2, priorPayers: [medicare] })).toEqual(['fail', 'priorPayers'])
})

it('stops one that is a cent off, in a line or in the whole', () => {
  const off = { ...medicare, paidCents: 12_801 }
  expect(answerOf(edit, { payerPlace: 1, priorPayers: [off] })).toEqual(['fail', 'priorPayers[0]'])
  const [first, second] = medicare.lines
  if (!first || !second) throw new Error('two lines')
  const shifted = [
    { ...first, paidCents: 6_401 },
    { ...second, paidCents: 6_399 },
  ]
  expect(answerOf(edit, { payerPlace: 1, priorPayers: [{ ...medicare, lines: shifted }] })).toEqual([
    'fail',
    'priorPayers[0]',
  ])
})

it('stops one that speaks of a line that the claim does not have', () => {
  const lines = [...medicare.lines, { number: 9, paidCents: 0, units: 1, adjustments: [] }]
  expect(answerOf(edit, { payerPlace: 1, priorPayers: [{ ...medicare, lines }] })).toEqual(['fail', 'priorPayers[0]'])
})
