import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { presentOnAdmission as edit } from './present-on-admission.ts'

const of = (diagnoses: string[], presentOnAdmission?: Record<string, 'Y' | 'N'>) =>
  hospital({
    diagnoses,
    stay: { typeOfBill: '0111', ...(presentOnAdmission ? { presentOnAdmission } : {}) },
  })

it('wants it of every diagnosis of an inpatient', () => {
  expect(answerOf(edit, of(['M1711', 'I10'], { M1711: 'Y', I10: 'Y' }))).toEqual(['pass'])
  expect(answerOf(edit, of(['M1711', 'I10'], { M1711: 'Y' }))).toEqual(['fail', 'diagnoses[1]'])
})

it('does not ask for it of what is exempt, nor of an outpatient', () => {
  expect(answerOf(edit, of(['M1711', 'Z96651', 'W010XXA'], { M1711: 'N' }))).toEqual(['pass'])
  expect(answerOf(edit, of(['S52501D']))).toEqual(['notApplicable'])
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
})

it('has no data where nothing was said', () => {
  expect(answerOf(edit, of(['M1711']))).toEqual(['noData', 'diagnoses[0]'])
})
