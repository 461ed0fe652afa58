import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { diagnosisAge as edit } from './diagnosis-age.ts'

const born = (birthDate: string) => ({ patient: { ...claim().patient, birthDate } })

it('counts whole years on the date of service', () => {
  expect(answerOf(edit, { diagnoses: ['I10'] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { diagnoses: ['Z00129'], ...born('2008-03-03') })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['I10', 'Z00129'], ...born('2008-03-02') })).toEqual(['fail', 'diagnoses[1]'])
  expect(answerOf(edit, { diagnoses: ['Z0000'], ...born('2008-03-03') })).toEqual(['fail', 'diagnoses[0]'])
})
