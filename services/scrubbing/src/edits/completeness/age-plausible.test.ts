import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { agePlausible as edit } from './age-plausible.ts'

const born = (birthDate: string) => ({ patient: { ...claim().patient, birthDate } })

it('takes 124 years and no more', () => {
  expect(answerOf(edit, born('1901-03-03'))).toEqual(['pass'])
  expect(answerOf(edit, born('1901-03-02'))).toEqual(['fail', 'patient.birthDate'])
})
