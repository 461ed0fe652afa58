import type { Open } from './subject.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { View } from '@claimrail/pipeline'
import { foldChunk, type FoldRecord } from '../fold.ts'
import { viewReader } from '../reader.ts'
import type { ViewStore } from '../port.ts'
import { listOf } from './list-of.ts'
import { dumpOf } from './dump.ts'
import { auditEvent, LEDGER, type Ledger } from './ledger.ts'

const TOPICS = ['audit', 'work', 'replay'] as const

/** Steps of a run: take up to `count` further records of a topic; `again` reads that many back first. */
const stepsArbitrary = fc.array(
  fc.record({ topic: fc.nat(TOPICS.length - 1), count: fc.integer({ min: 1, max: 7 }), again: fc.nat(3) }),
  { maxLength: 40 },
)
const eventsArbitrary = fc.array(
  fc.record({
    topic: fc.nat(TOPICS.length - 1),
    key: fc.nat(4),
    cents: fc.integer({ min: -500, max: 500 }),
    at: fc.nat(9),
  }),
  { maxLength: 40 },
)

export function foldPromises(open: Open): void {
  test('any chunking, repetition and interleaving of the same topics gives the same bytes', async () => {
    const store = open()
    await fc.assert(
      fc.asyncProperty(eventsArbitrary, stepsArbitrary, stepsArbitrary, async (events, live, rebuild) => {
        const logs = TOPICS.map((_, topic) =>
          events
            .filter((event) => event.topic === topic)
            .map((event, offset) => ({ offset, event: auditEvent(event) })),
        )
        await store.drop(LEDGER.name)
        await run(store, logs, live)
        const first = await dumpOf(store, LEDGER.name)
        await store.drop(LEDGER.name)
        await run(store, logs, rebuild)
        expect(await dumpOf(store, LEDGER.name)).toEqual(first)
        expect(first.tally.totals['cents'] ?? 0).toBe(events.reduce((sum, { cents }) => sum + cents, 0))
      }),
      { numRuns: 40 },
    )
  })

  test('a chunk that comes again, whole or in part, changes nothing twice', async () => {
    const store = open()
    const records = recordsOf(6)
    expect(await fold(store, records.slice(0, 4))).toEqual({ outcome: 'saved', records: 4, changed: 3 })
    expect(await fold(store, records.slice(0, 4))).toEqual({ outcome: 'saved', records: 0, changed: 0 })
    expect(await fold(store, records.slice(2, 6))).toEqual({ outcome: 'saved', records: 2, changed: 2 })
    expect((await store.tally(LEDGER.name)).totals).toEqual({ cents: 600 })
  })

  test('a fold resumes after a restart where the checkpoint is', async () => {
    const first = open()
    const records = recordsOf(9)
    await fold(first, records.slice(0, 5))
    await first.close()
    const second = open()
    await fold(second, records)
    expect(await second.checkpoints(LEDGER.name)).toEqual(new Map([[0, { audit: 9 }]]))
    expect((await second.tally(LEDGER.name)).totals).toEqual({ cents: 900 })
  })

  test('two owners of one partition, of the same topic or of two, lose and double nothing', async () => {
    const owners = [open(), open(), open()]
    const records = recordsOf(60)
    const outcomes: string[] = []
    const work = owners.map(async (store, i) => {
      const topic = i === 0 ? 'work' : 'audit'
      for (let at = 0; at < records.length;) {
        const { outcome } = await fold(store, records.slice(at, at + 5), topic)
        outcomes.push(outcome)
        if (outcome === 'saved') at += 5
      }
    })
    await Promise.all(work)
    const [store] = owners as [ViewStore]
    expect(await store.checkpoints(LEDGER.name)).toEqual(new Map([[0, { audit: 60, work: 60 }]]))
    expect((await store.tally(LEDGER.name)).totals).toEqual({ cents: 12_000 })
  })

  test('a chunk beyond the checkpoint says from where the log must be folded first', async () => {
    const store = open()
    const records = recordsOf(8)
    await fold(store, records.slice(0, 3))
    const late = await foldChunk(store, LEDGER, 0, 'audit', records.slice(5), { first: 5, next: 8 })
    expect(late).toEqual({ outcome: 'behind', from: 3, records: 0, changed: 0 })
    expect((await store.tally(LEDGER.name)).totals).toEqual({ cents: 300 })
    await foldChunk(store, LEDGER, 0, 'audit', records.slice(3, 5), { first: 3, next: 5 })
    const next = await foldChunk(store, LEDGER, 0, 'audit', records.slice(5), { first: 5, next: 10 })
    expect(next).toMatchObject({ outcome: 'saved', records: 3 })
    expect(await store.checkpoints(LEDGER.name)).toEqual(new Map([[0, { audit: 10 }]]))
  })

  test('a reader gives states parsed, with the partition worked out from the key', async () => {
    const store = open()
    const reader = viewReader<Ledger>(store, LEDGER, 1)
    await fold(store, recordsOf(3))
    expect(await reader.get('K1')).toEqual({ seen: { 'audit-1': 100 } })
    expect(await reader.get('K9')).toBeUndefined()
    const found = await listOf(reader.find({ where: { index: 'size', value: '1' }, limit: 2 }))
    expect(found.map(({ key, state }) => [key, Object.values(state.seen)])).toEqual([
      ['K0', [100]],
      ['K1', [100]],
    ])
    expect((await reader.tally()).totals).toEqual({ cents: 300 })
  })
}

async function run(
  store: ViewStore,
  logs: readonly FoldRecord[][],
  steps: readonly { topic: number; count: number; again: number }[],
): Promise<void> {
  const position = logs.map(() => 0)
  for (const { topic, count, again } of steps) {
    const log = logs[topic] as FoldRecord[]
    const at = position[topic] as number
    const end = Math.min(at + count, log.length)
    await fold(store, log.slice(Math.max(at - again, 0), end), TOPICS[topic])
    position[topic] = end
  }
  for (const [topic, log] of logs.entries()) await fold(store, log, TOPICS[topic])
}

function fold(store: ViewStore, records: readonly FoldRecord[], topic = 'audit', view: View<Ledger> = LEDGER) {
  return foldChunk(store, view, 0, topic, records)
}

/** Records 0, 1, 2, ... of keys K0, K1, K2, K0, ..., 100 cents each. */
function recordsOf(count: number): FoldRecord[] {
  return Array.from({ length: count }, (_, offset) => ({
    offset,
    event: auditEvent({ key: offset % 3, cents: 100, at: offset }),
  }))
}
