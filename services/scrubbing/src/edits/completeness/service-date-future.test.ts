import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { serviceDateFuture as edit } from './service-date-future.ts'

const on = (serviceDate: string) => ({ lines: [line('99213', [1], { serviceDate })] })
const at = '2026-03-02T00:10:00Z'

it('passes a service of the day of the claim or before it, and stops one after it', () => {
  expect(answerOf(edit, on('2026-03-02'), { at })).toEqual(['pass'])
  expect(answerOf(edit, on('2025-03-02'), { at })).toEqual(['pass'])
  expect(answerOf(edit, on('2026-03-03'), { at })).toEqual(['fail', 'lines[0].serviceDate'])
})
