import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { vaccineGiven as edit } from './vaccine-given.ts'

it('wants who gave it, on the same day', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('90707'), line('90471')] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [line('90707')] })).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, { lines: [line('90707'), line('96372')] })).toEqual(['fail', 'lines[0].procedureCode'])
})
