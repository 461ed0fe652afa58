import { inspect } from 'node:util'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRedis, type RedisServer } from '@claimrail/testing'
import { redisOfRun, uniqueName } from '@claimrail/testing/run'
import { dumpOf } from '../contract/index.ts'
import { auditEvent, LEDGER } from '../contract/ledger.ts'
import { change, saveNow, VIEW } from '../contract/subject.ts'
import { foldChunk, type FoldRecord } from '../fold.ts'
import type { ViewStore } from '../port.ts'
import { keysOf } from './keys.ts'
import { redisViews } from './index.ts'

const ofRun = redisOfRun()

describe.skipIf(!ofRun.available)('Redis views when things go wrong', () => {
  let server: RedisServer
  let raw: Redis

  beforeAll(async () => {
    server = await startRedis({ own: true })
    raw = new Redis(server.url)
    raw.on('error', () => undefined)
  })

  afterAll(async () => {
    raw.disconnect()
    await server.stop()
  })

  const openViews = (answerMs = 5_000) => redisViews({ url: server.url, namespace: uniqueName('views'), answerMs })

  test('a Redis that lost its tail rolls versions, checkpoints and states back together, and folding again heals it', async () => {
    const namespace = uniqueName('views')
    const [owner, paused] = [0, 1].map(() => redisViews({ url: server.url, namespace })) as [ViewStore, ViewStore]
    const records = recordsOf(90)
    await fold(owner, 'audit', records.slice(0, 50))
    await fold(owner, 'work', records.slice(0, 10))
    const kept = await dumpOf(owner, LEDGER.name)

    await raw.config('SET', 'appendonly', 'no') // from here on the disk hears nothing
    await fold(owner, 'audit', records.slice(50, 80))
    await fold(owner, 'work', records.slice(10, 20))
    const lost = await dumpOf(owner, LEDGER.name)
    const { version } = await paused.load(LEDGER.name, 0, [])
    await server.restart?.('hard', () => expect(owner.ping()).rejects.toMatchObject({ code: 'views.away' }))

    await untilBack(owner)
    await untilBack(paused)
    expect(await dumpOf(owner, LEDGER.name)).toEqual(kept)
    const beyond = { first: 80, next: 90 }
    expect(await foldChunk(owner, LEDGER, 0, 'audit', records.slice(80), beyond)).toMatchObject({
      outcome: 'behind',
      from: 50,
    })
    await fold(owner, 'work', records.slice(10, 20))
    const stale = { view: LEDGER.name, partition: 0, expectedVersion: version, checkpoint: { audit: 90 }, changes: [] }
    expect(await paused.save(stale)).toBe(false)
    await fold(owner, 'audit', records.slice(50, 80))
    expect(await dumpOf(owner, LEDGER.name)).toEqual(lost)
    await Promise.all([owner.close(), paused.close()])
  })

  test('every call fails at once with a stable code while Redis is away, and works again when it is back', async () => {
    const store = openViews()
    await saveNow(store, [change('E1', { stage: 'coding' })])
    await server.restart?.('gently', async () => {
      const started = performance.now()
      const calls = [
        () => store.ping(),
        () => store.load(VIEW, 0, ['E1']),
        () => store.save({ view: VIEW, partition: 0, expectedVersion: 0, checkpoint: {}, changes: [] }),
        () => store.get(VIEW, 0, 'E1'),
        () => store.tally(VIEW),
        () => store.checkpoints(VIEW),
        () => store.drop(VIEW),
        () => dumpOf(store, VIEW),
      ]
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'views.away' })
      const late = openViews()
      await expect(late.ping()).rejects.toMatchObject({ code: 'views.away' })
      await late.close()
      expect(performance.now() - started).toBeLessThan(4_000)
    })
    await untilBack(store)
    expect(await store.get(VIEW, 0, 'E1')).toBe(change('E1', { stage: 'coding' }).state)
    await store.close()
  })

  test('a store that is opened while Redis is away works once it is there', async () => {
    const stores: ViewStore[] = []
    await server.restart?.('gently', async () => {
      stores.push(openViews())
      await expect(stores[0]?.ping()).rejects.toMatchObject({ code: 'views.away' })
    })
    const [store] = stores as [ViewStore]
    await untilBack(store)
    expect(await saveNow(store, [change('E1', {})])).toBe(true)
    await store.close()
  })

  test('a Redis that does not answer in time is away, and a later call tries anew', async () => {
    const store = openViews(300)
    await store.ping()
    await raw.client('PAUSE', 1_500)
    const started = performance.now()
    await expect(store.load(VIEW, 0, ['E1'])).rejects.toMatchObject({ code: 'views.away' })
    expect(performance.now() - started).toBeLessThan(1_200)
    await untilBack(store)
    await store.close()
  })

  test('a call that was under way when Redis died fails, and is not sent again', async () => {
    const store = openViews()
    await store.ping()
    await raw.client('PAUSE', 3_000)
    const save = { view: VIEW, partition: 0, expectedVersion: 0, checkpoint: { work: 1 }, changes: [change('E1', {})] }
    const outcome = store.save(save)
    outcome.catch(() => undefined)
    await server.restart?.('hard', () => expect(outcome).rejects.toMatchObject({ code: 'views.away' }))
    await untilBack(store)
    expect(await dumpOf(store, VIEW)).toMatchObject({ states: [], checkpoints: [] })
    await store.close()
  })

  test('a partition whose entry in the registry was lost is entered again by the next owner that connects', async () => {
    const namespace = uniqueName('views')
    const store = redisViews({ url: server.url, namespace })
    await saveNow(store, [change('E1', {})], { checkpoint: { work: 1 } })
    await raw.del(keysOf(namespace).registry(VIEW))
    await raw.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
    await untilBack(store)
    await saveNow(store, [change('E2', {})], { checkpoint: { work: 2 } })
    expect((await dumpOf(store, VIEW)).states).toHaveLength(2)
    await raw.flushall()
    await saveNow(store, [change('E3', {})], { checkpoint: { work: 1 } })
    expect((await dumpOf(store, VIEW)).states).toHaveLength(1)
    await store.close()
  })

  test('scripts that Redis has forgotten are sent again', async () => {
    const store = openViews()
    await saveNow(store, [change('E1', { stage: 'coding' })])
    await raw.script('FLUSH')
    expect(await saveNow(store, [change('E1', { stage: 'scrubbing' })])).toBe(true)
    await raw.script('FLUSH')
    expect((await dumpOf(store, VIEW)).tally.counts).toMatchObject([{ value: 'scrubbing', count: 1 }])
    await raw.script('FLUSH')
    await store.drop(VIEW)
    await store.close()
  })

  test('an error of Redis is told by its first word: keys, states and values stay out of it', async () => {
    const canary = 'CANARY-7f3a'
    const namespace = uniqueName('views')
    const store = redisViews({ url: server.url, namespace })
    const { meta } = keysOf(namespace).of(VIEW, 0)
    await raw.set(meta, canary)
    const save = { view: VIEW, partition: 0, expectedVersion: 0, checkpoint: {}, changes: [change(canary, {})] }
    for (const call of [() => store.load(VIEW, 0, [canary]), () => store.save(save)]) {
      const error = await call().catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'views.failed', detail: 'WRONGTYPE' })
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(canary)
    }
    await raw.del(meta)
    await store.close()
  })

  test('all keys of a partition share one hash tag, and a drop leaves only the registry', async () => {
    const namespace = uniqueName('views')
    const store = redisViews({ url: server.url, namespace })
    const changes = [change('E}1{', { stage: 'a}b{c', payers: ['P1', 'P2'], charged: 5 })]
    for (const partition of [0, 1]) await saveNow(store, changes, { partition, checkpoint: { work: 1 } })
    const keysNow = async () => (await raw.keys(`*${namespace}*`)).sort()
    const base = `claimrail:${namespace}:view:${VIEW}`
    const tags = new Set((await keysNow()).map((key) => /^\{([^}]+)\}/.exec(key)?.[1]))
    expect([...tags]).toEqual([`${base}:0`, `${base}:1`, base])
    await store.drop(VIEW)
    expect(await keysNow()).toEqual([`{${base}}:partitions`])
    await store.close()
  })
})

function recordsOf(count: number): FoldRecord[] {
  return Array.from({ length: count }, (_, offset) => ({
    offset,
    event: auditEvent({ key: offset % 7, cents: offset, at: offset % 11 }),
  }))
}

async function fold(store: ViewStore, topic: string, records: readonly FoldRecord[]): Promise<void> {
  const { outcome } = await foldChunk(store, LEDGER, 0, topic, records)
  expect(outcome).toBe('saved')
}

async function untilBack(store: ViewStore): Promise<void> {
  await expect.poll(() => store.ping().then(() => 'back'), { timeout: 10_000 }).toBe('back')
}
