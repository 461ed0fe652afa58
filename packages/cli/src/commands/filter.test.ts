import { expect, test } from 'vitest'
import { FAILED_STATES } from '@claimrail/operations'
import { Failure } from '../output.ts'
import { filterFrom, isFiltered, type FilterFlags } from './filter.ts'

test('without a state, what waits for a person is meant', () => {
  expect(filterFrom({})).toEqual({ states: FAILED_STATES })
})

test('every flag becomes a field; a date is midnight in UTC', () => {
  const flags: FilterFlags = {
    ...{ state: ['held', 'paid'], stage: 'coding', reason: 'CARC.197', payer: 'ACME', provider: '1467857193' },
    ...{ specialty: 'cardiology', since: '2026-01-01', until: '2026-02-01T08:00:00+02:00', limit: '5' },
  }
  expect(filterFrom(flags)).toEqual({
    ...{ states: ['held', 'paid'], stage: 'coding', reason: 'CARC.197', payer: 'ACME', provider: '1467857193' },
    ...{ specialty: 'cardiology', since: '2026-01-01T00:00:00.000Z', until: '2026-02-01T06:00:00.000Z', limit: 5 },
  })
})

test.each<[string, FilterFlags, RegExp]>([
  ['a state', { state: ['lost'] }, /no state "lost"; the states are dead, parked/],
  ['a date', { since: 'yesterday' }, /"yesterday" is not a date; write 2026-01-31/],
  ['a limit', { limit: '0' }, /--limit takes a whole number from 1, not "0"/],
  ['a limit with a fraction', { limit: '1.5' }, /--limit takes a whole number/],
  ['an NPI', { provider: '1234567890' }, /--provider takes an NPI: ten digits/],
])('%s that is none says what to write, with the exit code of wrong use', (_, flags, message) => {
  const thrown = thrownBy(() => filterFrom(flags))
  expect(thrown.message).toMatch(message)
  expect(thrown.code).toBe(2)
})

test('a limit alone is no filter', () => {
  expect(isFiltered({ limit: '3' })).toBe(false)
  expect(isFiltered({ state: ['held'] })).toBe(true)
})

function thrownBy(act: () => unknown): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('nothing was refused')
}
