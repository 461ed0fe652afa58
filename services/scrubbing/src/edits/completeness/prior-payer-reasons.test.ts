import type { PriorPayer, Adjustment } from '@claimrail/domain'
import { expect, it } from 'vitest'
import { answerOf, claim, DATE } from '../../claims.testing.ts'
import { priorPayerReasons as edit } from './prior-payer-reasons.ts'

const adjusted = (claimReason: string, lineReason = '45'): { payerPlace: number; priorPayers: PriorPayer[] } => {
  const of = (reason: string): Adjustment[] => [{ group: 'CO', reason, amountCents: 100 }]
  const lines = [{ number: 1, paidCents: 0, units: 1, adjustments: of(lineReason) }]
  const decided = { coverage: claim().coverage, adjudicatedOn: DATE, paidCents: 0 }
  return { payerPlace: 1, priorPayers: [{ ...decided, claimAdjustments: of(claimReason), lines }] }
}

it('takes reasons in force', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, adjusted('45', '2'))).toEqual(['pass'])
})

it('stops one that has ended, of the claim or of a line, and has no data on one of no list', () => {
  expect(answerOf(edit, adjusted('15'))).toEqual(['fail', 'priorPayers[0]'])
  expect(answerOf(edit, adjusted('45', '125'))).toEqual(['fail', 'priorPayers[0]'])
  expect(answerOf(edit, adjusted('299'))).toEqual(['noData', 'priorPayers[0]'])
})
