import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { administrationOfVaccine as edit } from './administration-of-vaccine.ts'

it('wants what was given, on the same day', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('90471'), line('90707')] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [line('90471')] })).toEqual(['fail', 'lines[0].procedureCode'])
})
