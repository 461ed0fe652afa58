import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { bothSides as edit } from './both-sides.ts'

it('warns of a right and a left where one code says both', () => {
  expect(answerOf(edit, { diagnoses: ['H6691'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['H6692', 'R509', 'H6691'] })).toEqual(['fail', 'diagnoses[2]', 'diagnoses[0]'])
})

it('passes where there is no such code', () => {
  expect(answerOf(edit, { diagnoses: ['M7541', 'M7542'] })).toEqual(['pass'])
})
