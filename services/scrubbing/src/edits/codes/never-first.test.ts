import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { neverFirst as edit } from './never-first.ts'

it('takes them after a condition', () => {
  expect(answerOf(edit, { diagnoses: ['E669', 'Z6830'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['Z125'] })).toEqual(['pass'])
})

it.each(['Z6830', 'Z5901', 'B9562', 'R6520', 'Z370', 'Z3A20', 'Z66'])('stops %s as the first', (code) => {
  expect(answerOf(edit, { diagnoses: [code, 'I10'] })).toEqual(['fail', 'diagnoses[0]'])
})
