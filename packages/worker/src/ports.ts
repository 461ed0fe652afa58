import type { Bus } from '@claimrail/bus'
import type { Telemetry } from '@claimrail/telemetry'
import type { ViewStore } from '@claimrail/views'
import type { Quarantine } from './quarantine.ts'

/** What a stage or a view runs on. */
export type WorkerPorts = {
  bus: Bus
  views: ViewStore
  telemetry: Telemetry
  partitions: number
  /** Where originals go that are too large for a dead letter. Without one they stay at their place in the log only. */
  quarantine?: Quarantine
  /** Told once when the worker can not go on: the process should end with a non-zero code. */
  onCrash?(error: Error): void
}

export type Running = {
  /** Name of the stage or view. */
  name: string
  group: string
  topics: readonly string[]
  /** Takes no new chunk, finishes those that run, moves their offsets. What waits to be tried again is left for the next owner. */
  stop(): Promise<void>
  /** Partition numbers it owns now. */
  assigned(): readonly number[]
  /** Epoch milliseconds of the last time the log answered. */
  lastPollAt(): number
}
