import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isNpi, npiCheckDigit } from './npi.ts'

const nine = fc
  .tuple(fc.constantFrom('1', '2'), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([first, rest]) => first + String(rest).padStart(8, '0'))

it('the NPI of the standard, 1234567893, is one', () => {
  expect(isNpi('1234567893')).toBe(true)
})

it('nine digits and their check digit are an NPI; any other tenth digit is not', () => {
  fc.assert(
    fc.property(nine, (digits) => {
      const check = npiCheckDigit(digits)
      for (const tenth of '0123456789') expect(isNpi(digits + tenth)).toBe(tenth === check)
    }),
  )
})

it('every single wrong digit, and every swap of neighbours but 09 and 90, is noticed', () => {
  fc.assert(
    fc.property(nine, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const npi = digits + npiCheckDigit(digits)
      const wrong = String((Number(npi[at]) + by) % 10)
      expect(isNpi(npi.slice(0, at) + wrong + npi.slice(at + 1))).toBe(false)
      const [a = '', b = ''] = [npi[at], npi[at + 1]]
      const swapped = npi.slice(0, at) + b + a + npi.slice(at + 2)
      if (a !== b && ![`${a}${b}`, `${b}${a}`].includes('09')) expect(isNpi(swapped)).toBe(false)
    }),
  )
})

it('anything else is not an NPI', () => {
  for (const text of [
    '',
    '123456789',
    '12345678930',
    '3234567893',
    '123456789X',
    ' 1234567893',
    '１２３４５６７８９３',
  ]) {
    expect(isNpi(text)).toBe(false)
  }
})
