import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { additionalCode as edit } from './additional-code.ts'

it('passes the kind of heart failure beside the heart disease of hypertension, in either order', () => {
  expect(answerOf(edit, { diagnoses: ['I10'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['I110', 'I5022'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['I5022', 'I110'] })).toEqual(['pass'])
})

it('warns where nothing says more', () => {
  expect(answerOf(edit, { diagnoses: ['E1122', 'I10'] })).toEqual(['fail', 'diagnoses[0]'])
  expect(answerOf(edit, { diagnoses: ['I110'] })).toEqual(['fail', 'diagnoses[0]'])
})
