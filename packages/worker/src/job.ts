import type { InRecord } from '@claimrail/bus'
import { groupOf, stageRow, type RetryPolicy, type Stage } from '@claimrail/pipeline'
import type { Trier } from './attempts.ts'
import { memoryViewOf } from './memory.ts'
import type { WorkerPorts } from './ports.ts'

/** A stage at work: its declaration, its row of the topology, and the ports it runs on. */
export type Job<State> = {
  stage: Stage<State>
  topics: readonly string[]
  group: string
  /** The view that keeps its memories. */
  view: string
  policy: RetryPolicy
  ports: WorkerPorts
  /** Aborted when the worker stops. */
  signal: AbortSignal
  /** Partition -> topic -> offset below which everything was done, as far as this process knows. */
  done: Map<number, Map<string, number>>
}

/** Consecutive records of one partition of one topic; at least one. */
export type Span = { topic: string; partition: number; records: readonly InRecord[] }

export function newJob<State>(stage: Stage<State>, ports: WorkerPorts, signal: AbortSignal): Job<State> {
  const { reads, retry } = stageRow(stage.name)
  const view = memoryViewOf(stage.name)
  return { stage, topics: reads, group: groupOf(stage.name), view, policy: retry, ports, signal, done: new Map() }
}

/** The job as one who tries again. */
export function trierOf<State>({ stage, policy, signal, ports }: Job<State>): Trier {
  return { name: stage.name, policy, signal, telemetry: ports.telemetry }
}
