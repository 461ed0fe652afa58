import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { probe, until, untilConsumed, watchForFalls } from './probe.ts'
import {
  countTo,
  PARTITIONS,
  placesOf,
  readAll,
  recordsOf,
  uniqueName,
  type ModuleFactory,
  type Subject,
} from './subject.ts'

/** What a process of its own is told to do. */
export type Order = { bus: ModuleFactory } & (
  | { does: 'hang' | 'pause'; group: string; topics: string[]; maxRecords: number }
  | { does: 'publish'; calls: { topic: string; partition: number; key: string; value: string }[][] }
)

/** What it tells about each batch that it is given. */
export type Told = { topic: string; partition: number; places: number[] }

export function crashPromises(subject: Subject): void {
  const children: ChildProcess[] = []

  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })

  function start(order: Order): { child: ChildProcess; told: Told[] } {
    const told: Told[] = []
    const child = fork(join(import.meta.dirname, 'member-process.ts'), [JSON.stringify(order)], { execArgv: [] })
    child.on('message', (message) => told.push(message as Told))
    children.push(child)
    return { child, told }
  }

  const everywhere = (topic: string, count: number, from = 0) =>
    countTo(PARTITIONS).flatMap((partition) => recordsOf(topic, partition, count, from))

  test('a batch whose member was killed before its offset moved comes again, to another', async () => {
    const topic = await subject.topic('killed')
    const group = uniqueName('group')
    await subject.bus().publish(everywhere(topic, 10))
    const { child, told } = start({ bus: subject.elsewhere(), does: 'hang', group, topics: [topic], maxRecords: 4 })
    await until(() => expect(told.length).toBeGreaterThanOrEqual(PARTITIONS))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const lost = told[0] as Told
    const heir = await probe(subject.bus(), { group, topics: [topic] })
    await untilConsumed(subject.bus(), group, [topic])
    expect(heir.places(topic, lost.partition)).toEqual(countTo(10))
    for (const partition of countTo(PARTITIONS)) {
      const before = told.filter((batch) => batch.partition === partition).flatMap(({ places }) => places)
      expect(new Set([...before, ...heir.places(topic, partition)])).toEqual(new Set(countTo(10)))
    }
  })

  test('a paused member that wakes after it lost its partitions neither moves the group back nor skips a record', async () => {
    const topic = await subject.topic('paused')
    const group = uniqueName('group')
    await subject.bus().publish(everywhere(topic, 10))
    const { child, told } = start({ bus: subject.elsewhere(), does: 'pause', group, topics: [topic], maxRecords: 4 })
    await until(() => expect(told.length).toBeGreaterThan(0))
    const { partition } = told[0] as Told
    const heir = await probe(subject.bus(), { group, topics: [topic], maxRecords: 4 })
    await untilConsumed(subject.bus(), group, [topic])
    expect(heir.places(topic, partition)).toEqual(countTo(10))

    const watch = watchForFalls(subject.open(), group, topic, partition)
    child.kill('SIGCONT')
    await until(() => expect(heir.subscription.assigned()).toHaveLength(PARTITIONS / 2))
    await sleep(subject.features.sessionTimeoutMs)
    await subject.bus().publish(everywhere(topic, 10, 10))
    await untilConsumed(subject.bus(), group, [topic])
    expect(await watch.stop()).toEqual([])
    for (const number of countTo(PARTITIONS)) {
      const woken = told.filter((batch) => batch.partition === number).flatMap(({ places }) => places)
      expect(new Set([...woken, ...heir.places(topic, number)])).toEqual(new Set(countTo(20)))
      const after = [...woken, ...heir.places(topic, number)].filter((place) => place >= 10)
      expect(after).toEqual(countTo(10).map((i) => i + 10))
    }
  })

  test('publishers in several processes lose nothing and each keeps its order', async () => {
    const topic = await subject.topic('processes')
    const group = uniqueName('group')
    const member = await probe(subject.bus(), { group, topics: [topic] })
    const exits = countTo(3).map(async (publisher) => {
      const calls = countTo(20).map((call) =>
        recordsOf(topic, call % PARTITIONS, 25, 25 * Math.floor(call / PARTITIONS)).map((record) => ({
          topic,
          partition: record.partition,
          key: String(publisher),
          value: Buffer.from(record.value).toString(),
        })),
      )
      const { child } = start({ bus: subject.elsewhere(), does: 'publish', calls })
      expect(await once(child, 'exit')).toEqual([0, null])
    })
    await Promise.all(exits)
    await untilConsumed(subject.bus(), group, [topic])
    for (const partition of countTo(PARTITIONS)) {
      const stored = await readAll(subject.bus(), topic, partition)
      expect(stored.map(({ offset }) => offset)).toEqual(countTo(3 * 125))
      for (const publisher of countTo(3)) {
        expect(placesOf(stored.filter(({ key }) => key === String(publisher)))).toEqual(countTo(125))
      }
      expect(member.places(topic, partition)).toHaveLength(3 * 125)
    }
  })
}
