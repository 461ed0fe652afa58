import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NumberTable } from './number-table.ts'

it('a number table knows its numbers and no others', () => {
  const number = fc.integer({ min: 0, max: 0xffffff })
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.array(number), (keys, others) => {
      const table = new NumberTable(keys.map((key) => [key, `value ${key}`]))
      for (const key of keys) expect(table.get(key)).toBe(`value ${key}`)
      for (const key of [...others, -1]) expect(table.get(key)).toBe(keys.includes(key) ? `value ${key}` : undefined)
    }),
  )
})
