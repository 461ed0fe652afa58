import type { RetryPolicy } from '@claimrail/pipeline'
import type { Telemetry } from '@claimrail/telemetry'
import { StageFlooded } from './flood.ts'
import { ChunkLeft, type Attempts } from './retry.ts'

/** Partition number that telemetry gives for work that is about all partitions, such as looking for gaps at the start. */
const ALL_PARTITIONS = -1

/** A stage or view as one who tries again. */
export type Trier = { name: string; policy: RetryPolicy; signal: AbortSignal; telemetry: Telemetry }

/** How a stage or view tries to start: in the end it fails with what was wrong. */
export function attemptsAtStart(trier: Trier): Attempts {
  return { ...attemptsOf(trier, ALL_PARTITIONS), surrender: (error) => error }
}

/** How a stage or view tries a chunk again: by its policy, for as long as it runs, and never without a word. */
export function attemptsOf(trier: Trier, partition: number): Attempts {
  const { name, policy, signal, telemetry } = trier
  return {
    policy,
    signal,
    isFinal: (error) => error instanceof StageFlooded || error instanceof ChunkLeft,
    onRetry: (attempt, delayMs, code) =>
      telemetry.emit({ event: 'stage.retrying', stage: name, partition, code, attempt, delayMs }),
  }
}
