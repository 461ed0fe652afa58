import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { taxIdForm as edit } from './tax-id-form.ts'

const { billingProvider } = claim()
const as = (taxId: string) => ({ billingProvider: { ...billingProvider, taxId } })

it('takes nine digits', () => {
  expect(answerOf(edit, as('310000017'))).toEqual(['pass'])
})

it.each(['31-000001', '31000001', '', '333333333'])('stops %j', (taxId) => {
  expect(answerOf(edit, as(taxId))).toEqual(['fail', 'billingProvider.taxId'])
})
