import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { sequelaFirst as edit } from './sequela-first.ts'

it('takes what remains first', () => {
  expect(answerOf(edit, { diagnoses: ['M25561', 'S83241S'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['S83241A'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['S83241S', 'M25561'] })).toEqual(['fail', 'diagnoses[0]'])
})
