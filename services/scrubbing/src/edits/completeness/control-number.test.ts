import { patientControlNumberOf } from '@claimrail/domain'
import { expect, it } from 'vitest'
import { answerOf, ENCOUNTER } from '../../claims.testing.ts'
import { controlNumber as edit } from './control-number.ts'

it('passes a number that leads back to the encounter and the payer in line', () => {
  expect(answerOf(edit)).toEqual(['pass'])
})

it('stops a mangled number, and one that belongs to another payer in line', () => {
  expect(answerOf(edit, { patientControlNumber: `${ENCOUNTER}00X` })).toEqual(['fail', 'patientControlNumber'])
  const ofSecond = patientControlNumberOf(ENCOUNTER, { cut: 0, payer: 1 })
  expect(answerOf(edit, { patientControlNumber: ofSecond })).toEqual(['fail', 'patientControlNumber'])
})
