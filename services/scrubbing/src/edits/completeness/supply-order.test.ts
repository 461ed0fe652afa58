import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { supplyOrder as edit } from './supply-order.ts'

const { coverage, rendering } = claim()
const medicare = { coverage: { ...coverage, payer: { ...coverage.payer, filingIndicator: 'MB' } } }

it('wants who ordered a brace from Medicare', () => {
  expect(answerOf(edit, medicare)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('L1830')] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { ...medicare, lines: [line('L1830')], referring: rendering })).toEqual(['pass'])
  expect(answerOf(edit, { ...medicare, lines: [line('99213'), line('L1830')] })).toEqual([
    'fail',
    'referring',
    'lines[1].procedureCode',
  ])
})
