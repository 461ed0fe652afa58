import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { firstListedOnly as edit } from './first-listed-only.ts'

it('takes an examination first, and two of a kind together', () => {
  expect(answerOf(edit, { diagnoses: ['Z00129'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['Z00129', 'Z23'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['Z00129', 'Z025'] })).toEqual(['pass'])
})

it('warns of one after another diagnosis', () => {
  expect(answerOf(edit, { diagnoses: ['J069', 'Z00129'] })).toEqual(['fail', 'diagnoses[1]'])
  expect(answerOf(edit, { diagnoses: ['I10', 'E785', 'Z5111'] })).toEqual(['fail', 'diagnoses[2]'])
})
