import { setTimeout as sleep } from 'node:timers/promises'
import type { Admin, ITopicMetadata } from 'kafkajs'
import { isRetriable } from './client.ts'

/** Replicas of each partition where there are brokers enough; one of them may be away without stopping writers. */
const REPLICAS = 3
/** Kafka's own default, named because records are cut to fit it. */
const MAX_BATCH_BYTES = 1_048_588
const READY_MS = 30_000

/**
 * Creates the missing topics (names as brokers know them) and waits until they have leaders. Their log is the record of what
 * happened: nothing is deleted by age, times are the broker's, and a leader never comes from behind.
 */
export async function ensureTopics(admin: Admin, topics: readonly string[], partitions: number): Promise<void> {
  const existing = new Set(await admin.listTopics())
  const missing = topics.filter((topic) => !existing.has(topic))
  if (missing.length > 0) await create(admin, missing, partitions)
  for (const { name, partitions: found } of await whenReady(admin, topics)) {
    if (found.length !== partitions) throw new Error(`topic ${name} has ${found.length} partitions, not ${partitions}`)
  }
}

/** A broker takes a moment to lead the partitions that the cluster has just given it; until then it refuses to speak of them. */
export async function untilLed<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + READY_MS; ; await sleep(50)) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > end || !isRetriable(error)) throw error
    }
  }
}

async function create(admin: Admin, topics: readonly string[], numPartitions: number): Promise<void> {
  const { brokers } = await admin.describeCluster()
  const replicationFactor = Math.min(REPLICAS, brokers.length)
  const configEntries = Object.entries({
    'min.insync.replicas': String(Math.max(1, replicationFactor - 1)),
    'unclean.leader.election.enable': 'false',
    'message.timestamp.type': 'LogAppendTime',
    'max.message.bytes': String(MAX_BATCH_BYTES),
    'cleanup.policy': 'delete',
    'retention.ms': '-1',
    'retention.bytes': '-1',
  }).map(([name, value]) => ({ name, value }))
  await admin.createTopics({
    topics: topics.map((topic) => ({ topic, numPartitions, replicationFactor, configEntries })),
    waitForLeaders: false,
  })
}

async function whenReady(admin: Admin, topics: readonly string[]): Promise<ITopicMetadata[]> {
  for (const end = Date.now() + READY_MS; ; await sleep(50)) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics: [...topics] })
      if (found.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return found
    } catch (error) {
      if (Date.now() > end) throw error
      continue
    }
    if (Date.now() > end) throw new Error(`topics ${topics.join(', ')} have no leaders`)
  }
}
