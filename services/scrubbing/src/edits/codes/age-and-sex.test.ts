import { expect, it } from 'vitest'
import { answerOf, claim, line, verdictOf } from '../../claims.testing.ts'
import { ageAndSex as edit } from './age-and-sex.ts'

const patient = (birthDate: string, sex: 'F' | 'M' | 'U' = 'F') => ({ patient: { ...claim().patient, birthDate, sex } })

it('says nothing of codes for everyone', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
})

it('counts whole years on the date of service: a birthday counts on its day', () => {
  const check = { diagnoses: ['Z00129'], lines: [line('99393')] }
  expect(answerOf(edit, { ...check, ...patient('2021-03-02') })).toEqual(['pass'])
  expect(answerOf(edit, { ...check, ...patient('2021-03-03') })).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, { ...check, ...patient('2014-03-03') })).toEqual(['pass'])
  expect(answerOf(edit, { ...check, ...patient('2014-03-02') })).toEqual(['fail', 'lines[0].procedureCode'])
})

it('stops a diagnosis of another age or sex', () => {
  expect(answerOf(edit, { diagnoses: ['Z00129'], ...patient('1980-02-03') })).toEqual(['fail', 'diagnoses[0]'])
  expect(answerOf(edit, { diagnoses: ['I10', 'Z125'] })).toEqual(['fail', 'diagnoses[1]'])
  expect(answerOf(edit, { diagnoses: ['Z125'], ...patient('1960-02-03', 'M') })).toEqual(['pass'])
})

it('has no data on a patient whose sex is not known, and carries that along', () => {
  const verdict = verdictOf(edit, { diagnoses: ['Z125'], ...patient('1960-02-03', 'U') })
  expect(verdict).toMatchObject({ answer: 'noData', severity: 'info', fields: ['diagnoses[0]'] })
})
