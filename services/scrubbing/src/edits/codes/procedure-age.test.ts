import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { procedureAge as edit } from './procedure-age.ts'

const visit = (birthDate: string) => ({ lines: [line('99393')], patient: { ...claim().patient, birthDate } })

it('counts whole years on the date of service: a birthday counts on its day', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, visit('2021-03-02'))).toEqual(['pass'])
  expect(answerOf(edit, visit('2021-03-03'))).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, visit('2014-03-03'))).toEqual(['pass'])
  expect(answerOf(edit, visit('2014-03-02'))).toEqual(['fail', 'lines[0].procedureCode'])
})
