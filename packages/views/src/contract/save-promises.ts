import { expect, test } from 'vitest'
import { listOf } from './list-of.ts'
import { dumpOf } from './dump.ts'
import { change, keysFound, saveNow, VIEW, type Open } from './subject.ts'

export function savePromises(open: Open): void {
  test('a partition that was never saved has no states, no checkpoint and version 0', async () => {
    const store = open()
    expect(await store.load(VIEW, 3, ['E1'])).toEqual({ version: 0, checkpoint: {}, states: new Map() })
    expect(await store.get(VIEW, 3, 'E1')).toBeUndefined()
    expect(await store.checkpoints(VIEW)).toEqual(new Map())
    await store.ping()
  })

  test('checkpoint and state come back together, and only the keys that were asked for', async () => {
    const store = open()
    const changes = [change('E1', { stage: 'coding' }), change('E2', { stage: 'scrubbing' })]
    expect(await saveNow(store, changes, { checkpoint: { 'claim.coded': 7 } })).toBe(true)
    const loaded = await store.load(VIEW, 0, ['E1', 'E9'])
    expect(loaded.checkpoint).toEqual({ 'claim.coded': 7 })
    expect(loaded.states).toEqual(new Map([['E1', changes[0]?.state]]))
    expect(await store.get(VIEW, 0, 'E2')).toBe(changes[1]?.state)
  })

  test('a checkpoint is merged: topics that a save does not name keep theirs', async () => {
    const store = open()
    await saveNow(store, [], { checkpoint: { 'claim.coded': 7, 'claim.scrubbed': 2 } })
    await saveNow(store, [], { checkpoint: { 'claim.scrubbed': 5, work: 1 } })
    expect((await store.load(VIEW, 0, [])).checkpoint).toEqual({ 'claim.coded': 7, 'claim.scrubbed': 5, work: 1 })
  })

  test('of two owners of a partition the second to save is refused and changes nothing', async () => {
    const [first, second] = [open(), open()]
    await saveNow(first, [change('E1', { stage: 'coding', charged: 100 })], { checkpoint: { 'claim.coded': 1 } })
    const { version } = await second.load(VIEW, 0, ['E1'])
    await saveNow(first, [change('E1', { stage: 'scrubbing', charged: 120 })], { checkpoint: { 'claim.coded': 2 } })
    const before = await dumpOf(first, VIEW)
    const late = {
      view: VIEW,
      partition: 0,
      expectedVersion: version,
      checkpoint: { 'claim.scrubbed': 9 },
      changes: [change('E1', { stage: 'lost', charged: 1 }), change('E2', { stage: 'lost' })],
    }
    expect(await second.save(late)).toBe(false)
    expect(await dumpOf(first, VIEW)).toEqual(before)
  })

  test('of two owners that begin a partition at once one is refused', async () => {
    const stores = [open(), open()]
    const save = (key: string) => ({
      view: VIEW,
      partition: 0,
      expectedVersion: 0,
      checkpoint: { work: 1 },
      changes: [change(key, {})],
    })
    const results = await Promise.all(stores.map((store, i) => store.save(save(`E${i}`))))
    expect(results.sort()).toEqual([false, true])
    expect((await dumpOf(open(), VIEW)).states).toHaveLength(1)
  })

  test('an owner that loaded before a drop is refused, even when as many saves were made since', async () => {
    const store = open()
    await saveNow(store, [change('E1', {})])
    const { version } = await store.load(VIEW, 0, [])
    await store.drop(VIEW)
    await saveNow(store, [change('E2', {})])
    const late = { view: VIEW, partition: 0, expectedVersion: version, checkpoint: {}, changes: [change('E3', {})] }
    expect(await store.save(late)).toBe(false)
  })

  test('a projection that is not whole is refused before anything is written', async () => {
    const store = open()
    const half = change('E2', { charged: 0.5 })
    await expect(saveNow(store, [change('E1', {}), half])).rejects.toMatchObject({ code: 'views.projection' })
    await expect(saveNow(store, [change('E1', { at: Number.NaN })])).rejects.toMatchObject({ code: 'views.projection' })
    expect(await dumpOf(store, VIEW)).toEqual({ states: [], tally: { counts: [], totals: {} }, checkpoints: [] })
  })

  test('another process, and one after a restart, sees what was saved', async () => {
    const first = open()
    await saveNow(first, [change('E1', { stage: 'coding', charged: 5 })], { checkpoint: { 'claim.coded': 1 } })
    const before = await dumpOf(first, VIEW)
    await first.close()
    const second = open()
    expect(await dumpOf(second, VIEW)).toEqual(before)
    expect(await saveNow(second, [change('E1', { stage: 'scrubbing' })], { checkpoint: { 'claim.coded': 2 } })).toBe(
      true,
    )
  })

  test('partitions that are saved at once do not disturb each other', async () => {
    const stores = [open(), open()]
    const partitions = Array.from({ length: 8 }, (_, partition) => partition)
    const work = partitions.map(async (partition) => {
      for (let i = 0; i < 10; i++) {
        const store = stores[(partition + i) % 2]!
        const changes = [change(`E${partition}-${i}`, { stage: 'coding', charged: 1, at: i })]
        expect(await saveNow(store, changes, { partition, checkpoint: { 'claim.coded': i + 1 } })).toBe(true)
      }
    })
    await Promise.all(work)
    const dump = await dumpOf(open(), VIEW)
    expect(dump.states).toHaveLength(80)
    expect(dump.tally).toEqual({
      counts: [{ index: 'stage', value: 'coding', count: 80, oldest: 0 }],
      totals: { charged: 80 },
    })
    expect(dump.checkpoints).toEqual(partitions.map((partition) => [partition, { 'claim.coded': 10 }]))
  })

  test('drop forgets one view wholly and no other', async () => {
    const store = open()
    const changes = [change('E1', { stage: 'coding', payers: ['P1', 'P2'], charged: 3 })]
    for (const partition of [0, 1]) await saveNow(store, changes, { partition, checkpoint: { work: 1 } })
    await saveNow(store, changes, { view: `${VIEW}-2`, checkpoint: { work: 1 } })
    const other = await dumpOf(store, `${VIEW}-2`)
    await store.drop(VIEW)
    expect(await dumpOf(store, VIEW)).toEqual({ states: [], tally: { counts: [], totals: {} }, checkpoints: [] })
    expect(await store.load(VIEW, 0, ['E1'])).toEqual({ version: 0, checkpoint: {}, states: new Map() })
    expect(await dumpOf(store, `${VIEW}-2`)).toEqual(other)
    expect(await saveNow(store, changes, { checkpoint: { work: 1 } })).toBe(true)
    expect((await dumpOf(store, VIEW)).states).toHaveLength(1)
  })

  test('a chunk of 5,000 states is one save and one load', async () => {
    const store = open()
    const changes = Array.from({ length: 5_000 }, (_, i) =>
      change(`E${i}`, { stage: i % 2 ? 'coding' : 'scrubbing', payers: [`P${i % 50}`], charged: i, at: i }),
    )
    expect(await saveNow(store, changes, { checkpoint: { 'claim.coded': 5_000 } })).toBe(true)
    const moved = changes.map(({ key }, i) =>
      change(key, { stage: 'submitted', payers: ['P0'], charged: 1, at: i + 1 }),
    )
    expect(await saveNow(store, moved, { checkpoint: { 'claim.coded': 10_000 } })).toBe(true)
    const keys = changes.map(({ key }) => key)
    expect((await store.load(VIEW, 0, keys)).states.size).toBe(5_000)
    expect(await store.tally(VIEW)).toEqual({
      counts: [
        { index: 'payer', value: 'P0', count: 5_000, oldest: 1 },
        { index: 'stage', value: 'submitted', count: 5_000, oldest: 1 },
      ],
      totals: { charged: 5_000 },
    })
    expect(await keysFound(store)).toEqual(keys)
  })

  test('keys, values and texts of any script come back as they were', async () => {
    const store = open()
    const texts = ['Zoë', '患者', '🩺', 'a:b}{c', '["x"]', "Robert'); --", 'é', 'e\u0301', ' ', 'line\nbreak', '\u0001']
    await saveNow(
      store,
      texts.map((text, i) => change(text, { stage: text, payers: texts, charged: i, at: i })),
    )
    for (const [i, text] of texts.entries()) {
      const found = await listOf(store.find({ view: VIEW, where: { index: 'stage', value: text } }))
      expect(found).toEqual([
        { key: text, partition: 0, state: change(text, { stage: text, payers: texts, charged: i, at: i }).state },
      ])
      expect(await store.get(VIEW, 0, text)).toBe(found[0]?.state)
    }
    const { counts } = await store.tally(VIEW)
    expect(counts.filter(({ index }) => index === 'payer').map(({ value }) => value)).toEqual([...texts].sort())
  })
}
