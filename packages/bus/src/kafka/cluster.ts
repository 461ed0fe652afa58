import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster, Kafka } from 'kafkajs'
import { isRetriable } from './client.ts'

/** kafkajs's view of the brokers, for plain requests that need no consumer group: offsets and fetches. */
export type Connection = {
  /** Runs requests; after a passing error it learns the brokers anew and runs them again. */
  run<T>(work: (cluster: Cluster) => Promise<T>): Promise<T>
  /** Partition count of a topic (as brokers name it); throws when it does not exist. */
  partitionsOf(topic: string): Promise<number>
  /** The broker that leads a partition, as last heard; -1 when unknown. Ask for `partitionsOf` the topic before. */
  leaderOf(topic: string, partition: number): number
  close(): Promise<void>
}

const ATTEMPTS = 3
const FIRST_PAUSE_MS = 100

export function openConnection(kafka: Kafka): Connection {
  const { cluster, disconnect } = clusterOf(kafka)
  const counts = new Map<string, number>()
  let connecting: Promise<void> | undefined
  let closed = false

  async function run<T>(work: (cluster: Cluster) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        if (closed) throw new Error('the bus is closed')
        await connected()
        return await work(cluster)
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetriable(error) || isUnknownTopic(error)) throw error
        await sleep(FIRST_PAUSE_MS * 2 ** attempt)
        await cluster.refreshMetadata().catch(() => undefined)
      }
    }
  }

  /** Learning the brokers costs one request, so it is done once and again only after the last connection is gone. */
  function connected(): Promise<void> {
    if (!cluster.isConnected()) {
      connecting ??= cluster.connect().finally(() => {
        connecting = undefined
      })
    }
    return connecting ?? Promise.resolve()
  }

  async function partitionsOf(topic: string): Promise<number> {
    const known = counts.get(topic)
    if (known !== undefined) return known
    const count = await run(async () => {
      await cluster.addMultipleTargetTopics([topic])
      return cluster.findTopicPartitionMetadata(topic).length
    })
    counts.set(topic, count)
    return count
  }

  function leaderOf(topic: string, partition: number): number {
    const known = cluster.findTopicPartitionMetadata(topic).find(({ partitionId }) => partitionId === partition)
    return known?.leader ?? -1
  }

  async function close(): Promise<void> {
    closed = true
    await disconnect()
  }

  return { run, partitionsOf, leaderOf, close }
}

/** kafkajs hands its cluster to partition assigners and to nobody else. This consumer never joins a group. */
function clusterOf(kafka: Kafka): { cluster: Cluster; disconnect(): Promise<void> } {
  let cluster: Cluster | undefined
  const consumer = kafka.consumer({
    groupId: 'claimrail.never-joined',
    allowAutoTopicCreation: false,
    readUncommitted: true,
    partitionAssigners: [
      (given) => {
        cluster = given.cluster
        return { name: 'none', version: 0, assign: async () => [], protocol: () => ({ name: 'none', metadata: NONE }) }
      },
    ],
  })
  if (!cluster) throw new Error('kafkajs gave no cluster to its partition assigner')
  return { cluster, disconnect: () => consumer.disconnect() }
}

const NONE = Buffer.alloc(0)

function isUnknownTopic(error: unknown): boolean {
  return (error as { type?: string }).type === 'UNKNOWN_TOPIC_OR_PARTITION'
}
