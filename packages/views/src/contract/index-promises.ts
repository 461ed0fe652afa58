import { expect, test } from 'vitest'
import { change, keysFound, saveNow, VIEW, type Open } from './subject.ts'

export function indexPromises(open: Open): void {
  test('a state that moves on leaves its old value and stands under the new one', async () => {
    const store = open()
    await saveNow(store, [change('E1', { stage: 'coding', at: 1 }), change('E2', { stage: 'coding', at: 2 })])
    await saveNow(store, [change('E1', { stage: 'scrubbing', at: 1 })])
    expect(await keysFound(store, { where: { index: 'stage', value: 'coding' } })).toEqual(['E2'])
    expect(await keysFound(store, { where: { index: 'stage', value: 'scrubbing' } })).toEqual(['E1'])
  })

  test('a state may stand under several values, and gain and lose single ones', async () => {
    const store = open()
    await saveNow(store, [change('E1', { payers: ['P1', 'P2'] })])
    await saveNow(store, [change('E1', { payers: ['P2', 'P3', 'P3'] })])
    const tally = await store.tally(VIEW)
    expect(tally.counts.map(({ value, count }) => [value, count])).toEqual([
      ['P2', 1],
      ['P3', 1],
    ])
    expect(await keysFound(store, { where: { index: 'payer', value: 'P1' } })).toEqual([])
    expect(await keysFound(store, { where: { index: 'payer', value: 'P3' } })).toEqual(['E1'])
  })

  test('a value is found only under its own index', async () => {
    const store = open()
    await saveNow(store, [change('E1', { stage: 'same', payers: ['other'] }), change('E2', { payers: ['same'] })])
    expect(await keysFound(store, { where: { index: 'payer', value: 'same' } })).toEqual(['E2'])
    expect(await keysFound(store, { where: { index: 'nothing', value: 'same' } })).toEqual([])
  })

  test('a state whose projection stays as it was has its text replaced and is counted once', async () => {
    const store = open()
    const first = change('E1', { stage: 'coding', charged: 10, at: 4 })
    await saveNow(store, [first])
    await saveNow(store, [{ ...first, state: '"second"' }])
    expect(await store.get(VIEW, 0, 'E1')).toBe('"second"')
    expect(await store.tally(VIEW)).toEqual({
      counts: [{ index: 'stage', value: 'coding', count: 1, oldest: 4 }],
      totals: { charged: 10 },
    })
  })

  test('totals move by the difference, below zero too, and are gone at zero', async () => {
    const store = open()
    await saveNow(store, [change('E1', { charged: 12_050 }), change('E2', { charged: 100 })])
    await saveNow(store, [change('E1', { charged: 50 })], { partition: 0 })
    await saveNow(store, [change('E3', { charged: -1_000 })], { partition: 1 })
    expect((await store.tally(VIEW)).totals).toEqual({ charged: -850 })
    await saveNow(store, [change('E3', { charged: -150 })], { partition: 1 })
    expect((await store.tally(VIEW)).totals).toEqual({})
    await saveNow(store, [change('E3', { charged: 0 })], { partition: 1 })
    expect((await store.tally(VIEW)).totals).toEqual({ charged: 150 })
  })

  test('totals of billions of dollars stay exact to the cent', async () => {
    const store = open()
    const cents = 900_719_925_474_099
    for (const partition of [0, 1]) await saveNow(store, [change('E1', { charged: cents })], { partition })
    await saveNow(store, [change('E1', { charged: cents - 1 })], { partition: 1 })
    expect((await store.tally(VIEW)).totals).toEqual({ charged: 2 * cents - 1 })
  })

  test('the oldest of a value is the least `at` that still stands under it, over all partitions', async () => {
    const store = open()
    const oldest = async () => (await store.tally(VIEW)).counts.map(({ count, oldest }) => [count, oldest])
    await saveNow(store, [change('E1', { stage: 'held', at: 30 }), change('E2', { stage: 'held', at: 20 })])
    await saveNow(store, [change('E3', { stage: 'held', at: 1_763_788_800_123 })], { partition: 1 })
    expect(await oldest()).toEqual([[3, 20]])
    await saveNow(store, [change('E2', { stage: 'held', at: 40 })])
    expect(await oldest()).toEqual([[3, 30]])
    await saveNow(store, [change('E1', {}), change('E2', {})])
    expect(await oldest()).toEqual([[1, 1_763_788_800_123]])
    await saveNow(store, [change('E4', { stage: 'held', at: 7 })], { partition: 2 })
    expect(await oldest()).toEqual([[2, 7]])
    await saveNow(store, [change('E4', {})], { partition: 2 })
    await saveNow(store, [change('E3', {})], { partition: 1 })
    expect(await oldest()).toEqual([])
  })
}
