import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { taxIdPrefix as edit } from './tax-id-prefix.ts'

const { billingProvider } = claim()
const as = (taxId: string) => ({ billingProvider: { ...billingProvider, taxId } })

it('takes a beginning that is given and warns of one that never was', () => {
  expect(answerOf(edit, as('310000017'))).toEqual(['pass'])
  for (const wrong of ['001234567', '891234567', '070000001'])
    expect(answerOf(edit, as(wrong))).toEqual(['fail', 'billingProvider.taxId'])
})
