import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateOf, hundredths, quarterFrom, quarterOf } from './fields.ts'

it('reads every day of the calendar, with dashes or without', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(dateOf(iso)).toBe(iso)
      expect(dateOf(iso.replaceAll('-', ''))).toBe(iso)
    }),
  )
})

it('reads nothing that is no day of the calendar', () => {
  for (const text of ['20230229', '19000229', '20261301', '20260431', '20260100', '2026-0101', '2026', '*', '']) {
    expect(dateOf(text), text).toBeUndefined()
  }
  expect(dateOf('20240229')).toBe('2024-02-29')
  expect(dateOf('20000229')).toBe('2000-02-29')
})

it('knows the first and the last day of a quarter', () => {
  expect([1, 2, 3, 4].map((quarter) => quarterOf(2024, quarter))).toEqual([
    { from: '2024-01-01', to: '2024-03-31' },
    { from: '2024-04-01', to: '2024-06-30' },
    { from: '2024-07-01', to: '2024-09-30' },
    { from: '2024-10-01', to: '2024-12-31' },
  ])
  expect(quarterFrom('2024-05-15')).toEqual(quarterOf(2024, 2))
})

it('takes relative values to the hundredth', () => {
  expect(hundredths('0.07000000000000002')).toBe(7)
  expect(hundredths('12')).toBe(1200)
  expect(hundredths('NA')).toBeUndefined()
})
