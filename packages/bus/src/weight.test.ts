import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordsOf } from './contract/subject.ts'
import { MAX_RECORD_BYTES, RecordTooLarge } from './port.ts'
import { cut, weighAll, weightOf } from './weight.ts'

test('a record weighs its key, its value and its headers in UTF-8', () => {
  const record = { topic: 'topic', partition: 0, key: 'é', value: new Uint8Array(10), headers: { né: 'x', e: '' } }
  expect(weightOf(record)).toBe(2 + 10 + 3 + 1 + 1)
})

test('a record at the limit passes, one byte more is refused', () => {
  const at = { topic: 'topic', partition: 0, key: 'k', value: new Uint8Array(MAX_RECORD_BYTES - 1) }
  expect(weighAll([at, at])).toBe(2 * MAX_RECORD_BYTES)
  expect(() => weighAll([at, { ...at, key: 'kk' }])).toThrow(RecordTooLarge)
})

test('cutting keeps every record in its order, within both limits', () => {
  const sizes = fc.array(fc.nat({ max: 40 }), { maxLength: 60 })
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 100 }),
      (weights, maxCount, maxBytes) => {
        const records = weights.map((bytes) => ({ topic: 't', partition: 0, key: '', value: new Uint8Array(bytes) }))
        const parts = [...cut(records, maxCount, maxBytes)]
        expect(parts.flatMap((part) => part.records)).toEqual(records)
        for (const part of parts) {
          expect(part.bytes).toBe(weighAll(part.records))
          expect(part.records.length).toBeLessThanOrEqual(maxCount)
          if (part.records.length > 1) expect(part.bytes).toBeLessThanOrEqual(maxBytes)
        }
      },
    ),
  )
})

test('records that fit are not copied', () => {
  const records = recordsOf('topic', 0, 5)
  expect([...cut(records, 10, 1_000)][0]?.records).toBe(records)
})
