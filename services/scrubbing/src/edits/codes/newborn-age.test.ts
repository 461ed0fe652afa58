import { expect, it } from 'vitest'
import { answerOf, claim, hospital } from '../../claims.testing.ts'
import { newbornAge as edit } from './newborn-age.ts'

const born = (birthDate: string) => ({
  ...hospital({ stay: { admissionType: '4', admissionSource: '5' } }),
  patient: { ...claim().patient, birthDate },
})

it('takes a newborn of 28 days and no older one', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  expect(answerOf(edit, born('2026-02-02'))).toEqual(['pass'])
  expect(answerOf(edit, born('2026-02-01'))).toEqual(['fail', 'stay.admissionType', 'patient.birthDate'])
})
