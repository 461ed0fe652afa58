import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bus } from '@claimrail/bus'
import { openGateways } from '@claimrail/gateway'
import type { Telemetry } from '@claimrail/telemetry'
import type { ViewStore } from '@claimrail/views'
import { idKeyIn } from './id-key.ts'
import type { Options } from './options.ts'
import type { ServiceContext } from './service.ts'

const LOG_FILE = 'log.sqlite'

/** The ports as services get them, and the way to close them. */
export type OpenPorts = ServiceContext & { close(): Promise<void> }

/**
 * Opens the bus, the views and the doors to payers that the options name. Options that were empty and have a place below the data
 * folder are filled in. The id key is made only where there is one data folder for all, on the embedded bus.
 */
export async function openPorts(given: Options, telemetry: Telemetry): Promise<OpenPorts> {
  await mkdir(given.dataDir, { recursive: true, mode: 0o700 })
  const options = await fillIn(given)
  const gateways = openGateways(options.gatewayDir)
  const { bus, views } = await (options.bus === 'kafka'
    ? distributed(options, telemetry)
    : embedded(options, telemetry))
  return {
    bus,
    views,
    telemetry,
    partitions: options.partitions,
    options,
    gateways,
    async close() {
      await bus.close()
      await views.close()
    },
  }
}

/** False when the options name a data folder in which nothing has ever run. Whether Kafka holds a log, only Kafka can say. */
export function mayHoldLog({ bus, dataDir }: Pick<Options, 'bus' | 'dataDir'>): boolean {
  return bus === 'kafka' || existsSync(join(dataDir, LOG_FILE))
}

/** The folder of imported code sets: every process of a machine may look into the same one. */
export function codesetsDirOf({ codesetsDir, dataDir }: Pick<Options, 'codesetsDir' | 'dataDir'>): string {
  return codesetsDir || join(dataDir, 'codesets')
}

async function fillIn(options: Options): Promise<Options> {
  const { dataDir } = options
  const keyHere = options.idKey === '' && options.bus === 'embedded'
  return {
    ...options,
    gatewayDir: options.gatewayDir || join(dataDir, 'gateway'),
    quarantineDir: options.quarantineDir || join(dataDir, 'quarantine'),
    codesetsDir: codesetsDirOf(options),
    idKey: keyHere ? await idKeyIn(dataDir) : options.idKey,
  }
}

type Stores = { bus: Bus; views: ViewStore }

/** Adapters are loaded only where they are used: a clinic's process has no Kafka client in its memory. */
async function embedded({ dataDir }: Options, telemetry: Telemetry): Promise<Stores> {
  const { embeddedBus } = await import('@claimrail/bus/embedded')
  const { sqliteViews } = await import('@claimrail/views/sqlite')
  const bus = embeddedBus({ file: join(dataDir, LOG_FILE), telemetry })
  return { bus, views: sqliteViews({ file: join(dataDir, 'views.sqlite') }) }
}

async function distributed(options: Options, telemetry: Telemetry): Promise<Stores> {
  const { kafkaBus } = await import('@claimrail/bus/kafka')
  const { redisViews } = await import('@claimrail/views/redis')
  const { namespace, redisUrl } = options
  const brokers = options.kafkaBrokers.split(',').map((broker) => broker.trim())
  return { bus: kafkaBus({ brokers, namespace, telemetry }), views: redisViews({ url: redisUrl, namespace }) }
}
