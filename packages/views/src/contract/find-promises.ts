import { expect, test } from 'vitest'
import { listOf } from './list-of.ts'
import { change, keysFound, saveNow, VIEW, type Open } from './subject.ts'

const held = { index: 'stage', value: 'held' }

export function findPromises(open: Open): void {
  test('states come by `at`, then by key, over all partitions; newest first is the exact reverse', async () => {
    const store = open()
    await saveNow(store, [change('E5', { at: 2 }), change('E1', { at: 2 }), change('E4', { at: -7 })])
    await saveNow(store, [change('E3', { at: 2 }), change('E2', { at: 1 })], { partition: 1 })
    await saveNow(store, [change('E3', { at: 2 })], { partition: 11 })
    await saveNow(store, [change('E3', { at: 2 })], { partition: 2 })
    const found = await listOf(store.find({ view: VIEW }))
    expect(found.map(({ key, partition }) => [key, partition])).toEqual([
      ['E4', 0],
      ['E2', 1],
      ['E1', 0],
      ['E3', 1],
      ['E3', 2],
      ['E3', 11],
      ['E5', 0],
    ])
    expect(await listOf(store.find({ view: VIEW, newestFirst: true }))).toEqual(found.reverse())
  })

  test('keys of one `at` come by their UTF-8 bytes', async () => {
    const store = open()
    const inOrder = ['A', 'B', 'Z', 'a', 'ab', 'b', 'z', 'é', '\uffee', '🩺']
    await saveNow(
      store,
      inOrder.toReversed().map((key) => change(key, { stage: 'held' })),
    )
    await saveNow(
      store,
      inOrder.map((key) => change(`${key}!`, { stage: 'held' })),
      { partition: 1 },
    )
    const bytes = (key: string) => Buffer.from(key)
    const expected = inOrder.flatMap((key) => [key, `${key}!`]).sort((a, b) => Buffer.compare(bytes(a), bytes(b)))
    expect(await keysFound(store)).toEqual(expected)
    expect(await keysFound(store, { where: held, newestFirst: true })).toEqual(expected.reverse())
  })

  test.each([1, 255, 256, 257, 600])('a limit of %i gives the first ones, in either direction', async (limit) => {
    const store = open()
    const claims = Array.from({ length: 700 }, (_, i) => ({ key: `E${i}`, at: Math.floor(i / 300) }))
    for (const partition of [0, 1, 2]) {
      const mine = claims.filter((_, i) => i % 3 === partition)
      await saveNow(
        store,
        mine.map(({ key, at }) => change(key, { stage: 'held', at })),
        { partition },
      )
    }
    const order = claims.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)).map(({ key }) => key)
    for (const where of [undefined, held]) {
      const query = where ? { where, limit } : { limit }
      expect(await keysFound(store, query)).toEqual(order.slice(0, limit))
      expect(await keysFound(store, { ...query, newestFirst: true })).toEqual(order.toReversed().slice(0, limit))
    }
    expect(await keysFound(store)).toEqual(order)
    expect(await keysFound(store, { where: held, newestFirst: true })).toEqual(order.toReversed())
  })

  test('a limit of 0, a view without states and a value without states find nothing', async () => {
    const store = open()
    await saveNow(store, [change('E1', { stage: 'coding' })])
    expect(await keysFound(store, { limit: 0 })).toEqual([])
    expect(await keysFound(store, { where: held })).toEqual([])
    expect(await listOf(store.find({ view: 'no-such-view' }))).toEqual([])
  })

  test('a reader may stop early', async () => {
    const store = open()
    await saveNow(store, [change('E1', { at: 1 }), change('E2', { at: 2 })])
    for await (const { key } of store.find({ view: VIEW })) {
      expect(key).toBe('E1')
      break
    }
    expect(await keysFound(store)).toEqual(['E1', 'E2'])
  })

  test.each([false, true])(
    'what does not change while a find runs comes exactly once (newest first: %s)',
    async (newestFirst) => {
      const [store, other] = [open(), open()]
      const all = Array.from({ length: 1_000 }, (_, i) => `E${String(i).padStart(4, '0')}`)
      const moving = all.filter((_, i) => i % 5 === 0)
      await saveNow(
        store,
        all.map((key) => change(key, { stage: 'held', at: 10 })),
      )
      for (const where of [undefined, held]) {
        const seen: string[] = []
        for await (const { key } of store.find({ view: VIEW, newestFirst, ...(where ? { where } : {}) })) {
          seen.push(key)
          const index = seen.length
          if (index % 100 !== 50) continue
          const some = moving.filter((_, i) => i % 10 === Math.floor(index / 100))
          await saveNow(
            other,
            some.map((key, i) => change(key, { stage: 'held', at: i % 2 ? 5 : 15 })),
          )
        }
        const still = all.filter((key) => !moving.includes(key))
        expect(seen.filter((key) => still.includes(key)).sort()).toEqual(still)
      }
    },
  )
}
