import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { addressComplete as edit } from './address-complete.ts'

const { patient, coverage } = claim()
const nowhere = { ...patient.address, line1: ' ', city: '' }

it('passes whole addresses and names what is blank', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, { patient: { ...patient, address: nowhere } })).toEqual([
    'fail',
    'patient.address.line1',
    'patient.address.city',
  ])
})

it('looks at the policy holder too', () => {
  const subscriber = { name: patient.name, birthDate: patient.birthDate, sex: patient.sex, address: nowhere }
  expect(answerOf(edit, { laterCoverages: [{ ...coverage, relationship: '01', subscriber }] })).toEqual([
    'fail',
    'laterCoverages[0].subscriber.address.line1',
    'laterCoverages[0].subscriber.address.city',
  ])
})
