import { Redis } from 'ioredis'

import { removeFolder, startChild, temporaryFolder, type Child } from './child.ts'
import { answers } from './command.ts'
import { dockerAnswers, halt } from './docker.ts'
import { freePorts } from './free-port.ts'
import { eventually, firstOf, orThrow, type Attempt, type Found, type How, type Stopping } from './server.ts'

export interface RedisServer {
  /** `redis://host:port` */
  url: string
  how: How
  /** Stops the server, runs `whileDown`, and starts it again on the same address; what it had written to its append-only file is back. */
  restart?(stopping?: Stopping, whileDown?: () => Promise<void>): Promise<void>
  /** Ends the server and removes its data. Does nothing to a server that is not ours. */
  stop(): Promise<void>
}

export interface RedisOptions {
  /** A server of our own that the test may restart and stop: the address in the environment is not used. */
  own?: boolean
}

const IMAGE = 'redis:7.2-alpine'
const PERSISTENCE = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '']
const READY_MS = 20_000

/**
 * A real Redis for tests: the one at `CLAIMRAIL_TEST_REDIS` (a redis:// URL), else one in Docker, else this machine's
 * `redis-server`. Throws an error that says why none of them can be had.
 */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  return orThrow(await findRedis(options), 'Redis')
}

/** Like `startRedis`, but says why there is none instead of throwing. */
export function findRedis(options: RedisOptions = {}): Promise<Found<RedisServer>> {
  return firstOf<RedisServer>([
    { how: 'environment', start: () => redisAt(options.own ? undefined : process.env.CLAIMRAIL_TEST_REDIS) },
    { how: 'docker', start: startDockerRedis },
    { how: 'local', start: startLocalRedis },
  ])
}

async function redisAt(url: string | undefined): Promise<Attempt<RedisServer>> {
  if (!url) return { reason: 'CLAIMRAIL_TEST_REDIS is not set, or the test needs a server of its own' }
  await untilRedisAnswers(url).catch(() => {
    throw new Error('CLAIMRAIL_TEST_REDIS is set, and no Redis answers there')
  })
  return { url, how: 'environment', stop: async () => undefined }
}

async function startDockerRedis(): Promise<Attempt<RedisServer>> {
  if (!(await dockerAnswers())) return { reason: 'no Docker engine answers' }
  const { GenericContainer } = await import('testcontainers')
  const [port = 0] = await freePorts(1)
  const container = await new GenericContainer(IMAGE)
    .withExposedPorts({ container: 6379, host: port })
    .withCommand(['redis-server', ...PERSISTENCE])
    .start()
  const url = `redis://${container.getHost()}:${port}`
  await untilRedisAnswers(url)
  return {
    url,
    how: 'docker',
    async restart(stopping, whileDown) {
      await halt(container, stopping)
      await whileDown?.()
      await container.restart()
      await untilRedisAnswers(url)
    },
    stop: async () => void (await container.stop()),
  }
}

async function startLocalRedis(): Promise<Attempt<RedisServer>> {
  if (!(await answers('redis-server', ['--version']))) return { reason: 'redis-server is not installed' }
  const folder = await temporaryFolder('redis')
  const [port = 0] = await freePorts(1)
  const url = `redis://127.0.0.1:${port}`
  const start = () => startServer(port, folder, url)
  let server = await start().catch(async (error: unknown) => {
    await removeFolder(folder)
    throw error
  })
  return {
    url,
    how: 'local',
    async restart(stopping, whileDown) {
      await server.stop(stopping)
      await whileDown?.()
      server = await start()
    },
    async stop() {
      await server.stop('hard')
      await removeFolder(folder)
    },
  }
}

async function startServer(port: number, folder: string, url: string): Promise<Child> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...PERSISTENCE]
  const server = await startChild('redis-server', args, folder)
  try {
    await untilRedisAnswers(url, () => server.alive())
    return server
  } catch {
    await server.stop('hard')
    throw new Error(`Redis did not start: ${await server.log()}`)
  }
}

async function untilRedisAnswers(url: string, alive: () => boolean = () => true): Promise<void> {
  let dead = false
  await eventually(READY_MS, async () => {
    dead = !alive()
    if (!dead) await ping(url)
  })
  if (dead) throw new Error('the server ended')
}

async function ping(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    await redis.ping()
  } finally {
    redis.disconnect()
  }
}
