import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packCode, packPair, pairKey, unpackPair } from './packed-code.ts'

const code = fc.stringMatching(/^[0-9A-Z]{5}$/)

it('is another one for every two codes and their order, next to that of the other order', () => {
  fc.assert(
    fc.property(code, code, code, (one, other, third) => {
      const key = packPair(one, other)
      expect(Number.isSafeInteger(key)).toBe(true)
      if (one !== other) expect(Math.abs(key - packPair(other, one))).toBe(1)
      expect(Math.min(key, packPair(other, one))).toBe(pairKey(packCode(one), packCode(other)))
      expect(packPair(one, third) === key).toBe(third === other)
      expect(Math.sign(packCode(one) - packCode(other))).toBe(one === other ? 0 : one < other ? -1 : 1)
    }),
  )
  expect(Number.isSafeInteger(packPair('ZZZZZ', 'ZZZZZ') + 1)).toBe(true)
})

it.each(['', '1234', '123456', '12 45', '-1234', '1.234', '1e234', 'abcde'])('takes %j for no code', (text) => {
  expect(packCode(text)).toBe(-1)
  expect(packPair('99213', text)).toBeLessThan(0)
})

it('is read back as the pair that it stands for', () => {
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(unpackPair(packPair(one, other))).toEqual([one, other])
    }),
  )
})
