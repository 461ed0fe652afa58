import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { obstetricFirst as edit } from './obstetric-first.ts'

it('wants pregnancy first', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['O26891', 'R42'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['R42', 'O26891'] })).toEqual(['fail', 'diagnoses[1]'])
})
