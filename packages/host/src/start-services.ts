import { quarantineFolder, runStage, runView, type Running, type WorkerPorts } from '@claimrail/worker'
import type { Started } from './checks.ts'
import type { Service, ServiceContext, Source } from './service.ts'

/** Starts the views and stages, then what brings work in, so that nothing is taken that no one would carry on. */
export async function startServices(
  services: readonly Service[],
  context: ServiceContext,
  started: Started,
  onCrash: (error: Error) => void,
): Promise<void> {
  const { bus, views, telemetry, partitions, options } = context
  const quarantine = quarantineFolder(options.quarantineDir)
  const ports: WorkerPorts = { bus, views, telemetry, partitions, quarantine, onCrash }
  const created = services.map((service) => service.create(context))
  const workers = [
    ...created.flatMap((parts) => parts.views ?? []).map((view) => worker(view.name, () => runView(view, ports))),
    ...created.flatMap((parts) => parts.stages ?? []).map((stage) => worker(stage.name, () => runStage(stage, ports))),
  ]
  const sources = created.flatMap((parts) => parts.sources ?? [])
  for (const { name } of [...workers, ...sources]) started.starting.add(name)

  await allOf(workers.map((one) => startWorker(one, started)))
  for (const source of sources) await startSource(source, started)
}

/** Waits for all of them, also when one fails: what starts late must still be found by whoever stops. */
async function allOf(starts: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(starts)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

type Worker = { name: string; start(): Promise<Running> }

function worker(name: string, start: () => Promise<Running>): Worker {
  return { name, start }
}

/** Joining a group takes Kafka seconds, so workers start side by side. */
async function startWorker({ name, start }: Worker, started: Started): Promise<void> {
  started.workers.push(await start())
  started.starting.delete(name)
}

async function startSource(source: Source, started: Started): Promise<void> {
  started.sources.push({ name: source.name, running: await source.start() })
  started.starting.delete(source.name)
}
