import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { billingZip as edit } from './billing-zip.ts'

const { billingProvider } = claim()
const at = (postalCode: string) => ({
  billingProvider: { ...billingProvider, address: { ...billingProvider.address, postalCode } },
})

it('wants nine digits', () => {
  expect(answerOf(edit, at('454021234'))).toEqual(['pass'])
  for (const short of ['45402', '45402-1234', ''])
    expect(answerOf(edit, at(short))).toEqual(['fail', 'billingProvider.address.postalCode'])
})
