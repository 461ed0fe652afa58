import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberFromBase32, numberToBase32, toBase32 } from './base32.ts'

it('a number comes back from its base 32, whatever its length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), (length, seed) => {
      const value = seed % 32 ** length
      const text = numberToBase32(value, length)
      expect(text).toHaveLength(length)
      expect(numberFromBase32(text)).toBe(value)
    }),
  )
})

it('a number that does not fit, is negative or broken is refused', () => {
  for (const value of [32, -1, 0.5, Number.NaN]) expect(() => numberToBase32(value, 1)).toThrow(RangeError)
})

it('letters that people mistake for digits are not used, and not read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 17, maxLength: 32 }), (bytes) => {
      expect(toBase32(bytes, 26)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    }),
  )
  for (const letter of 'ILOUilou ') expect(numberFromBase32(letter)).toBeUndefined()
})

it('bytes are written five bits at a time, highest first (RFC 4648, section 6, in the alphabet of Crockford)', () => {
  expect(toBase32(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff]), 8)).toBe('ZZZZZZZZ')
  expect(toBase32(new Uint8Array([0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000]), 8)).toBe(
    '12345678',
  )
})
