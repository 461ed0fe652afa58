import type { Fates, TopicWeight } from './fates.ts'
import type { Latency } from './latency.ts'
import { median } from './rate.ts'
import type { ViewWeight } from './redis-bytes.ts'
import type { Stretch } from './chain.ts'
import type { Cost } from './watch.ts'

/** The names of the rows that every run has, in the order in which they are shown. */
export const ROWS = {
  batched: 'empty relay, batched',
  single: 'empty relay, one send a message',
  queues: 'empty BullMQ chain',
  pipeline: 'pipeline, to claim.submitted',
  tracked: 'pipeline, until the status shows it',
  embedded: 'pipeline in one process, embedded',
} as const
type RowName = keyof typeof ROWS

/** Messages (for the pipeline encounters) a second, over the runs. */
export type Row = {
  name: RowName
  messages: number
  runs: readonly number[]
  best: number
  median: number
  /** CPU microseconds a message of everything that took part, and of it what Kafka and Redis used; medians of the runs. */
  cpuMicros: number
  serverMicros: number
  /** Share of the machine that others had; the worst of the runs. */
  othersShare: number
}

/** Where CPU went in the pipeline; medians of the runs. `events`: records that the worker did in a run. */
export type Part = { name: string; events: number; cpuMicrosAnEvent: number; cpuMicrosAnEncounter: number }

/** Highest memory (MB) of each worker while it worked off this many encounters. */
export type Backlog = { encounters: number; peakMb: Readonly<Record<string, number>> }

export type Figures = {
  machine: { cpu: string; cores: number; memoryGb: number; node: string }
  encounters: number
  seed: number
  partitions: number
  /** Share of the machine that others had before anything was measured. */
  busyBefore: number
  rows: readonly Row[]
  /** Pipeline over batched relay: of the best runs, of the medians, and of the CPU a message (which a busy machine does not change). */
  ratio: { best: number; median: number; cpu: number }
  parts: readonly Part[]
  backlogs: readonly Backlog[]
  latency: Latency
  fates: Fates
  log: readonly TopicWeight[]
  redis: readonly ViewWeight[]
}

/** What was measured of the pipeline in one run. */
export type PipelineRun = { stretch: Stretch; events: Readonly<Record<string, number>> }

export type Runs = {
  batched: Stretch[]
  single: Stretch[]
  queues: Stretch[]
  embedded: Stretch[]
  pipeline: PipelineRun[]
}

export function rowsOf(runs: Runs): Row[] {
  const pipeline = runs.pipeline.map(({ stretch }) => stretch)
  const tracked = pipeline.map((stretch) => ({ ...stretch, seconds: stretch.settledSeconds }))
  return [
    rowOf('batched', runs.batched),
    rowOf('single', runs.single),
    rowOf('queues', runs.queues),
    rowOf('pipeline', pipeline),
    rowOf('tracked', tracked),
    rowOf('embedded', runs.embedded),
  ]
}

function rowOf(name: RowName, stretches: readonly Stretch[]): Row {
  const runs = stretches.map(({ messages, seconds }) => messages / seconds)
  return {
    name,
    messages: stretches[0]?.messages ?? 0,
    runs,
    best: Math.max(...runs),
    median: median(runs),
    cpuMicros: median(stretches.map(({ cost, messages }) => (1e6 * secondsOf(cost)) / messages)),
    serverMicros: median(stretches.map(({ cost, messages }) => (1e6 * secondsOf(cost, SERVERS)) / messages)),
    othersShare: Math.max(...stretches.map(({ cost }) => cost.othersShare)),
  }
}

const SERVERS = ['Kafka', 'Redis']

/** CPU seconds of those named; by default of all that took part: the bench itself only looks on. */
function secondsOf({ cpu }: Cost, names = Object.keys(cpu).filter((name) => name !== 'bench')): number {
  return names.reduce((sum, name) => sum + (cpu[name] ?? 0), 0)
}

export function ratioOf(rows: readonly Row[]): Figures['ratio'] {
  const [batched, pipeline] = ['batched', 'pipeline'].map((name) => rows.find((row) => row.name === name))
  if (!batched || !pipeline) throw new Error('a row is missing')
  return {
    best: pipeline.best / batched.best,
    median: pipeline.median / batched.median,
    cpu: batched.cpuMicros / pipeline.cpuMicros,
  }
}

export function partsOf(runs: readonly PipelineRun[]): Part[] {
  const names = Object.keys(runs[0]?.stretch.cost.cpu ?? {})
  return names.map((name) => {
    const micros = runs.map(({ stretch }) => 1e6 * (stretch.cost.cpu[name] ?? 0))
    const events = runs.map((run) => run.events[name] ?? 0)
    return {
      name,
      events: median(events),
      cpuMicrosAnEvent: median(micros.map((one, i) => one / Math.max(1, events[i] ?? 0))),
      cpuMicrosAnEncounter: median(micros.map((one, i) => one / (runs[i]?.stretch.messages ?? 1))),
    }
  })
}
