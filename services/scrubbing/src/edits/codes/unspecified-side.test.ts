import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { unspecifiedSide as edit } from './unspecified-side.ts'

it('warns where no side is said', () => {
  expect(answerOf(edit, { diagnoses: ['I10'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['M1711'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['I10', 'M1710'] })).toEqual(['fail', 'diagnoses[1]'])
})
