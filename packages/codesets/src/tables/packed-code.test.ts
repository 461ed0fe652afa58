import fc from 'fast-check'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { packCode, packPair, unpackedSql, unpackPair } from './packed-code.ts'

const code = fc.stringMatching(/^[0-9A-Z]{5}$/)

it('keeps a pair of codes and their order', () => {
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(unpackPair(packPair(one, other))).toEqual([one, other])
      if (one !== other) expect(packPair(one, other)).not.toBe(packPair(other, one))
      expect(Math.sign(packPair(one, '00000') - packPair(other, '00000'))).toBe(
        one === other ? 0 : one < other ? -1 : 1,
      )
    }),
  )
})

it('is an integer that loses nothing', () => {
  expect(Number.isSafeInteger(packPair('ZZZZZ', 'ZZZZZ'))).toBe(true)
})

it.each(['', '1234', '123456', '12 45', '-1234', '1.234', '1e234 '])('takes %j for no code', (text) => {
  expect(packCode(text)).toBe(-1)
  expect(packPair('99213', text)).toBe(-1)
})

it('is read by SQL as it is read here', () => {
  const db = new DatabaseSync(':memory:')
  const read = db.prepare(
    `SELECT ${unpackedSql('pair', 1)} AS one, ${unpackedSql('pair', 2)} AS other FROM (SELECT ? AS pair)`,
  )
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(read.get(packPair(one, other))).toEqual({ one, other })
    }),
  )
  db.close()
})
