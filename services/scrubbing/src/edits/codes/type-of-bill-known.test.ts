import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { typeOfBillKnown as edit } from './type-of-bill-known.ts'

const of = (typeOfBill: string) => hospital({ stay: { typeOfBill } })

it('takes types of bill that there are', () => {
  expect(answerOf(edit, of('13'))).toEqual(['notApplicable'])
  for (const right of ['0131', '111', '0117', '0831', '0141']) expect(answerOf(edit, of(right))).toEqual(['pass'])
  for (const wrong of ['0191', '0521', '0136']) expect(answerOf(edit, of(wrong))).toEqual(['fail', 'stay.typeOfBill'])
})
