import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter } from './check-character.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const text = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 20 })

describe('the check character (ISO 7064, MOD 37,36)', () => {
  it('is the M of A1-2425G-ABC1234002-M, the example of the Global Release Identifier, which uses it too', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M')
  })

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...ALPHABET), (body, place, wrong) => {
        const at = place % body.length
        fc.pre(body[at] !== wrong)
        expect(checkCharacter(body.slice(0, at) + wrong + body.slice(at + 1))).not.toBe(checkCharacter(body))
      }),
      { numRuns: 2_000 },
    )
  })

  it('notices swaps of two neighbours but for one in several hundred', () => {
    let missed = 0
    let swaps = 0
    for (const [a, b] of [...ALPHABET].flatMap((one) => [...ALPHABET].map((other) => [one, other] as const))) {
      if (a === b) continue
      for (const before of ['', '7', 'K4', 'Z0Q', '19XY']) {
        swaps++
        if (checkCharacter(before + a + b) === checkCharacter(before + b + a)) missed++
      }
    }
    expect(missed / swaps).toBeLessThan(1 / 300)
  })

  it('is refused for characters outside digits and upper-case letters', () => {
    for (const bad of ['a', '-', ' ', 'É']) expect(() => checkCharacter(bad)).toThrow(RangeError)
  })
})
