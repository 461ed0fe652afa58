import { Kafka, logLevel } from 'kafkajs'

import { eventually, type How, type Stopping } from './server.ts'

export interface KafkaServer {
  /** Addresses as `host:port`. */
  brokers: string[]
  how: How
  /** Stops the broker, runs `whileDown`, and starts it again on the same address with the same data. Absent for a broker that is not ours. */
  restart?(stopping?: Stopping, whileDown?: () => Promise<void>): Promise<void>
  /** Ends the broker and removes its data. Does nothing to a broker that is not ours. */
  stop(): Promise<void>
}

export interface KafkaOptions {
  /** A broker of our own that the test may restart and stop: the address in the environment is not used. */
  own?: boolean
  /** Kafka's version, 3.9.1 when not given. */
  version?: string
  /** Broker settings beside ours, by Kafka's own names. */
  settings?: Record<string, string>
}

/** What one broker for tests needs beside Kafka's defaults; `message.max.bytes` stays the default on purpose. */
const ONE_BROKER = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.listener.names': 'CONTROLLER',
  'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'auto.create.topics.enable': 'false',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '4',
  'group.initial.rebalance.delay.ms': '0',
  'group.min.session.timeout.ms': '1000',
  'broker.session.timeout.ms': '6000',
  'broker.heartbeat.interval.ms': '1000',
  'num.network.threads': '2',
  'num.io.threads': '4',
  'background.threads': '2',
  'log.cleaner.dedupe.buffer.size': '8388608',
}

/** Where the broker listens and what it tells clients, each as `host:port`. */
export interface Listeners {
  listen: string
  advertise: string
  controller: string
  /** The controller as the broker itself reaches it. */
  voter: string
}

/** The broker's whole configuration, by Kafka's own names. */
export function brokerSettings(listeners: Listeners, options: KafkaOptions): Record<string, string> {
  return {
    ...ONE_BROKER,
    'controller.quorum.voters': `1@${listeners.voter}`,
    listeners: `PLAINTEXT://${listeners.listen},CONTROLLER://${listeners.controller}`,
    'advertised.listeners': `PLAINTEXT://${listeners.advertise}`,
    ...options.settings,
  }
}

const READY_MS = 60_000

/** Resolves when the broker answers and is part of its own cluster; rejects after a minute, or at once when `alive` says no. */
export async function untilKafkaAnswers(brokers: string[], alive: () => boolean = () => true): Promise<void> {
  let dead = false
  await eventually(READY_MS, async () => {
    dead = !alive()
    if (!dead) await describeCluster(brokers)
  })
  if (dead) throw new Error('the broker ended')
}

async function describeCluster(brokers: string[]): Promise<void> {
  const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING, connectionTimeout: 1_000, retry: { retries: 0 } })
  const admin = kafka.admin()
  try {
    await admin.connect()
    const cluster = await admin.describeCluster()
    if (cluster.brokers.length === 0) throw new Error('the cluster has no broker yet')
  } finally {
    await admin.disconnect()
  }
}
