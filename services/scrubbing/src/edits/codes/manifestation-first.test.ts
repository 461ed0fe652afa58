import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { manifestationFirst as edit } from './manifestation-first.ts'

it('takes a manifestation after its disease, never first', () => {
  expect(answerOf(edit, { diagnoses: ['E854', 'G63'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['G63'] })).toEqual(['fail', 'diagnoses[0]'])
  expect(answerOf(edit, { diagnoses: [] })).toEqual(['notApplicable'])
})
