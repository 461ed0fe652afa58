import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { birthBeforeService as edit } from './birth-before-service.ts'

const born = (birthDate: string) => ({ patient: { ...claim().patient, birthDate } })

it('passes a service on the day of birth and stops one before it', () => {
  expect(answerOf(edit, born('2026-03-02'))).toEqual(['pass'])
  expect(answerOf(edit, born('2026-03-03'))).toEqual(['fail', 'patient.birthDate'])
})
