import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { hypertensionCombined as edit } from './hypertension-combined.ts'

it('takes hypertension alone and warns of it beside what it is presumed to cause', () => {
  expect(answerOf(edit, { diagnoses: ['I110', 'I5022'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['I10', 'E785'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['I5022', 'I10'] })).toEqual(['fail', 'diagnoses[1]'])
  expect(answerOf(edit, { diagnoses: ['I10', 'N189'] })).toEqual(['fail', 'diagnoses[0]'])
})
