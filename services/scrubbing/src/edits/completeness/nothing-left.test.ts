import type { PriorPayer } from '@claimrail/domain'
import { expect, it } from 'vitest'
import { answerOf, claim, DATE } from '../../claims.testing.ts'
import { nothingLeft as edit } from './nothing-left.ts'

const left = (group: 'PR' | 'CO', amountCents: number): { payerPlace: number; priorPayers: PriorPayer[] } => ({
  payerPlace: 1,
  priorPayers: [
    {
      coverage: claim().coverage,
      adjudicatedOn: DATE,
      paidCents: 0,
      claimAdjustments: [{ group, reason: '2', amountCents }],
      lines: [],
    },
  ],
})

it('passes a share of the patient and warns where there is none', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, left('PR', 1))).toEqual(['pass'])
  expect(answerOf(edit, left('PR', 0))).toEqual(['fail', 'priorPayers[0]'])
  expect(answerOf(edit, left('CO', 500))).toEqual(['fail', 'priorPayers[0]'])
})
