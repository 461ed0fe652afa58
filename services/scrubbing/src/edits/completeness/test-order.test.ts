import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { testOrder as edit } from './test-order.ts'

const { coverage, rendering } = claim()
const medicare = { coverage: { ...coverage, payer: { ...coverage.payer, filingIndicator: 'MB' } } }
const xray = (...modifiers: string[]) => ({ ...medicare, lines: [line('72100', [1], { modifiers })] })

it('warns where Medicare is not told who ordered a test or an image', () => {
  expect(answerOf(edit, xray())).toEqual(['fail', 'referring', 'lines[0].procedureCode'])
  expect(answerOf(edit, { ...medicare, lines: [line('99213'), line('85025')] })).toEqual([
    'fail',
    'referring',
    'lines[1].procedureCode',
  ])
  expect(answerOf(edit, { ...xray(), referring: rendering })).toEqual(['pass'])
})

it('says nothing of a reading alone, of a visit, and of another payer', () => {
  expect(answerOf(edit, xray('26'))).toEqual(['notApplicable'])
  expect(answerOf(edit, medicare)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('72100')] })).toEqual(['notApplicable'])
})
