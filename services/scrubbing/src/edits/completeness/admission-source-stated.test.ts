import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { admissionSourceStated as edit } from './admission-source-stated.ts'

const { stay: _, ...silent } = hospital()

it('wants it, but not of a laboratory that never saw the patient', () => {
  expect(answerOf(edit, hospital())).toEqual(['pass'])
  expect(answerOf(edit, { ...silent, stay: { typeOfBill: '0131' } })).toEqual(['fail', 'stay.admissionSource'])
  expect(answerOf(edit, { ...silent, stay: { typeOfBill: '0141' } })).toEqual(['notApplicable'])
  expect(answerOf(edit, silent)).toEqual(['noData', 'stay.admissionSource'])
})
