import { expect, it } from 'vitest'
import { answerOf, verdictOf, claim } from '../../claims.testing.ts'
import { diagnosisSex as edit } from './diagnosis-sex.ts'

const of = (sex: 'F' | 'M' | 'U') => ({ diagnoses: ['I10', 'Z125'], patient: { ...claim().patient, sex } })

it('stops a diagnosis of the other sex, and has no data where the sex is not known', () => {
  expect(answerOf(edit, { diagnoses: ['I10'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, of('M'))).toEqual(['pass'])
  expect(answerOf(edit, of('F'))).toEqual(['fail', 'diagnoses[1]'])
  expect(verdictOf(edit, of('U'))).toMatchObject({ answer: 'noData', severity: 'info', fields: ['diagnoses[1]'] })
})
