import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bus, OutRecord } from '@claimrail/bus'
import { embeddedBus } from '@claimrail/bus/embedded'
import { kafkaBus } from '@claimrail/bus/kafka'
import { startEmbedded, startPipeline, type Pipeline } from './pipeline.ts'
import type { Servers } from './servers.ts'

/** A pipeline that runs, and a door to its log. */
export type Session = { pipeline: Pipeline; bus: Bus; end(): Promise<void> }

export type SessionOptions = { name: string; partitions: number; nodeArgs?(worker: string): readonly string[] }

/** Short waits: a file of claims goes out when this many milliseconds have passed or 500 claims wait, whichever is first. */
const LINGER_MS = 200
const QUIET = ['--log-level', 'error', '--poll-ms', '1000', '--linger-ms', String(LINGER_MS), '--id-key', 'bench']

/** The workers and the tracker as processes of their own, on Kafka and Redis, in a namespace of its own. */
export async function distributedSession(servers: Servers, options: SessionOptions): Promise<Session> {
  const { brokers, redisUrl, kafka, redis } = servers
  const bus = openBus(servers, options.name)
  const place = ['--bus', 'kafka', '--kafka-brokers', brokers.join(','), '--redis-url', redisUrl]
  const flags = [...place, '--namespace', options.name]
  return session(servers, options, bus, (around) =>
    startPipeline({ ...around, flags: [...around.flags, ...flags], servers: { ...kafka, ...redis } }),
  )
}

/** All workers in one process, on SQLite. */
export async function embeddedSession(servers: Servers, options: SessionOptions): Promise<Session> {
  const folder = await folderOf(servers, options)
  const bus = embeddedBus({ file: join(folder, 'log.sqlite') })
  return session(servers, options, bus, (around) => startEmbedded({ ...around, servers: {} }))
}

export function openBus({ brokers }: Servers, namespace: string): Bus {
  return kafkaBus({ brokers, namespace })
}

type Around = Parameters<typeof startPipeline>[0]

async function session(
  servers: Servers,
  { name, partitions, nodeArgs }: SessionOptions,
  bus: Bus,
  start: (around: Omit<Around, 'servers'>) => Promise<Pipeline>,
): Promise<Session> {
  const folder = await folderOf(servers, { name })
  const flags = [...QUIET, '--data-dir', folder, '--partitions', String(partitions)]
  try {
    const pipeline = await start({ bus, flags, logDir: folder, ...(nodeArgs && { nodeArgs }) })
    return {
      pipeline,
      bus,
      async end() {
        await pipeline.end()
        await bus.close()
      },
    }
  } catch (error) {
    await bus.close()
    throw error
  }
}

async function folderOf({ folder }: Servers, { name }: Pick<SessionOptions, 'name'>): Promise<string> {
  const own = join(folder, name)
  await mkdir(own, { recursive: true })
  return own
}

/** The values of records as text, as jobs carry them. */
export function textsOf(records: readonly OutRecord[]): string[] {
  return records.map(({ value }) => Buffer.from(value).toString())
}
