import { setTimeout as pause } from 'node:timers/promises'
import type { Bus, OutRecord } from '@claimrail/bus'
import { groupOf, STAGES } from '@claimrail/pipeline'
import { interchanges } from '@claimrail/submission'
import { encounters } from '@claimrail/tracking'
import { WORKERS } from '../system/installation.ts'
import type { Chain, Drained } from './chain.ts'
import { consumedBy, isConsumed, lengthOf, newestAt, publishTo } from './log.ts'
import type { Processes } from './watch.ts'
import { startWorkers, type WorkerOptions, type Workers } from './workers.ts'

const FIRST = 'encounter.received'
const LAST = 'claim.submitted'
const LOOK_MS = 200
const STILL_MS = 90_000

const TRACKER = 'tracker'

/** The pipeline as a chain, from waiting encounters to claims in files. */
export type Pipeline = {
  chain: Chain<OutRecord>
  workers: Workers
  /** Records that each worker has done. */
  events(): Promise<Record<string, number>>
  end(): Promise<void>
}

export type PipelinePlace = WorkerOptions & { bus: Bus; servers: Processes }

/** Every worker a process of its own. */
export async function startPipeline(place: PipelinePlace): Promise<Pipeline> {
  return pipelineOf(place, await startWorkers(Object.fromEntries(WORKERS.map((name) => [name, name])), place))
}

/** All workers in one process. */
export async function startEmbedded(place: PipelinePlace): Promise<Pipeline> {
  return pipelineOf(place, await startWorkers({ 'one process': WORKERS.join(',') }, place))
}

function pipelineOf({ bus, servers }: PipelinePlace, workers: Workers): Pipeline {
  const [gate = 0] = Object.values(workers.processes)
  const chain: Chain<OutRecord> = {
    gate,
    processes: { ...workers.processes, ...servers },
    fill: (records) => publishTo(bus, FIRST, records),
    drained: () => settled(bus),
  }
  return { chain, workers, events: () => eventsOf(bus), end: () => workers.end() }
}

/** Waits until each stage and the tracker have done all there is, each after those that write what it reads. */
async function settled(bus: Bus): Promise<Drained> {
  let last = -1
  let lastAt = Date.now()
  for (;;) {
    const now = await firstUnsettled(bus)
    if (now === undefined) break
    const done = await lengthOf(bus, LAST)
    if (done !== last) lastAt = Date.now()
    last = done
    if (Date.now() - lastAt > STILL_MS) throw new Error(`${now} stood still for ${STILL_MS / 1000} seconds`)
    await pause(LOOK_MS)
  }
  return { outAt: await newestAt(bus, LAST), settledAt: Date.now() }
}

async function firstUnsettled(bus: Bus): Promise<string | undefined> {
  for (const { name, topics } of readers()) if (!(await isConsumed(bus, groupOf(name), topics))) return name
  return undefined
}

function readers(): { worker: string; name: string; topics: readonly string[] }[] {
  const stages = STAGES.map(({ name, service, reads }) => ({ worker: service, name, topics: reads }))
  const views = [
    { worker: 'submission', name: interchanges.name, topics: interchanges.topics },
    { worker: TRACKER, name: encounters.name, topics: encounters.topics },
  ]
  return [...stages, ...views]
}

async function eventsOf(bus: Bus): Promise<Record<string, number>> {
  const events: Record<string, number> = {}
  for (const { worker, name, topics } of readers()) {
    events[worker] = (events[worker] ?? 0) + (await consumedBy(bus, groupOf(name), topics))
  }
  return events
}
