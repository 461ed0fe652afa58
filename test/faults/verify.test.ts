import { expect, test } from 'vitest'
import { verify, type Remains } from './verify.ts'

const quiet: Remains = {
  expected: new Set(),
  views: [],
  log: { partitions: new Map(), unreadable: 0, conflicting: [], repeated: 0 },
  files: [],
  conservation: { byState: {} as Remains['conservation']['byState'], balances: [], gap: 0 },
  rebuildDifferences: [],
}

test('a run that left nothing behind has no findings', () => {
  expect(verify(quiet)).toEqual({ lost: [], doubled: [], disorder: [], other: [] })
})

test('the judge bites: an encounter in no view is lost', () => {
  expect(verify({ ...quiet, expected: new Set(['A']) }).lost).toHaveLength(1)
})

test('the judge bites: a control number in two files is doubled', () => {
  const files = ['a', 'b'].map((name) => ({ name, controlNumber: '000000001', claims: [] }))
  expect(verify({ ...quiet, files }).doubled).toEqual(['control number 000000001 is in two files'])
})

test('the judge bites: a claim in a file that no event knows is doubled', () => {
  expect(verify({ ...quiet, files: [{ name: 'a', controlNumber: '1', claims: ['X'] }] }).doubled).toHaveLength(1)
})

test('the judge bites: a gap of the conservation and a view that rebuilds differently are faults', () => {
  const balances = [{ name: 'payments', log: 2, view: 1, gap: 1 }]
  const other = verify({
    ...quiet,
    conservation: { ...quiet.conservation, balances, gap: 1 },
    rebuildDifferences: ['A'],
  }).other
  expect(other).toEqual(['payments: log 2, view 1', 'rebuilt view differs for A'])
})
