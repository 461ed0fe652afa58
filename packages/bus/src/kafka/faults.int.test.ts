import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel, type Admin } from 'kafkajs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startKafka } from '@claimrail/testing'
import { kafkaOfRun } from '@claimrail/testing/run'
import type { TelemetryEvent } from '@claimrail/telemetry'
import { committedOf, probe, until, untilConsumed, watchForFalls } from '../contract/probe.ts'
import { countTo, placesOf, readAll, record, recordsOf, uniqueName } from '../contract/subject.ts'
import { RecordTooLarge, type Bus } from '../port.ts'
import { kafkaBus } from './bus.ts'

const kafka = kafkaOfRun()
const sessionTimeoutMs = 3_000

describe.skipIf(!kafka.available)('Kafka when things go wrong', () => {
  const brokers = kafka.available ? kafka.brokers : []
  let namespace: string
  let events: TelemetryEvent[]
  let open: Bus[]
  let admin: Admin

  beforeEach(async () => {
    namespace = uniqueName('faults')
    events = []
    open = []
    admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin()
    await admin.connect()
  })

  afterEach(async () => {
    await Promise.all(open.map((bus) => bus.close()))
    await admin.disconnect()
  })

  function bus(at = brokers): Bus {
    const telemetry = { emit: (event: TelemetryEvent) => void events.push(event) }
    const made = kafkaBus({ brokers: at, namespace, sessionTimeoutMs, telemetry })
    open.push(made)
    return made
  }

  async function trim(topic: string, offset: number): Promise<void> {
    const name = `${namespace}.${topic}`
    await admin.fetchTopicOffsets(name)
    await admin.deleteTopicRecords({ topic: name, partitions: [{ partition: 0, offset: String(offset) }] })
  }

  test('topics are made to keep everything, with the broker as their clock', async () => {
    await bus().ensure(['kept'], 3)
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 2, name: `${namespace}.kept` }],
    })
    const settings = Object.fromEntries(
      resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]) ?? [],
    )
    expect(settings).toMatchObject({
      'retention.ms': '-1',
      'retention.bytes': '-1',
      'cleanup.policy': 'delete',
      'message.timestamp.type': 'LogAppendTime',
      'unclean.leader.election.enable': 'false',
      'min.insync.replicas': '1',
    })
  })

  test('a subscription stops loudly when the log no longer has what its group reads next', async () => {
    const topic = uniqueName('trimmed')
    const group = uniqueName('group')
    await bus().ensure([topic], 1)
    await bus().publish(recordsOf(topic, 0, 10))
    const first = await probe(bus(), { group, topics: [topic], maxRecords: 5 })
    await untilConsumed(bus(), group, [topic])
    await first.subscription.stop()
    await bus().publish(recordsOf(topic, 0, 10, 10))
    await trim(topic, 15)
    const crashes: Error[] = []
    const second = await probe(bus(), { group, topics: [topic], onCrash: (error) => crashes.push(error) })
    await until(() => expect(crashes).toHaveLength(1))
    expect(crashes[0]?.message).toContain(`${topic}/0 from 10`)
    expect(second.batches).toEqual([])
    expect(await committedOf(bus(), group, topic, 0)).toBe(10)
    expect(events).toContainEqual(expect.objectContaining({ code: 'subscription-crashed' }))
    await second.subscription.stop()
  })

  test('a new group begins at the first record that is kept', async () => {
    const topic = uniqueName('trimmed')
    await bus().ensure([topic], 1)
    await bus().publish(recordsOf(topic, 0, 10))
    await trim(topic, 6)
    const member = await probe(bus(), { group: uniqueName('group'), topics: [topic] })
    await until(() => expect(member.places(topic, 0)).toEqual([6, 7, 8, 9]))
    expect(await bus().positions({ topics: [topic] })).toEqual([{ topic, partition: 0, first: 6, next: 10 }])
    expect(placesOf(await readAll(bus(), topic, 0, 8))).toEqual([8, 9])
  })

  test('a topic that takes less than ours gets smaller batches, and names the record that can never fit', async () => {
    const topic = uniqueName('narrow')
    const name = `${namespace}.${topic}`
    const configEntries = [{ name: 'max.message.bytes', value: '20000' }]
    await admin.createTopics({ topics: [{ topic: name, numPartitions: 2, configEntries }], waitForLeaders: true })
    const wide = (partition: number, count: number) =>
      countTo(count).map((i) => ({ ...record(topic, partition, ''), key: String(i), value: new Uint8Array(4_000) }))
    const client = bus()
    await client.publish([...wide(0, 30), ...wide(1, 1)])
    const keys = (await readAll(client, topic, 0)).map(({ key }) => Number(key))
    expect([...new Set(keys)]).toEqual(countTo(30))
    await expect(client.publish([{ ...record(topic, 0, ''), value: new Uint8Array(30_000) }])).rejects.toBeInstanceOf(
      RecordTooLarge,
    )
    await client.publish(wide(1, 1))
  })

  test('installations with different namespaces do not see each other', async () => {
    await bus().ensure(['same'], 1)
    const other = kafkaBus({ brokers, namespace: uniqueName('other'), sessionTimeoutMs })
    open.push(other)
    await other.ensure(['same'], 2)
    await bus().publish(recordsOf('same', 0, 3))
    expect((await other.positions({ topics: ['same'], group: 'group' })).map(({ next }) => next)).toEqual([0, 0])
  })

  test('a group that others use in another way is refused at once', async () => {
    const topic = uniqueName('foreign')
    const group = uniqueName('group')
    await bus().ensure([topic], 1)
    const foreign = new Kafka({ brokers, logLevel: logLevel.NOTHING }).consumer({
      groupId: `${namespace}.${group}`,
      maxWaitTimeInMs: 50,
    })
    await foreign.connect()
    await foreign.subscribe({ topics: [`${namespace}.${topic}`] })
    await foreign.run({ eachBatch: async () => undefined })
    await expect(probe(bus(), { group, topics: [topic] })).rejects.toMatchObject({
      type: 'INCONSISTENT_GROUP_PROTOCOL',
    })
    await foreign.disconnect()
  })

  test('a handler that outlasts a rebalance loses its offset, not a record, and never meets its own successor', async () => {
    const topic = uniqueName('outlasting')
    const group = uniqueName('group')
    await bus().ensure([topic], 2)
    await bus().publish(countTo(2).flatMap((partition) => recordsOf(topic, partition, 4)))
    const running = new Map<number, number>()
    let slow = true
    let late = 0
    const onBatch = async ({ partition }: { partition: number }): Promise<void> => {
      running.set(partition, (running.get(partition) ?? 0) + 1)
      expect(running.get(partition)).toBe(1)
      if (slow) await sleep(4 * sessionTimeoutMs).then(() => late++)
      running.set(partition, 0)
    }
    const first = await probe(bus(), { group, topics: [topic], onBatch })
    await until(() => expect(first.batches).toHaveLength(2))
    slow = false
    const second = await probe(bus(), { group, topics: [topic] })
    await until(() => expect(first.subscription.assigned()).toHaveLength(1))
    const [lost] = second.subscription.assigned() as [number]
    const watch = watchForFalls(bus(), group, topic, lost)
    await bus().publish(recordsOf(topic, lost, 4, 4))
    await until(async () => expect(await committedOf(bus(), group, topic, lost)).toBe(8))
    expect(late).toBe(0)
    await until(() => expect(late).toBe(2))
    await untilConsumed(bus(), group, [topic])
    await sleep(500)
    expect(await watch.stop()).toEqual([])
    expect(second.places(topic, lost)).toEqual(countTo(8))
    expect(first.places(topic, lost)).toEqual(countTo(4))
    expect(first.places(topic, 1 - lost)).toEqual([...countTo(4), ...countTo(4)])
  })

  test('nothing that a handler throws or a record holds gets into telemetry', async () => {
    const topic = uniqueName('secret')
    await bus().ensure([topic], 1)
    await probe(bus(), {
      group: uniqueName('group'),
      topics: [topic],
      onBatch: async () => Promise.reject(new RangeError('SECRET-TOKEN')),
    })
    await bus().publish([record(topic, 0, 'SECRET-TOKEN')])
    await until(() => expect(JSON.stringify(events)).toContain(`${topic}/0:RangeError`))
    expect(JSON.stringify(events)).not.toContain('SECRET-TOKEN')
  })

  test('an idle client arms no timer that is already over', async () => {
    const warnings: string[] = []
    const listen = (warning: Error): void => void warnings.push(warning.name)
    process.on('warning', listen)
    const topic = uniqueName('idle')
    await bus().ensure([topic], 1)
    await probe(bus(), { group: uniqueName('group'), topics: [topic] })
    await sleep(500)
    process.off('warning', listen)
    expect(warnings).not.toContain('TimeoutNegativeWarning')
  })
})

