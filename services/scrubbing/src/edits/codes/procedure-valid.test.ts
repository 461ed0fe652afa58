import { expect, it } from 'vitest'
import { answerOf, line, verdictOf } from '../../claims.testing.ts'
import { procedureValid as edit } from './procedure-valid.ts'

const on = (code: string, serviceDate: string) => ({ lines: [line(code, [1], { serviceDate })] })

it('judges each line by its own date of service', () => {
  expect(answerOf(edit, on('99442', '2024-12-31'))).toEqual(['pass'])
  expect(answerOf(edit, on('99442', '2025-01-01'))).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, on('J1010', '2024-03-31'))).toEqual(['fail', 'lines[0].procedureCode'])
})

it('a code of no release is no data, and stops the claim', () => {
  expect(verdictOf(edit, on('12345', '2026-03-02'))).toMatchObject({ answer: 'noData', severity: 'stop' })
})
