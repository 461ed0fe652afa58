import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { codeFirst as edit } from './code-first.ts'

it('wants the named condition, before it', () => {
  expect(answerOf(edit, { diagnoses: ['I10'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['N184', 'D631'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['I10', 'D631'] })).toEqual(['fail', 'diagnoses[1]'])
  expect(answerOf(edit, { diagnoses: ['D631', 'N184'] })).toEqual(['fail', 'diagnoses[0]'])
})

it('asks for the order alone where the note names examples', () => {
  expect(answerOf(edit, { diagnoses: ['E119', 'G63'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['G63', 'E854'] })).toEqual(['fail', 'diagnoses[0]'])
})
