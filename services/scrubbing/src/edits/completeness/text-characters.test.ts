import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { textCharacters as edit } from './text-characters.ts'

const { patient } = claim()
const named = (family: string) => ({ patient: { ...patient, name: { ...patient.name, family } } })
const at = (line1: string) => ({ patient: { ...patient, address: { ...patient.address, line1 } } })

it('passes letters, accents and punctuation', () => {
  expect(answerOf(edit, named("Peña-O'Neil, Jr."))).toEqual(['pass'])
})

it('stops delimiters and line breaks in names and addresses', () => {
  for (const wrong of ['Doe*', 'Do~e', 'Doe\n'])
    expect(answerOf(edit, named(wrong))).toEqual(['fail', 'patient.name.family'])
  expect(answerOf(edit, at('1 Main St: rear'))).toEqual(['fail', 'patient.address.line1'])
})
