import { expect, it } from 'vitest'
import { answerOf, verdictOf, claim } from '../../claims.testing.ts'
import { zipFitsState as edit } from './zip-fits-state.ts'

const { patient } = claim()
const at = (state: string, postalCode: string) => ({
  patient: { ...patient, address: { ...patient.address, state, postalCode } },
})

it('passes a code of the state’s part of the country', () => {
  for (const [state, code] of [
    ['OH', '45402'],
    ['NY', '00501'],
    ['TX', '88510'],
    ['HI', '96801'],
    ['AE', '09012'],
  ] as const)
    expect(answerOf(edit, at(state, code))).toEqual(['pass'])
})

it('warns of a code from elsewhere', () => {
  expect(verdictOf(edit, at('OH', '90210'))).toMatchObject({
    answer: 'fail',
    severity: 'warn',
    fields: ['patient.address.postalCode'],
  })
})
