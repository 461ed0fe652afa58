import { expect, test } from 'vitest'
import { entryOf, parseEntry, storedProjection } from './projection.ts'

test('equal projections have equal texts, in whatever order they name things and however often', () => {
  const one = storedProjection({
    indexes: { stage: ['b', 'a'], payer: ['P1'] },
    totals: { paid: 2, charged: 1, open: 0 },
    at: 5,
  })
  const other = storedProjection({
    indexes: { payer: ['P1', 'P1'], none: [], stage: ['a', 'b'] },
    totals: { charged: 1, paid: 2, adjusted: -0 },
    at: 5,
  })
  expect(other).toEqual(one)
  expect(one).toEqual({ at: 5, entries: '["payer=P1","stage=a","stage=b"]', totals: '{"charged":1,"paid":2}' })
})

test('an entry gives back its index and its value, and no two entries are one text', () => {
  expect(parseEntry(entryOf('stage', 'a=b'))).toEqual({ index: 'stage', value: 'a=b' })
  expect(() => entryOf('a=b', 'c')).toThrow('views.projection (indexes.a=b)')
})

test.each([0.5, Number.NaN, Infinity, 2 ** 53])('%d is not a whole number of cents or milliseconds', (number) => {
  expect(() => storedProjection({ indexes: {}, totals: { paid: number }, at: 0 })).toThrow('totals.paid')
  expect(() => storedProjection({ indexes: {}, totals: {}, at: number })).toThrow('views.projection (at)')
})
