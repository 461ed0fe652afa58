import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { amounts as edit } from './amounts.ts'

it('passes a total that is the sum of the lines', () => {
  expect(answerOf(edit)).toEqual(['pass'])
})

it('stops one that is a cent off, and a claim for nothing', () => {
  expect(answerOf(edit, { totalChargeCents: 20_001 })).toEqual(['fail', 'totalChargeCents'])
  expect(answerOf(edit, { lines: [line('99213', [1], { chargeCents: 0 })] })).toEqual(['fail', 'totalChargeCents'])
})
