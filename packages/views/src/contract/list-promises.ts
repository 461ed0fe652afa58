import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, ViewStore } from '../port.ts'
import type { Open } from './subject.ts'

const LIST = 'contract-list'
const entry = (key: string, id: string): Entry => ({ key, id, value: `value of ${id}` })
const ids = (values: readonly string[] | undefined) => values?.map((value) => value.replace('value of ', ''))

async function enlist(store: ViewStore, entries: readonly Entry[], more: { limit?: number; look?: boolean } = {}) {
  const before = await store.enlist({ list: LIST, entries, limit: 10, ...more })
  return before.map(ids)
}

export function listPromises(open: Open): void {
  test('an entry is told what came before it under its key, oldest first, and nothing of other keys', async () => {
    const store = open()
    expect(await enlist(store, [entry('P1', 'a'), entry('P1', 'b'), entry('P2', 'c'), entry('P1', 'd')])).toEqual([
      [],
      ['a'],
      [],
      ['a', 'b'],
    ])
  })

  test('an entry keeps its place: whoever asks again is told the same, whatever was added since', async () => {
    const store = open()
    await enlist(store, [entry('P1', 'a'), entry('P1', 'b')])
    await enlist(open(), [entry('P1', 'c')])
    expect(await enlist(store, [entry('P1', 'b'), entry('P1', 'a')])).toEqual([['a'], []])
  })

  test('the limit takes the last ones; looking adds nothing', async () => {
    const store = open()
    await enlist(store, [entry('P1', 'a'), entry('P1', 'b'), entry('P1', 'c')])
    expect(await enlist(store, [entry('P1', 'd')], { look: true })).toEqual([['a', 'b', 'c']])
    expect(await enlist(store, [entry('P1', 'b')], { look: true })).toEqual([['a']])
    expect(await enlist(store, [entry('P1', 'e')], { limit: 2 })).toEqual([['b', 'c']])
    expect(await enlist(store, [])).toEqual([])
  })

  test('a list that is dropped begins anew, and its name as a view is another thing', async () => {
    const store = open()
    await enlist(store, [entry('P1', 'a')])
    await store.drop(`${LIST}-other`)
    expect(await enlist(store, [entry('P1', 'b')])).toEqual([['a']])
    await store.drop(LIST)
    expect(await enlist(store, [entry('P1', 'b')])).toEqual([[]])
  })

  test('several that add at once agree on one order, and nobody is told of itself or of a later one', async () => {
    const stores = [open(), open(), open()]
    const turns = fc.array(fc.nat({ max: stores.length - 1 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(turns, async (owners) => {
        await stores[0]?.drop(LIST)
        const told = await Promise.all(
          owners.map((owner, i) => enlist(stores[owner] as ViewStore, [entry('P1', String(i))], { limit: 100 })),
        )
        const lengths = told.map(([before]) => before?.length ?? -1)
        expect(lengths.toSorted((a, b) => a - b)).toEqual(owners.map((_, i) => i))
        const again = await enlist(
          stores[0] as ViewStore,
          owners.map((_, i) => entry('P1', String(i))),
          { limit: 100 },
        )
        expect(again).toEqual(told.map(([before]) => before))
      }),
      { numRuns: 15 },
    )
  })
}
