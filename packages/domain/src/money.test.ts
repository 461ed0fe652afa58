import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDollars, parseDollars, sumCents } from './money.ts'

const cents = fc.integer({ min: -(10 ** 14), max: 10 ** 14 })

describe('dollars as text', () => {
  it('give back the cents they were made from', () => {
    fc.assert(fc.property(cents, (amount) => void expect(parseDollars(formatDollars(amount))).toBe(amount)))
  })

  it('are read with none, one or two decimals', () => {
    expect(['0', '12', '12.5', '12.50', '-3.10', ' 7 ', '-0', '007.01'].map(parseDollars)).toEqual([
      0, 1200, 1250, 1250, -310, 700, 0, 701,
    ])
    expect(Object.is(parseDollars('-0.00'), 0)).toBe(true)
  })

  it('are not guessed at: anything else is no amount', () => {
    for (const text of [
      '',
      '-',
      '.',
      '.5',
      '5.',
      '1.234',
      '1,234.50',
      '1e3',
      '$5',
      '+5',
      '5-',
      'NaN',
      '--1',
      '1 2',
      '12345678901234',
    ]) {
      expect(parseDollars(text)).toBeUndefined()
    }
  })

  it('are written with two decimals and no separators', () => {
    expect([0, 5, 50, 12345, -12345, -5].map(formatDollars)).toEqual([
      '0.00',
      '0.05',
      '0.50',
      '123.45',
      '-123.45',
      '-0.05',
    ])
  })
})

it('a sum does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(cents), (amounts) => {
      expect(sumCents(amounts, (one) => one)).toBe(sumCents(amounts.toReversed(), (one) => one))
    }),
  )
})
