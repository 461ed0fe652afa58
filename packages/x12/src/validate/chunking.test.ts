import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showBytes } from '../show/show.ts'
import { Tokenizer } from '../tokenizer.ts'
import { counted, interchange, validFiles } from './valid-files.fixture.ts'
import { validateBytes } from './validate.ts'
import { Validator } from './validator.ts'
import type { Verdict } from './verdict.ts'

const withLevels = validFiles.filter(({ segments }) => segments.some((segment) => segment.startsWith('HL*')))

/** A valid file with the code of one HL replaced, so that its level can only be guessed. */
const wrongLevel = fc
  .tuple(fc.constantFrom(...withLevels), fc.nat(), fc.constantFrom('99', '', '19X', 'PT', '23'))
  .map(([file, number, code]) => {
    const levels = file.segments.flatMap((segment, place) => (segment.startsWith('HL*') ? [place] : []))
    const place = levels[number % levels.length]!
    const elements = file.segments[place]!.split('*')
    elements[3] = code
    return Buffer.from(interchange(file, counted(file.segments.with(place, elements.join('*')))))
  })

function chunks(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const all: Uint8Array[] = []
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = from + sizes[turn % sizes.length]!
    all.push(bytes.subarray(from, to))
    from = to
  }
  return all
}

function validateIn(parts: readonly Uint8Array[], options: { passing: boolean; window: number }): Verdict[] {
  const tokenizer = new Tokenizer(options)
  const validator = new Validator()
  for (const part of parts) for (const piece of tokenizer.push(part)) validator.take(piece)
  for (const piece of tokenizer.finish()) validator.take(piece)
  validator.finish()
  return validator.drain()
}

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })

describe('a level with a wrong code', () => {
  it('is judged the same in any chunks and windows', () => {
    fc.assert(
      fc.property(
        wrongLevel,
        sizes,
        fc.boolean(),
        fc.integer({ min: 1, max: 2000 }),
        (bytes, cuts, passing, window) => {
          expect(validateIn(chunks(bytes, cuts), { passing, window })).toEqual(validateBytes(bytes))
        },
      ),
    )
  })

  it('is judged the same wherever the bytes around it are cut in two', () => {
    const file = withLevels[0]!
    const level = file.segments.findLastIndex((segment) => segment.startsWith('HL*'))
    const segment = file.segments[level]!.replace(/\*2[0-3]\*/, '*99*')
    const bytes = Buffer.from(interchange(file, counted(file.segments.with(level, segment))))
    const whole = validateBytes(bytes)
    expect(whole.flatMap(({ findings }) => findings).map(({ code }) => code)).toContain('qualifier-not-allowed')
    const at = bytes.indexOf(segment)
    for (let cut = at; cut < at + 60; cut++) {
      expect(validateIn([bytes.subarray(0, cut), bytes.subarray(cut)], { passing: true, window: 1 << 14 })).toEqual(
        whole,
      )
    }
  })

  it('is judged and shown the same wherever a window ends', () => {
    const text = interchange(withLevels[0]!).replace(/HL\*3\*1\*2\d\*/, 'HL*3*1*99*')
    const level = text.indexOf('HL*3*')
    expect(level).toBeGreaterThan(0)
    const whole = placeless(text)
    for (let behind = 0; behind < 40; behind++) {
      const blanks = ' '.repeat((1 << 14) - level - behind)
      expect(placeless(text.replace('~\nGS', `~\n${blanks}GS`))).toEqual(whole)
    }
  })
})

/** Verdicts and shown segments without the places of bytes. */
function placeless(text: string): unknown {
  const bytes = Buffer.from(text)
  const told = [validateBytes(bytes), [...showBytes(bytes)]]
  return JSON.parse(JSON.stringify(told, (key, value: unknown) => (key === 'byteOffset' ? undefined : value)))
}
