import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { medicareScreening as edit } from './medicare-screening.ts'

const { coverage } = claim()
const of = (modifier: string, filingIndicator = 'MB') => ({
  coverage: { ...coverage, payer: { ...coverage.payer, filingIndicator } },
  lines: [line('45385', [1], { modifiers: [modifier] })],
})

it('wants PT from Medicare, and says nothing of others', () => {
  expect(answerOf(edit, of('PT'))).toEqual(['pass'])
  expect(answerOf(edit, of('33'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, of('33', 'CI'))).toEqual(['notApplicable'])
})
