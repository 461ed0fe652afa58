import type { Checkpoint, Loaded, Save, Tally, ViewStore } from '../port.ts'
import { storedProjection } from '../projection.ts'
import { mergeTally, type EntryCount } from '../tally.ts'
import { drawVersion, NEVER_SAVED } from '../version.ts'
import { connect, type Connection, type ConnectionOptions } from './connection.ts'
import { enlist } from './enlist.ts'
import { findMerged } from './find.ts'
import { keysOf, type Keys } from './keys.ts'
import { registryOf, type Registry } from './registry.ts'
import { script } from './script.ts'

const saveScript = script('./save.lua')
const tallyScript = script('./tally.lua')
const dropScript = script('./drop.lua')

const OFFSET = 'offset:'

/** namespace: keeps installations that share a Redis apart. */
export type RedisViewsOptions = ConnectionOptions & { namespace: string }

/** What the functions below work with. */
type Views = { connection: Connection; keys: Keys; registry: Registry }

/**
 * Views in Redis 7 or later (ioredis). A load is one transaction and a save is one script, each one round trip. Redis must run with
 * `maxmemory-policy noeviction`: states that are thrown out are lost until the view is dropped and folded again.
 */
export function redisViews({ namespace, ...options }: RedisViewsOptions): ViewStore {
  const connection = connect(options)
  const keys = keysOf(namespace)
  const views: Views = { connection, keys, registry: registryOf(connection, keys) }
  return {
    load: (view, partition, wanted) => load(views, view, partition, wanted),
    save: (change) => save(views, change),
    async get(view, partition, key) {
      return (await connection.run((redis) => redis.hget(keys.of(view, partition).states, key))) ?? undefined
    },
    async *find(query) {
      const sources = (await views.registry.partitions(query.view)).map((partition) => ({
        partition,
        keys: keys.of(query.view, partition),
      }))
      yield* findMerged(connection, sources, query)
    },
    tally: (view) => tally(views, view),
    checkpoints: (view) => checkpoints(views, view),
    enlist: (asked) => enlist(connection, keys, asked),
    drop: (view) => drop(views, view),
    ping: async () => void (await connection.run((redis) => redis.ping())),
    close: () => connection.close(),
  }
}

async function load({ connection, keys }: Views, view: string, partition: number, wanted: readonly string[]) {
  const { meta, states } = keys.of(view, partition)
  const results = await connection.run(async (redis) => {
    const transaction = redis.multi().hgetall(meta)
    if (wanted.length > 0) transaction.call('HMGET', [states, ...wanted])
    return answers(await transaction.exec())
  })
  const head = results[0] as Record<string, string>
  const texts = (results[1] ?? []) as (string | null)[]
  const found = new Map<string, string>()
  for (const [i, key] of wanted.entries()) if (typeof texts[i] === 'string') found.set(key, texts[i])
  return {
    version: Number(head['version'] ?? NEVER_SAVED),
    checkpoint: checkpointOf(head),
    states: found,
  } satisfies Loaded
}

async function save({ connection, keys, registry }: Views, { view, partition, ...save }: Save): Promise<boolean> {
  const { meta, states, projections, order, totals, entries, indexPrefix } = keys.of(view, partition)
  const topics = Object.entries(save.checkpoint)
  const args = [save.expectedVersion, drawVersion(), indexPrefix, topics.length, ...topics.flat()]
  for (const change of save.changes) {
    const { at, entries, totals: amounts } = storedProjection(change.projection)
    args.push(change.key, change.state, `${at}\n${entries}\n${amounts}`)
  }
  await registry.add(view, partition, save.expectedVersion === NEVER_SAVED)
  const saved = await connection.run((redis) =>
    saveScript(redis, [meta, states, projections, order, totals, entries], args),
  )
  return saved === 1
}

async function tally({ connection, keys, registry }: Views, view: string): Promise<Tally> {
  const counts: EntryCount[] = []
  const sums: [string, number][] = []
  const partitions = await registry.partitions(view)
  const parts = partitions.map(async (partition) => {
    const { entries, totals, indexPrefix } = keys.of(view, partition)
    return connection.run((redis) => tallyScript(redis, [entries, totals], [indexPrefix]))
  })
  for (const [entryRows, totalRows] of (await Promise.all(parts)) as [(string | number)[], string[]][]) {
    for (let i = 0; i < entryRows.length; i += 3) {
      counts.push({ entry: String(entryRows[i]), count: Number(entryRows[i + 1]), oldest: Number(entryRows[i + 2]) })
    }
    for (let i = 0; i < totalRows.length; i += 2) sums.push([String(totalRows[i]), Number(totalRows[i + 1])])
  }
  return mergeTally(counts, sums)
}

async function checkpoints({ connection, keys, registry }: Views, view: string) {
  const partitions = await registry.partitions(view)
  const heads = await Promise.all(
    partitions.map((partition) => connection.run((redis) => redis.hgetall(keys.of(view, partition).meta))),
  )
  const known = partitions.map((partition, i) => [partition, heads[i] ?? {}] as const)
  return new Map(
    known.filter(([, head]) => 'version' in head).map(([partition, head]) => [partition, checkpointOf(head)]),
  )
}

async function drop({ connection, keys, registry }: Views, view: string): Promise<void> {
  await dropList(connection, keys.listPattern(view))
  for (const partition of await registry.partitions(view)) {
    const { entries, indexPrefix, ...others } = keys.of(view, partition)
    await connection.run((redis) => dropScript(redis, [entries, ...Object.values(others)], [indexPrefix]))
  }
}

async function dropList(connection: Connection, pattern: string): Promise<void> {
  let cursor = '0'
  do {
    const [next, found] = await connection.run((redis) => redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1_000))
    if (found.length > 0) await connection.run((redis) => redis.unlink(...found))
    cursor = next
  } while (cursor !== '0')
}

function checkpointOf(head: Readonly<Record<string, string>>): Checkpoint {
  const offsets = Object.entries(head).filter(([field]) => field.startsWith(OFFSET))
  return Object.fromEntries(offsets.map(([field, offset]) => [field.slice(OFFSET.length), Number(offset)]))
}

/** The answers of a transaction; throws the first error among them. */
function answers(results: [Error | null, unknown][] | null): unknown[] {
  return (results ?? []).map(([error, answer]) => {
    if (error) throw error
    return answer
  })
}
