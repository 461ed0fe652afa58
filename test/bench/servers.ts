import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKafka, startRedis } from '@claimrail/testing'
import { childrenHere, type Processes } from './watch.ts'

/** Servers and a folder that are only the bench's. */
export type Servers = {
  brokers: readonly string[]
  /** Redis of the views. */
  redisUrl: string
  /** Redis of the queues. */
  queueUrl: string
  /** Those that run on this machine and can be counted. */
  kafka: Processes
  redis: Processes
  queue: Processes
  folder: string
  stop(): Promise<void>
}

export async function startServers(): Promise<Servers> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-bench-'))
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })]
  const stop = async () => {
    for (const end of stops.toReversed()) await end()
  }
  async function counted<Server extends { stop(): Promise<void> }>(name: string, start: () => Promise<Server>) {
    const before = new Set(childrenHere().map(({ pid }) => pid))
    const server = await start()
    stops.push(() => server.stop())
    const made = childrenHere().find(({ pid, command }) => !before.has(pid) && !command.endsWith('sh'))
    return { server, processes: made ? { [name]: made.pid } : {} }
  }
  try {
    const kafka = await counted('Kafka', () => startKafka({ own: true }))
    const redis = await counted('Redis', () => startRedis({ own: true }))
    const queue = await counted('Redis', () => startRedis({ own: true }))
    return {
      brokers: kafka.server.brokers,
      redisUrl: redis.server.url,
      queueUrl: queue.server.url,
      kafka: kafka.processes,
      redis: redis.processes,
      queue: queue.processes,
      folder,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
