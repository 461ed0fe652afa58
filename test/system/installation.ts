import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kafkaBus } from '@claimrail/bus/kafka'
import type { Bus } from '@claimrail/bus'
import { redisViews } from '@claimrail/views/redis'
import type { ViewStore } from '@claimrail/views'
import { CLI, runScript, type Said } from './command.ts'
import { workerProcess, type WorkerProcess } from './worker-process.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAYER = join(ROOT, 'services/payer-simulator/src/main.ts')

/** The five workers and the tracker, as `claimrail run --stages` names them. */
export const WORKERS = ['registration', 'coding', 'scrubbing', 'submission', 'remittance', 'tracker'] as const

/** An installation of the system on real Kafka and Redis: separate processes, a folder of its own, names that no other run has. */
export type Installation = {
  folder: string
  partitions: number
  idKey: string
  bus: Bus
  views: ViewStore
  /** Makes a worker process; it is not started yet. `copy` tells two of one kind apart. */
  worker(stages: string, copy?: string): WorkerProcess
  payer(args?: readonly string[]): WorkerProcess
  /** Runs the claimrail command against this installation. */
  claimrail(...args: string[]): Promise<Said>
  /** Closes the ports and removes the folder. Workers must have ended. */
  close(): Promise<void>
}

export type Servers = {
  brokers: readonly string[]
  redisUrl: string
  namespace: string
  partitions?: number
  environment?: Record<string, string>
}

export async function installation({
  brokers,
  redisUrl,
  namespace,
  partitions = 4,
  environment = {},
}: Servers): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-installation-'))
  const idKey = 'installation-under-test'
  const env = {
    ...process.env,
    CLAIMRAIL_BUS: 'kafka',
    CLAIMRAIL_KAFKA_BROKERS: brokers.join(','),
    CLAIMRAIL_REDIS_URL: redisUrl,
    CLAIMRAIL_NAMESPACE: namespace,
    CLAIMRAIL_PARTITIONS: String(partitions),
    CLAIMRAIL_DATA_DIR: join(folder, 'data'),
    CLAIMRAIL_GATEWAY_DIR: join(folder, 'gateway'),
    CLAIMRAIL_ID_KEY: idKey,
    CLAIMRAIL_HTTP_PORT: '0',
    CLAIMRAIL_MLLP_PORT: '0',
    CLAIMRAIL_CONSOLE_PORT: '0',
    CLAIMRAIL_HEALTH_PORT: '0',
    CLAIMRAIL_POLL_MS: '200',
    CLAIMRAIL_LINGER_MS: '200',
    CLAIMRAIL_LOG_LEVEL: 'warn',
    ...environment,
  }
  const bus = kafkaBus({ brokers: [...brokers], namespace })
  const views = redisViews({ url: redisUrl, namespace })
  return {
    folder,
    partitions,
    idKey,
    bus,
    views,
    worker: (stages, copy = '') => workerProcess(`${stages}${copy}`, ['run', '--stages', stages], folder, { env }),
    payer: (args = []) => workerProcess('payer', args, folder, { script: PAYER, env }),
    claimrail: (...args) => runScript(CLI, args, env),
    async close() {
      await bus.close()
      await views.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
