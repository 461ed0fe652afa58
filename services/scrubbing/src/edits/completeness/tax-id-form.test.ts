import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { taxIdForm as edit } from './tax-id-form.ts'

const { billingProvider } = claim()
const as = (taxId: string) => ({ billingProvider: { ...billingProvider, taxId } })

it('takes nine digits with a prefix that is given', () => {
  expect(answerOf(edit, as('310000017'))).toEqual(['pass'])
})

it.each(['31-000001', '31000001', '001234567', '891234567', '333333333'])('stops %s', (taxId) => {
  expect(answerOf(edit, as(taxId))).toEqual(['fail', 'billingProvider.taxId'])
})
