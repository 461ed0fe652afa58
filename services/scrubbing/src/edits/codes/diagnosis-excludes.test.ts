import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { diagnosisExcludes as edit } from './diagnosis-excludes.ts'

it('says nothing of a single diagnosis and passes those that can stand together', () => {
  expect(answerOf(edit, { diagnoses: ['I10'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['I10', 'E785'] })).toEqual(['pass'])
})

it('stops type 1 beside type 2 diabetes, in either order', () => {
  expect(answerOf(edit, { diagnoses: ['E109', 'E119'] })).toEqual(['fail', 'diagnoses[0]', 'diagnoses[1]'])
  expect(answerOf(edit, { diagnoses: ['E1165', 'I10', 'E109'] })).toEqual(['fail', 'diagnoses[0]', 'diagnoses[2]'])
})

it('reads a category as all the codes below it: headache beside any migraine', () => {
  expect(answerOf(edit, { diagnoses: ['R519', 'G43709'] })[0]).toBe('fail')
})
