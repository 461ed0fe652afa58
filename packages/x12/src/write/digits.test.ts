import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits, putDigits, putDollars } from './digits.ts'
import { dollarsOf } from './values.ts'

const most = 2 ** 31 - 1
/** Around powers of ten, where a digit is added. */
const edges = Array.from({ length: 10 }, (_, power) => [10 ** power - 1, 10 ** power, 10 ** power + 1]).flat()
const numbers = fc.oneof(fc.constantFrom(...edges, most), fc.integer({ min: 0, max: most }))

function put(how: typeof putDigits, value: number): string {
  const bytes = Buffer.alloc(20, '~')
  const end = how(bytes, value, 3)
  expect(bytes.toString('latin1', 0, 3)).toBe('~~~')
  return bytes.toString('latin1', 3, end)
}

describe('putting digits', () => {
  it('writes a number as its text', () => {
    fc.assert(fc.property(numbers, (number) => put(putDigits, number) === String(number)))
  })

  it('writes cents as dollars without trailing zeros', () => {
    fc.assert(fc.property(numbers, (cents) => put(putDollars, cents) === dollarsOf(cents)))
  })

  it('is for whole numbers of 31 bits that are not negative', () => {
    expect([0, -0, 1, most].every(fits)).toBe(true)
    expect([-1, 1.5, most + 1, -(2 ** 31), 2 ** 53, NaN, Infinity].some(fits)).toBe(false)
  })
})
