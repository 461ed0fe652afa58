import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { billingStreet as edit } from './billing-street.ts'

const { billingProvider } = claim()
const at = (line1: string, line2 = 'Suite 2') => ({
  billingProvider: { ...billingProvider, address: { ...billingProvider.address, line1, line2 } },
})

it('takes a street', () => {
  expect(answerOf(edit, at('12 Boxwood Ln'))).toEqual(['pass'])
})

it.each(['PO Box 12', 'P.O. Box 12', 'P. O. BOX 7', 'Post Office Box 3', 'Lockbox 99'])(
  'stops %s in either line',
  (box) => {
    expect(answerOf(edit, at(box))).toEqual(['fail', 'billingProvider.address.line1'])
    expect(answerOf(edit, at('1 Main St', box))).toEqual(['fail', 'billingProvider.address.line2'])
  },
)
