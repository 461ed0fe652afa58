import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { probe, until, untilConsumed, type Probe } from './probe.ts'
import { countTo, PARTITIONS, recordsOf, uniqueName, type Subject } from './subject.ts'

export function groupPromises(subject: Subject): void {
  const everywhere = (topics: readonly string[], count: number, from = 0) =>
    topics.flatMap((topic) => countTo(PARTITIONS).flatMap((partition) => recordsOf(topic, partition, count, from)))

  test('members share the partition numbers, each number whole over all topics', async () => {
    const topics = await subject.topics('a', 'b')
    const group = uniqueName('group')
    const members = [await probe(subject.bus(), { group, topics })]
    expect(members[0]?.subscription.assigned()).toEqual(countTo(PARTITIONS))
    members.push(await probe(subject.open(), { group, topics }), await probe(subject.bus(), { group, topics }))
    await untilShared(members)
    await subject.bus().publish(everywhere(topics, 10))
    await untilConsumed(subject.bus(), group, topics)
    for (const { subscription, batches } of members) {
      for (const { partition } of batches) expect(subscription.assigned()).toContain(partition)
    }
    for (const topic of topics) {
      for (const partition of countTo(PARTITIONS)) {
        expect(members.flatMap((member) => member.places(topic, partition))).toEqual(countTo(10))
      }
    }
  })

  test('more members than partitions: some wait, and step in when another leaves', async () => {
    const topic = await subject.topic('spare')
    const group = uniqueName('group')
    const members: Probe[] = []
    for (const _ of countTo(PARTITIONS + 1)) members.push(await probe(subject.open(), { group, topics: [topic] }))
    await untilShared(members)
    const busy = members.find(({ subscription }) => subscription.assigned().length > 0) as Probe
    await busy.subscription.stop()
    expect(busy.subscription.assigned()).toEqual([])
    await untilShared(members)
    await subject.bus().publish(everywhere([topic], 3))
    await untilConsumed(subject.bus(), group, [topic])
    expect(members.flatMap((member) => member.records())).toHaveLength(3 * PARTITIONS)
  })

  test('a group that starts again goes on where it stopped', async () => {
    const topic = await subject.topic('again')
    const group = uniqueName('group')
    const first = await probe(subject.open(), { group, topics: [topic] })
    await subject.bus().publish(everywhere([topic], 20))
    await untilConsumed(subject.bus(), group, [topic])
    await first.subscription.stop()
    await subject.bus().publish(everywhere([topic], 5, 20))
    const second = await probe(subject.open(), { group, topics: [topic] })
    await untilConsumed(subject.bus(), group, [topic])
    for (const partition of countTo(PARTITIONS)) {
      expect(first.places(topic, partition)).toEqual(countTo(20))
      expect(second.places(topic, partition)).toEqual([20, 21, 22, 23, 24])
    }
  })

  test('stopping lets a running handler finish, keeps its offset and frees its partitions at once', async () => {
    const topic = await subject.topic('stopped')
    const group = uniqueName('group')
    let finished = 0
    const leaver = await probe(subject.open(), {
      group,
      topics: [topic],
      maxRecords: 5,
      async onBatch() {
        await sleep(500)
        finished++
      },
    })
    await subject.bus().publish(everywhere([topic], 10))
    await until(() => expect(leaver.batches.length).toBeGreaterThan(0))
    const began = leaver.batches.length
    await Promise.all([leaver.subscription.stop(), leaver.subscription.stop()])
    expect([leaver.batches.length, finished]).toEqual([began, began])
    const heir = await probe(subject.open(), { group, topics: [topic] })
    const leftAt = Date.now()
    await untilConsumed(subject.bus(), group, [topic])
    expect(Date.now() - leftAt).toBeLessThan(Math.max(subject.features.sessionTimeoutMs, 2_500))
    for (const partition of countTo(PARTITIONS)) {
      expect([...leaver.places(topic, partition), ...heir.places(topic, partition)]).toEqual(countTo(10))
    }
  })

  test('a member that joins takes over between batches: nothing comes twice', async () => {
    const topic = await subject.topic('joining')
    const group = uniqueName('group')
    const onBatch = () => sleep(30)
    const members = [await probe(subject.bus(), { group, topics: [topic], maxRecords: 3, onBatch })]
    await subject.bus().publish(everywhere([topic], 90))
    await until(() => expect(members[0]?.batches.length).toBeGreaterThan(8))
    members.push(await probe(subject.open(), { group, topics: [topic], maxRecords: 3, onBatch }))
    await untilConsumed(subject.bus(), group, [topic])
    expect(members[1]?.batches.length).toBeGreaterThan(0)
    for (const partition of countTo(PARTITIONS)) {
      expect(members.flatMap((member) => member.places(topic, partition))).toEqual(countTo(90))
    }
  })

  test('closing a client stops its subscriptions and leaves their groups', async () => {
    const topic = await subject.topic('closing')
    const group = uniqueName('group')
    const bus = subject.open()
    const first = await probe(bus, { group, topics: [topic], onBatch: () => sleep(100) })
    await subject.bus().publish(everywhere([topic], 3))
    await until(() => expect(first.batches.length).toBeGreaterThan(0))
    await bus.close()
    const second = await probe(subject.bus(), { group, topics: [topic] })
    await untilConsumed(subject.bus(), group, [topic])
    expect(first.records().length + second.records().length).toBe(3 * PARTITIONS)
  })

  /** Every number has exactly one owner, and no member has two more than another. */
  async function untilShared(members: readonly Probe[]): Promise<void> {
    await until(() => {
      const shares = members.map(({ subscription }) => subscription.assigned())
      expect(shares.flat().sort((a, b) => a - b)).toEqual(countTo(PARTITIONS))
      const living = shares.length - members.filter((_, i) => shares[i]?.length === 0).length
      expect(living).toBe(Math.min(PARTITIONS, members.length))
    })
  }
}
