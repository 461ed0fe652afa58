import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { admissionTypeStated as edit } from './admission-type-stated.ts'

it('wants it of every stay or visit that is told', () => {
  const { stay: _, ...silent } = hospital()
  expect(answerOf(edit, hospital())).toEqual(['pass'])
  expect(answerOf(edit, { ...silent, stay: { typeOfBill: '0131' } })).toEqual(['fail', 'stay.admissionType'])
  expect(answerOf(edit, silent)).toEqual(['noData', 'stay.admissionType'])
})
