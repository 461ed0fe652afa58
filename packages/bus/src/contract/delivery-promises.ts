import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { probe, until, untilConsumed } from './probe.ts'
import { countTo, PARTITIONS, recordsOf, uniqueName, type Subject } from './subject.ts'

export function deliveryPromises(subject: Subject): void {
  test('batches hold one partition of one topic, in order, without gaps, no more than asked for', async () => {
    const [a, b] = (await subject.topics('a', 'b')) as [string, string]
    const group = uniqueName('group')
    await subject.bus().publish([...recordsOf(a, 0, 700), ...recordsOf(a, 1, 90), ...recordsOf(b, 1, 250)])
    const member = await probe(subject.bus(), { group, topics: [a, b], maxRecords: 100 })
    await untilConsumed(subject.bus(), group, [a, b])
    for (const { topic, partition, records } of member.batches) {
      expect(records.length).toBeGreaterThan(0)
      expect(records.length).toBeLessThanOrEqual(100)
      expect(records.every((one) => one.topic === topic && one.partition === partition)).toBe(true)
    }
    expect(member.places(a, 0)).toEqual(countTo(700))
    expect(member.places(a, 1)).toEqual(countTo(90))
    expect(member.places(b, 1)).toEqual(countTo(250))
  })

  test('records published later come without being asked for, from this client and from others', async () => {
    const topic = await subject.topic('later')
    const member = await probe(subject.bus(), { group: uniqueName('group'), topics: [topic] })
    const other = subject.open()
    for (const i of countTo(5)) {
      await (i % 2 === 0 ? subject.bus() : other).publish(recordsOf(topic, 2, 1, i))
      await until(() => expect(member.places(topic, 2)).toEqual(countTo(i + 1)))
    }
  })

  test('records that arrive while a handler runs wait for their turn: none is skipped', async () => {
    const topic = await subject.topic('meanwhile')
    const group = uniqueName('group')
    const member = await probe(subject.bus(), { group, topics: [topic], onBatch: () => sleep(30) })
    for (const i of countTo(60)) {
      await subject.bus().publish(recordsOf(topic, 1, 3, 3 * i))
      await sleep(i % 7)
    }
    await untilConsumed(subject.bus(), group, [topic])
    expect(member.places(topic, 1)).toEqual(countTo(180))
  })

  test('every group gets every record', async () => {
    const topic = await subject.topic('groups')
    const members = await Promise.all(
      countTo(2).map(() => probe(subject.bus(), { group: uniqueName('group'), topics: [topic] })),
    )
    await subject.bus().publish(recordsOf(topic, 0, 20))
    for (const member of members) await until(() => expect(member.places(topic, 0)).toEqual(countTo(20)))
  })

  test('a batch may wait a while for more records, but not longer once it is full', async () => {
    const topic = await subject.topic('linger')
    const group = uniqueName('group')
    const options = { group, topics: [topic], lingerMs: 2_000, maxRecords: 50 }
    const member = await probe(subject.bus(), options)
    for (const i of countTo(5)) await subject.bus().publish(recordsOf(topic, 0, 1, i))
    await untilConsumed(subject.bus(), group, [topic])
    expect(member.batches.map(({ records }) => records.length)).toEqual([5])
    const began = Date.now()
    await subject.bus().publish(recordsOf(topic, 0, 50, 5))
    await until(() => expect(member.batches).toHaveLength(2))
    expect(Date.now() - began).toBeLessThan(2_000)
  })

  test('a partition number has one batch at a time over all topics, while other numbers go on', async () => {
    const topics = await subject.topics('a', 'b', 'c')
    const group = uniqueName('group')
    const running = new Map<number, number>()
    const together = new Set<number>()
    await subject
      .bus()
      .publish(topics.flatMap((topic) => countTo(PARTITIONS).flatMap((partition) => recordsOf(topic, partition, 6))))
    await probe(subject.bus(), {
      group,
      topics,
      maxRecords: 2,
      async onBatch({ partition }) {
        const now = (running.get(partition) ?? 0) + 1
        running.set(partition, now)
        expect(now).toBe(1)
        together.add([...running.values()].filter((count) => count > 0).length)
        await sleep(20)
        running.set(partition, now - 1)
      },
    })
    await untilConsumed(subject.bus(), group, topics)
    expect(Math.max(...together)).toBe(PARTITIONS)
  })

  test('no topic of a partition number starves another', async () => {
    const [busy, quiet] = (await subject.topics('busy', 'quiet')) as [string, string]
    await subject.bus().publish([...recordsOf(busy, 0, 400), ...recordsOf(quiet, 0, 1)])
    const member = await probe(subject.bus(), {
      group: uniqueName('group'),
      topics: [busy, quiet],
      maxRecords: 10,
      onBatch: () => sleep(5),
    })
    await until(() => expect(member.records(busy)).toHaveLength(400))
    const place = member.batches.findIndex(({ topic }) => topic === quiet)
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThan(35)
  })

  test('subscribing to a topic that does not exist is an error', async () => {
    const topic = uniqueName('unknown')
    await expect(probe(subject.bus(), { group: uniqueName('group'), topics: [topic] })).rejects.toThrow()
  })

  test('a living subscription hears from the log even when nothing happens', async () => {
    const topic = await subject.topic('idle')
    const { subscription } = await probe(subject.bus(), { group: uniqueName('group'), topics: [topic] })
    const began = Date.now()
    await until(() => expect(subscription.lastPollAt()).toBeGreaterThan(began))
  })
}
