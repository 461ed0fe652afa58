import { Registry } from 'prom-client'
import { TOPIC_NAMES } from '@claimrail/pipeline'
import { logTelemetry, metricsTelemetry, tee, type Telemetry } from '@claimrail/telemetry'
import type { Started } from './checks.ts'
import { openPorts } from './open-ports.ts'
import type { Options } from './options.ts'
import { OptionsError } from './parse-options.ts'
import type { Service, ServiceContext } from './service.ts'
import { startHealth } from './start-health.ts'
import { startServices } from './start-services.ts'
import { VERSION } from './version.ts'

/** Services that run. */
export type Host = {
  /** The ports that they run on. */
  context: ServiceContext
  /** `host:port` of the health server (`health`), and of the sources that listen, by name. */
  addresses: Readonly<Record<string, string>>
  /** Intake first, then workers; resolves when everything is durable, offsets are moved and ports are closed. Idempotent. */
  stop(): Promise<void>
}

export type HostOptions = {
  /** Told beside the log and the metrics. */
  telemetry?: Telemetry
  /** Told once when a worker can not go on. The host still has to be stopped. */
  onCrash?(error: Error): void
}

/**
 * Opens the ports, makes sure of the topics, runs the stages, views and sources of the services, and answers for their health.
 * Rejects when one of them can not start; what was started is stopped again.
 */
export async function startHost(
  services: readonly Service[],
  options: Options,
  around: HostOptions = {},
): Promise<Host> {
  checkTogether(services, options)
  const registry = new Registry()
  const listeners = around.telemetry ? [around.telemetry] : []
  const telemetry = tee(logTelemetry({ level: options.logLevel }), metricsTelemetry(registry), ...listeners)
  const ports = await openPorts(options, telemetry)
  const started: Started = { workers: [], sources: [], starting: new Set(['host']), stopping: false }
  const closers = [() => ports.close()]

  function crash(error: Error): void {
    if (started.crash) return
    started.crash = error
    around.onCrash?.(error)
  }

  async function stop(): Promise<void> {
    const began = performance.now()
    started.stopping = true
    await Promise.all(started.sources.map(({ running }) => running.stop()))
    await Promise.all(started.workers.map((worker) => worker.stop()))
    for (const close of closers.toReversed()) await close()
    telemetry.emit({ event: 'host.stopped', seconds: (performance.now() - began) / 1000, clean: true })
  }

  let stopped: Promise<void> | undefined
  const stopOnce = () => (stopped ??= stop())
  try {
    const health = await startHealth(started, ports, registry)
    closers.push(() => health.close())
    await ports.bus.ensure(TOPIC_NAMES, options.partitions)
    await startServices(services, ports, started, crash)
    started.starting.clear()
    const names = services.map(({ name }) => name).join(',')
    telemetry.emit({ event: 'host.started', services: names, bus: options.bus, version: VERSION })
    return { context: ports, addresses: { health: health.address, ...addressesOf(started) }, stop: stopOnce }
  } catch (error) {
    await stopOnce()
    throw error
  }
}

/** What no option alone can tell. */
function checkTogether(services: readonly Service[], { bus, idKey }: Options): void {
  const makesKeys = services.some(({ name }) => name === 'registration' || name === 'scrubbing')
  if (!makesKeys || bus !== 'kafka' || idKey !== '') return
  throw new OptionsError([
    'CLAIMRAIL_ID_KEY (secret of encounter ids): several processes must make the same ids of the same visits and patients. ' +
      'Set it to one long random text for all of them, and keep it: another one makes other encounters.',
  ])
}

function addressesOf({ sources }: Started): Record<string, string> {
  return Object.fromEntries(sources.flatMap(({ name, running }) => (running.address ? [[name, running.address]] : [])))
}
