import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { typeOfBillStated as edit } from './type-of-bill-stated.ts'

it('takes three characters, with or without the leading zero', () => {
  expect(answerOf(edit, hospital())).toEqual(['pass'])
  expect(answerOf(edit, hospital({ stay: { typeOfBill: '131' } }))).toEqual(['pass'])
})

it('stops a stay without one, and another form; has no data where nothing is said of the stay', () => {
  const { stay: _, ...silent } = hospital()
  expect(answerOf(edit, { ...silent, stay: { admissionType: '3' } })).toEqual(['fail', 'stay.typeOfBill'])
  expect(answerOf(edit, hospital({ stay: { typeOfBill: '13' } }))).toEqual(['fail', 'stay.typeOfBill'])
  expect(answerOf(edit, silent)).toEqual(['noData', 'stay.typeOfBill'])
})
