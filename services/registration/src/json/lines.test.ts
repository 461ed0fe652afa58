import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineSplitter } from './lines.ts'

function split(chunks: readonly Uint8Array[], maxBytes = 1_000) {
  const splitter = lineSplitter(maxBytes)
  return [...chunks.flatMap((chunk) => splitter.feed(chunk)), ...splitter.end()]
}

test('lines are the same however the bytes are cut into chunks', () => {
  const text = fc.array(fc.stringMatching(/^[ab \r]{0,6}$/), { maxLength: 8 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const at = [0, ...cuts.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length]
      const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end))
      const expected = whole.split('\n').flatMap((line, i) => (line.trim() ? [[i + 1, line]] : []))
      expect(split(chunks).map((line) => [line.number, line.bytes.toString()])).toEqual(expected)
    }),
  )
})

test('of a line that is too long only the beginning is held, and the next one is whole', () => {
  const lines = split([Buffer.from('aaaa'), Buffer.from('aaaaaaaa'), Buffer.from('aa\nbb\n')], 5)
  expect(lines.map(({ number, bytes, isTooLong }) => [number, bytes.toString(), isTooLong])).toEqual([
    [1, 'aaaaa', true],
    [2, 'bb', false],
  ])
})
