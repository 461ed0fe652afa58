import { expect, it } from 'vitest'
import { answerOf, line, hospital } from '../../claims.testing.ts'
import { serviceInStay as edit } from './service-in-stay.ts'

const on = (serviceDate: string) =>
  hospital({
    stay: { typeOfBill: '0111', admittedAt: '2026-03-02T08:00:00Z', dischargedAt: '2026-03-05T10:00:00Z' },
    lines: [line('27447', [], { serviceDate, revenueCode: '0360' })],
  })

it('takes services of the stay and of the three days before it', () => {
  for (const day of ['2026-02-27', '2026-03-02', '2026-03-05']) expect(answerOf(edit, on(day))).toEqual(['pass'])
})

it('stops what lies before or after', () => {
  for (const day of ['2026-02-26', '2026-03-06'])
    expect(answerOf(edit, on(day))).toEqual(['fail', 'lines[0].serviceDate'])
})

it('says nothing of an outpatient visit', () => {
  expect(answerOf(edit, hospital({ stay: { admittedAt: '2026-01-01T08:00:00Z' } }))).toEqual(['notApplicable'])
})
