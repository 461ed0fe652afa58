import type { Stay } from '@claimrail/domain'
import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { admissionDateStated as edit } from './admission-date-stated.ts'

const admitted = (stay?: Stay) => {
  const { stay: _, ...rest } = hospital({ placeOfService: '21' })
  return { ...rest, ...(stay ? { stay } : {}) }
}

it('wants it of an inpatient alone', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  expect(answerOf(edit, admitted({ typeOfBill: '0111', admittedAt: '2026-03-01T08:00:00Z' }))).toEqual(['pass'])
  expect(answerOf(edit, admitted({ typeOfBill: '0111' }))).toEqual(['fail', 'stay.admittedAt'])
  expect(answerOf(edit, admitted())).toEqual(['noData', 'stay.admittedAt'])
})
