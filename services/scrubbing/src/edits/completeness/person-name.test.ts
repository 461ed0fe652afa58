import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { personName as edit } from './person-name.ts'

const { patient } = claim()
const named = (family: string, given: string) => ({ patient: { ...patient, name: { family, given } } })

it('takes names of people', () => {
  expect(answerOf(edit, named("O'Neil-Park", 'Ana Lu'))).toEqual(['pass'])
})

it('names what is blank or has digits', () => {
  expect(answerOf(edit, named('Doe2', ' '))).toEqual(['fail', 'patient.name.family', 'patient.name.given'])
})
