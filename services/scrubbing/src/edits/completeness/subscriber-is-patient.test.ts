import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { subscriberIsPatient as edit } from './subscriber-is-patient.ts'

const { coverage, patient } = claim()
const held = (by: object) => ({
  coverage: {
    ...coverage,
    subscriber: { name: patient.name, birthDate: patient.birthDate, sex: patient.sex, address: patient.address, ...by },
  },
})

it('says nothing where no policy holder is named, and passes the patient', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, held({}))).toEqual(['pass'])
})

it('stops another person', () => {
  expect(answerOf(edit, held({ birthDate: '1950-01-01' }))).toEqual(['fail', 'coverage.relationship'])
  expect(answerOf(edit, held({ name: { family: 'Doe', given: 'Pat' } }))).toEqual(['fail', 'coverage.relationship'])
  expect(answerOf(edit, held({ name: { family: 'Roe', given: 'Jan' } }))).toEqual(['fail', 'coverage.relationship'])
})
