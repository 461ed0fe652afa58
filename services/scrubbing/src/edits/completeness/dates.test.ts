import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { dates as edit } from './dates.ts'

const on = (serviceDate: string) => ({ lines: [line('99213', [1], { serviceDate })] })
const at = '2026-03-02T00:10:00Z'

it('passes a service of the day of the claim or before it', () => {
  expect(answerOf(edit, on('2026-03-02'), { at })).toEqual(['pass'])
  expect(answerOf(edit, on('2025-03-02'), { at })).toEqual(['pass'])
})

it('stops a service after the claim was made', () => {
  expect(answerOf(edit, on('2026-03-03'), { at })).toEqual(['fail', 'lines[0].serviceDate'])
})

it('stops a service before the patient was born, and a patient who is not born yet', () => {
  const born = (birthDate: string) => ({ patient: { ...claim().patient, birthDate } })
  expect(answerOf(edit, born('2026-03-02'), { at })).toEqual(['pass'])
  expect(answerOf(edit, { ...born('2026-03-01'), ...on('2026-02-28') }, { at })).toEqual([
    'fail',
    'lines[0].serviceDate',
  ])
  expect(answerOf(edit, { ...born('2026-03-03'), ...on('2026-03-02') }, { at })).toEqual([
    'fail',
    'lines[0].serviceDate',
    'patient.birthDate',
  ])
})
