import { expect, it } from 'vitest'
import { answerOf, line, verdictOf } from '../../claims.testing.ts'
import { diagnosisValid as edit } from './diagnosis-valid.ts'

const on = (serviceDate: string) => ({ lines: [line('99213', [1], { serviceDate })] })

it('judges a diagnosis by the date of service', () => {
  expect(answerOf(edit, { diagnoses: ['G35'], ...on('2025-09-30') })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['G35'], ...on('2025-10-01') })).toEqual(['fail', 'diagnoses[0]'])
  expect(answerOf(edit, { diagnoses: ['I10', 'G35A'], ...on('2025-09-30') })).toEqual(['fail', 'diagnoses[1]'])
})

it('stops a category that needs more characters', () => {
  expect(answerOf(edit, { diagnoses: ['E11'] })).toEqual(['fail', 'diagnoses[0]'])
})

it('a code of no release is no data, and that stops the claim too: it never reads as a pass', () => {
  expect(verdictOf(edit, { diagnoses: ['Q998'] })).toMatchObject({ answer: 'noData', severity: 'stop' })
})

it('judges a hospital’s claim by its last date of service', () => {
  const lines = ['2025-09-30', '2025-10-01'].map((serviceDate) =>
    line('45380', [], { serviceDate, revenueCode: '0750' }),
  )
  expect(answerOf(edit, { kind: 'institutional', diagnoses: ['G35A'], lines })).toEqual(['pass'])
})