describe.skipIf(!kafka.available)('a broker that is killed and comes back', () => {
  test('loses nothing that was acknowledged, and subscriptions go on by themselves', async () => {
    const own = await startKafka({ own: true })
    const events: TelemetryEvent[] = []
    const telemetry = { emit: (event: TelemetryEvent) => void events.push(event) }
    const bus = kafkaBus({ brokers: own.brokers, namespace: 'own', sessionTimeoutMs, telemetry })
    try {
      const group = 'group'
      await bus.ensure(['topic'], 2)
      const crashes: Error[] = []
      const member = await probe(bus, { group, topics: ['topic'], onCrash: (error) => crashes.push(error) })
      let sent = 0
      let over = false
      const publishing = (async () => {
        for (; !over; sent++) await untilPublished(bus, sent)
      })()
      await until(() => expect(member.places('topic', 0).length).toBeGreaterThan(20))
      await own.restart?.('hard', async () => {
        await expect(bus.ping()).rejects.toThrow()
      })
      const before = member.places('topic', 0).length
      await until(() => expect(member.places('topic', 0).length).toBeGreaterThan(before + 20))
      over = true
      await publishing
      await bus.ping()
      await untilConsumed(bus, group, ['topic'])
      expect([...new Set(member.places('topic', 0))]).toEqual(countTo(sent))
      expect(crashes).toEqual([])
      const problems = events.filter((event) => event.event === 'bus.problem')
      expect(problems).toContainEqual(expect.objectContaining({ code: 'kafkajs-Connection' }))
      for (const { detail } of problems) expect(detail).toMatch(/^[\w.:/,-]*$/)
    } finally {
      await bus.close()
      await own.stop()
    }
  })

  /** A publish that fails is in doubt: the publisher repeats it, as a worker does. */
  async function untilPublished(bus: Bus, place: number): Promise<void> {
    for (;;) {
      try {
        await bus.publish(recordsOf('topic', 0, 1, place))
        return await sleep(5)
      } catch {
        await sleep(100)
      }
    }
  }
})
