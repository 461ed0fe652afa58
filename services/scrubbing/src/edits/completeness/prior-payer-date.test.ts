import type { PriorPayer } from '@claimrail/domain'
import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { priorPayerDate as edit } from './prior-payer-date.ts'

const decided = (adjudicatedOn: string): { payerPlace: number; priorPayers: PriorPayer[] } => ({
  payerPlace: 1,
  priorPayers: [{ coverage: claim().coverage, adjudicatedOn, paidCents: 0, claimAdjustments: [], lines: [] }],
})
const at = '2026-04-01T08:00:00Z'

it('takes a day from the service on, to that of the claim', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  for (const day of ['2026-03-02', '2026-03-20', '2026-04-01'])
    expect(answerOf(edit, decided(day), { at })).toEqual(['pass'])
})

it('stops a day before or after', () => {
  for (const day of ['2026-03-01', '2026-04-02'])
    expect(answerOf(edit, decided(day), { at })).toEqual(['fail', 'priorPayers[0].adjudicatedOn'])
})
