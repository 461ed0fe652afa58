import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { filingIndicator as edit } from './filing-indicator.ts'

const { coverage } = claim()
const of = (filingIndicator: string) => ({ coverage: { ...coverage, payer: { ...coverage.payer, filingIndicator } } })

it('takes the codes of the standard alone', () => {
  for (const right of ['CI', 'MB', '16', 'WC']) expect(answerOf(edit, of(right))).toEqual(['pass'])
  for (const wrong of ['XX', '09', 'MX', ''])
    expect(answerOf(edit, of(wrong))).toEqual(['fail', 'coverage.payer.filingIndicator'])
})
