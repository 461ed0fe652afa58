import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { upcast, type Upcasters } from './upcast.ts'

/** Each version notes that it was passed. */
const table: Upcasters = {
  'test.happened': {
    1: (data) => [...(data as number[]), 1],
    2: (data) => [...(data as number[]), 2],
    3: (data) => [...(data as number[]), 3],
  },
}
const event = (version: number) => ({ type: 'test.happened', version, data: [] as number[], other: 'kept' })

describe('an event of an older version', () => {
  it('is brought up step by step, and keeps the rest of itself', () => {
    expect(upcast(event(1), table, 4)).toEqual({ type: 'test.happened', version: 4, data: [1, 2, 3], other: 'kept' })
    expect(upcast(event(3), table, 4)).toEqual({ ...event(4), data: [3] })
  })

  it('stays where no step leads on, for the schema to refuse', () => {
    expect(upcast(event(1), { 'test.happened': { 2: () => [2] } }, 4)).toEqual(event(1))
    expect(upcast({ ...event(1), type: 'test.unknown' }, table, 4)).toEqual({ ...event(1), type: 'test.unknown' })
  })

  it('is not changed where it is: upcasting makes a new one', () => {
    const old = Object.freeze(event(1))
    upcast(old, table, 4)
    expect(old).toEqual(event(1))
  })
})

it('what is of the current version, newer, or no event at all comes back untouched', () => {
  for (const raw of [
    event(4),
    event(9),
    null,
    5,
    'text',
    [],
    {},
    { version: '1' },
    { version: 1, type: 'constructor' },
  ]) {
    expect(upcast(raw, table, 4)).toBe(raw)
  }
  fc.assert(fc.property(fc.jsonValue(), (raw) => void expect(upcast(raw, table, 1)).toBe(raw)))
})
