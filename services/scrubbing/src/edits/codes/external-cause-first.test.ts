import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { externalCauseFirst as edit } from './external-cause-first.ts'

it('takes an external cause after the injury, never before it', () => {
  expect(answerOf(edit, { diagnoses: ['S52501A', 'W010XXA'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['W010XXA', 'S52501A'] })).toEqual(['fail', 'diagnoses[0]'])
})
