import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { childYoungerThanHolder as edit } from './child-younger-than-holder.ts'

const { coverage, patient } = claim()
const childOf = (birthDate: string) => ({
  coverage: {
    ...coverage,
    relationship: '19' as const,
    subscriber: { name: patient.name, birthDate, sex: patient.sex, address: patient.address },
  },
})

it('passes an older policy holder and warns of a younger one', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, childOf('1955-06-01'))).toEqual(['pass'])
  expect(answerOf(edit, childOf(patient.birthDate))).toEqual(['fail', 'coverage.relationship'])
  expect(answerOf(edit, childOf('1990-06-01'))).toEqual(['fail', 'coverage.relationship'])
})
