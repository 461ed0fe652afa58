import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { medicareTotal as edit } from './medicare-total.ts'

const { coverage } = claim()
const of = (chargeCents: number, filingIndicator = 'MB') => ({
  coverage: { ...coverage, payer: { ...coverage.payer, filingIndicator } },
  lines: [line('27447', [1], { chargeCents })],
})

it('takes a cent less and stops the amount', () => {
  expect(answerOf(edit, of(9_999_999))).toEqual(['pass'])
  expect(answerOf(edit, of(10_000_000))).toEqual(['fail', 'totalChargeCents'])
  expect(answerOf(edit, of(10_000_000, 'CI'))).toEqual(['notApplicable'])
})
