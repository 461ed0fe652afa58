import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { probe, untilConsumed } from './probe.ts'
import { countTo, placesOf, readAll, record, recordsOf, uniqueName, type Subject } from './subject.ts'

export function readPromises(subject: Subject): void {
  test('reading begins at the offset asked for and ends where the log ended when it was asked', async () => {
    const topic = await subject.topic('read')
    await subject.bus().publish(recordsOf(topic, 3, 1_200))
    const places: number[] = []
    for await (const one of subject.bus().read(topic, 3, 200)) {
      if (places.length === 0) await subject.bus().publish(recordsOf(topic, 3, 10, 1_200))
      places.push(...placesOf([one]))
    }
    expect(places).toEqual(countTo(1_000).map((i) => i + 200))
    expect(placesOf(await readAll(subject.bus(), topic, 3, 1_205))).toEqual([1_205, 1_206, 1_207, 1_208, 1_209])
  })

  test('reading an empty partition, or from its end, gives nothing', async () => {
    const topic = await subject.topic('empty')
    expect(await readAll(subject.bus(), topic, 0)).toEqual([])
    await subject.bus().publish([record(topic, 0, 'x')])
    expect(await readAll(subject.bus(), topic, 0, 1)).toEqual([])
  })

  test('reading may stop half way, and several may read at once', async () => {
    const topic = await subject.topic('half')
    await subject.bus().publish(recordsOf(topic, 0, 600))
    for await (const one of subject.bus().read(topic, 0, 0)) if (one.offset === 3) break
    const twice = await Promise.all([readAll(subject.bus(), topic, 0), readAll(subject.bus(), topic, 0, 300)])
    expect(twice.map(placesOf)).toEqual([countTo(600), countTo(300).map((i) => i + 300)])
  })

  test('reading a topic that does not exist is an error', async () => {
    await expect((async () => readAll(subject.bus(), uniqueName('unknown'), 0))()).rejects.toThrow()
  })

  test('reading moves no group', async () => {
    const topic = await subject.topic('apart')
    const group = uniqueName('group')
    await subject.bus().publish(recordsOf(topic, 0, 5))
    await readAll(subject.bus(), topic, 0)
    const member = await probe(subject.bus(), { group, topics: [topic] })
    await untilConsumed(subject.bus(), group, [topic])
    expect(member.places(topic, 0)).toEqual(countTo(5))
  })

  test('positions tell the first, the next and the committed offset, and how much came lately', async () => {
    const [topic, other] = (await subject.topics('positions', 'untouched')) as [string, string]
    const group = uniqueName('group')
    await subject.bus().publish([...recordsOf(topic, 0, 7), ...recordsOf(topic, 1, 2)])
    await probe(subject.bus(), { group, topics: [topic] })
    await sleep(50)
    const since = Date.now()
    await sleep(50)
    await subject.open().publish(recordsOf(topic, 0, 3))
    await untilConsumed(subject.bus(), group, [topic])
    expect(await subject.bus().positions({ topics: [topic, other], group, since })).toEqual([
      { topic, partition: 0, first: 0, next: 10, committed: 10, recent: 3 },
      { topic, partition: 1, first: 0, next: 2, committed: 2, recent: 0 },
      { topic, partition: 2, first: 0, next: 0, recent: 0 },
      { topic, partition: 3, first: 0, next: 0, recent: 0 },
      ...countTo(4).map((partition) => ({ topic: other, partition, first: 0, next: 0, recent: 0 })),
    ])
    expect((await subject.bus().positions({ topics: [topic] }))[0]).toEqual({ topic, partition: 0, first: 0, next: 10 })
    expect((await subject.bus().positions({ topics: [topic], since: 0 }))[0]).toMatchObject({ recent: 10 })
    expect(await subject.bus().positions({ topics: [topic], group: uniqueName('nobody') })).toMatchObject(
      [10, 2, 0, 0].map((next, partition) => ({ topic, partition, first: 0, next })),
    )
  })

  test('a log that can be reached answers a ping', async () => {
    await subject.bus().ping()
  })

  test('a closed client refuses work, and closing again is no error', async () => {
    const topic = await subject.topic('closed')
    const bus = subject.open()
    await bus.publish([record(topic, 0, 'x')])
    await bus.close()
    await bus.close()
    await expect(bus.publish([record(topic, 0, 'y')])).rejects.toThrow()
    await expect(bus.ping()).rejects.toThrow()
    expect(await readAll(subject.bus(), topic, 0)).toHaveLength(1)
  })
}
