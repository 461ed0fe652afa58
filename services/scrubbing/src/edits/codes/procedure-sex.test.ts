import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { procedureSex as edit } from './procedure-sex.ts'

const of = (sex: 'F' | 'M' | 'U') => ({ lines: [line('54150')], patient: { ...claim().patient, sex } })

it('stops a procedure of the other sex, and has no data where the sex is not known', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, of('M'))).toEqual(['pass'])
  expect(answerOf(edit, of('F'))).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, of('U'))).toEqual(['noData', 'lines[0].procedureCode'])
  expect(answerOf(edit, { patient: { ...claim().patient, sex: 'U' } })).toEqual(['notApplicable'])
})
