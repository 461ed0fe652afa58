import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Batch } from '../port.ts'
import { committedOf, probe, throughout, until, untilConsumed } from './probe.ts'
import { countTo, PARTITIONS, placesOf, recordsOf, uniqueName, type Subject } from './subject.ts'

export function failurePromises(subject: Subject): void {
  test('a rejected batch comes again from its first record until it is taken, while others go on', async () => {
    const [poisoned, healthy] = (await subject.topics('poisoned', 'healthy')) as [string, string]
    const group = uniqueName('group')
    let rejections = 0
    await subject
      .bus()
      .publish(
        [poisoned, healthy].flatMap((topic) =>
          countTo(PARTITIONS).flatMap((partition) => recordsOf(topic, partition, 10)),
        ),
      )
    const member = await probe(subject.bus(), {
      group,
      topics: [poisoned, healthy],
      maxRecords: 5,
      async onBatch({ topic, partition, records }) {
        if (topic === poisoned && partition === 1 && placesOf(records).includes(7) && rejections < 4) {
          rejections++
          throw new Error('poisoned')
        }
      },
    })
    await untilConsumed(subject.bus(), group, [poisoned, healthy])
    const tries = member.batches.filter(({ topic, partition }) => topic === poisoned && partition === 1)
    expect(tries.map(({ records }) => placesOf(records)[0])).toEqual([0, 5, 5, 5, 5, 5])
    for (const topic of [poisoned, healthy]) {
      for (const partition of countTo(PARTITIONS)) {
        if (topic !== poisoned || partition !== 1) expect(member.places(topic, partition)).toEqual(countTo(10))
      }
    }
  })

  test('while a record is refused for good, its group waits there and every other partition keeps flowing', async () => {
    const topic = await subject.topic('refused')
    const group = uniqueName('group')
    const member = await probe(subject.bus(), {
      group,
      topics: [topic],
      async onBatch({ partition }) {
        if (partition === 0) throw new Error('never')
      },
    })
    await subject.bus().publish(recordsOf(topic, 0, 3))
    for (const i of countTo(5)) {
      await subject.bus().publish(recordsOf(topic, 3, 10, 10 * i))
      await until(() => expect(member.places(topic, 3)).toEqual(countTo(10 * i + 10)))
    }
    await until(() => expect(member.batches.filter(({ partition }) => partition === 0).length).toBeGreaterThan(3))
    expect(await committedOf(subject.bus(), group, topic, 0)).toBe(0)
  })

  test('a handler that throws before it returns a promise is a rejection too', async () => {
    const topic = await subject.topic('thrown')
    let failed = false
    const member = await probe(subject.bus(), {
      group: uniqueName('group'),
      topics: [topic],
      onBatch() {
        if (failed) return Promise.resolve()
        failed = true
        throw new Error('synchronous')
      },
    })
    await subject.bus().publish(recordsOf(topic, 0, 2))
    await until(() => expect(member.places(topic, 0)).toEqual([0, 1, 0, 1]))
  })

  test('a handler slower than the session time-out keeps its partition and gets its records once', async () => {
    const topic = await subject.topic('slow')
    const group = uniqueName('group')
    const options = { group, topics: [topic] }
    let slow = 0
    const onBatch = async ({ partition, records }: Batch): Promise<void> => {
      if (partition !== 1 || !placesOf(records).includes(0)) return
      slow++
      await sleep(2.5 * subject.features.sessionTimeoutMs)
    }
    const members = [
      await probe(subject.bus(), { ...options, onBatch }),
      await probe(subject.open(), { ...options, onBatch }),
    ]
    await until(() => expect(members.map((member) => member.subscription.assigned().length)).toEqual([2, 2]))
    await subject.bus().publish(recordsOf(topic, 1, 3))
    await until(() => expect(slow).toBe(1))
    await subject.bus().publish(countTo(PARTITIONS).flatMap((partition) => recordsOf(topic, partition, 2, 100)))
    const others = (): number =>
      members.flatMap((member) => member.records()).filter((one) => one.partition !== 1).length
    await until(() => expect(others()).toBe(6))
    expect(await committedOf(subject.bus(), group, topic, 1)).toBe(0)
    await untilConsumed(subject.bus(), group, [topic])
    expect(members.flatMap((member) => member.places(topic, 1)).sort((a, b) => a - b)).toEqual([0, 1, 2, 100, 101])
    expect(members.map((member) => member.subscription.assigned().length)).toEqual([2, 2])
  })

  test('heartbeats may be called at any time', async () => {
    const topic = await subject.topic('heartbeats')
    const group = uniqueName('group')
    await probe(subject.bus(), {
      group,
      topics: [topic],
      async onBatch({ heartbeat }) {
        await throughout(subject.features.sessionTimeoutMs, () => heartbeat())
      },
    })
    await subject.bus().publish(recordsOf(topic, 0, 3))
    await untilConsumed(subject.bus(), group, [topic])
  })
}
