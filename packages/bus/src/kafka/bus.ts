import { setTimeout as sleep } from 'node:timers/promises'
import type { Admin, Producer } from 'kafkajs'
import { SILENT, type Telemetry } from '@claimrail/telemetry'
import type { Bus, SubscribeOptions, Subscription } from '../port.ts'
import { createClient, RETRY } from './client.ts'
import { trackedSockets } from './sockets.ts'
import { openConnection } from './cluster.ts'
import { namesIn } from './names.ts'
import { positions } from './positions.ts'
import { createPublisher } from './publisher.ts'
import { read } from './reader.ts'
import { startSubscription } from './subscription.ts'
import { ensureTopics, untilLed } from './topics.ts'

export type KafkaBusOptions = {
  /** Addresses as `host:port`. */
  brokers: readonly string[]
  /** Topics and groups are named `namespace.name` on the brokers. */
  namespace: string
  clientId?: string
  telemetry?: Telemetry
  /** How long a member may be silent before others take its partitions, in milliseconds (default 10,000). */
  sessionTimeoutMs?: number
}

const PING_MS = 5_000

/** A bus on Kafka 3.9 or newer. Records are on every in-sync replica when `publish` resolves. */
export function kafkaBus(options: KafkaBusOptions): Bus {
  const { brokers, namespace, clientId = 'claimrail', telemetry = SILENT, sessionTimeoutMs = 10_000 } = options
  const sockets = trackedSockets()
  const client = () => createClient({ brokers, clientId, telemetry, socketFactory: sockets.factory })
  const names = namesIn(namespace)
  const kafka = client()
  const connection = openConnection(kafka)
  const subscriptions = new Set<Subscription>()
  const producer = once(() => connected(kafka.producer(PRODUCER)))
  const admin = once(() => connected(kafka.admin()))
  const publisher = createPublisher({
    producer: producer.get,
    dropProducer: () =>
      void producer
        .forget()
        ?.then(disconnect)
        .catch(() => undefined),
    check: checkPartition,
    leaderOf: (topic, partition) => connection.leaderOf(names.toBroker(topic), partition),
    nameOf: names.toBroker,
  })
  let closed: Promise<void> | undefined

  async function checkPartition(topic: string, partition: number): Promise<void> {
    const count = await connection.partitionsOf(names.toBroker(topic))
    if (closed) throw new Error('the bus is closed')
    if (partition >= count) throw new Error(`topic ${topic} has no partition ${partition}`)
  }

  async function subscribe(wanted: SubscribeOptions): Promise<Subscription> {
    if (closed) throw new Error('the bus is closed')
    const subscription = await startSubscription(
      {
        kafka: client(),
        names,
        telemetry,
        sessionTimeoutMs,
        positions: (query) => positions(connection, names, query),
      },
      wanted,
    )
    subscriptions.add(subscription)
    return { ...subscription, stop: () => subscription.stop().finally(() => subscriptions.delete(subscription)) }
  }

  async function close(): Promise<void> {
    await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
    await publisher.idle()
    await Promise.all([producer.made()?.then(disconnect), admin.made()?.then(disconnect)])
    await connection.close()
    sockets.destroyAll()
  }

  return {
    async ensure(topics, partitions) {
      await ensureTopics(await admin.get(), topics.map(names.toBroker), partitions)
      await untilLed(() => positions(connection, names, { topics }))
    },
    publish: publisher.publish,
    subscribe,
    read: (topic, partition, from) => read(connection, names, topic, partition, from),
    positions: (query) => positions(connection, names, query),
    async ping() {
      await within(
        PING_MS,
        connection.run((cluster) => cluster.metadata()),
      )
    },
    close: () => (closed ??= close()),
  }
}

/**
 * kafkajs repeats a send whole when one of its partitions fails, so sends are idempotent: brokers drop what they have. It holds for
 * one send at a time and a producer that is dropped after an error, see `publisher.ts`.
 */
const PRODUCER = {
  idempotent: true,
  allowAutoTopicCreation: false,
  retry: RETRY,
  createPartitioner:
    () =>
    ({ message }: { message: { partition?: number } }) =>
      message.partition as number,
}

async function connected<T extends Producer | Admin>(client: T): Promise<T> {
  await client.connect()
  return client
}

function disconnect(client: Producer | Admin): Promise<void> {
  return client.disconnect()
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const late = sleep(ms, undefined, { ref: false }).then(() => {
    throw new Error(`Kafka did not answer within ${ms} ms`)
  })
  await Promise.race([work, late])
}

type Once<T> = {
  get(): Promise<T>
  made(): Promise<T> | undefined
  /** The next `get` makes another. */
  forget(): Promise<T> | undefined
}

/** Made at the first call; a failure is not kept. */
function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined
  function get(): Promise<T> {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
  function forget(): Promise<T> | undefined {
    const forgotten = made
    made = undefined
    return forgotten
  }
  return { get, made: () => made, forget }
}
