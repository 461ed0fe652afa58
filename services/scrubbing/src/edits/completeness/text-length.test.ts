import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { textLength as edit } from './text-length.ts'

const { patient, coverage, billingProvider } = claim()
const of = (length: number) => 'x'.repeat(length)

it('takes what just fits', () => {
  const name = { family: of(60), given: of(35) }
  const address = { ...patient.address, line1: of(55), line2: of(55), city: of(30) }
  expect(answerOf(edit, { patient: { ...patient, name, address } })).toEqual(['pass'])
})

it('names what is a character too long', () => {
  const name = { family: of(61), given: of(36) }
  const address = { ...patient.address, line1: of(56), line2: of(56), city: of(31) }
  const changed = {
    billingProvider: { ...billingProvider, name: of(61) },
    coverage: { ...coverage, memberId: of(81) },
    patient: { ...patient, name, address },
  }
  expect(answerOf(edit, changed)).toEqual([
    'fail',
    'billingProvider.name',
    'coverage.memberId',
    'patient.name.family',
    'patient.name.given',
    'patient.address.line1',
    'patient.address.line2',
    'patient.address.city',
  ])
})
