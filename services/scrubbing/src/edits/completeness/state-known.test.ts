import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { stateKnown as edit } from './state-known.ts'

const { patient, billingProvider } = claim()
const at = (state: string) => ({ patient: { ...patient, address: { ...patient.address, state } } })

it('takes states, territories and military post', () => {
  for (const right of ['OH', 'DC', 'PR', 'AE']) expect(answerOf(edit, at(right))).toEqual(['pass'])
})

it('stops what is none, whose address ever it is', () => {
  for (const wrong of ['XX', 'oh', 'ON']) expect(answerOf(edit, at(wrong))).toEqual(['fail', 'patient.address.state'])
  const elsewhere = { ...billingProvider, address: { ...billingProvider.address, state: 'ZZ' } }
  expect(answerOf(edit, { billingProvider: elsewhere })).toEqual(['fail', 'billingProvider.address.state'])
})
