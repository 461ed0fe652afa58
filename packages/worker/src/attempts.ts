import type { RetryPolicy } from '@claimrail/pipeline'
import type { Telemetry } from '@claimrail/telemetry'
import { StageFlooded } from './flood.ts'
import { ChunkLeft, type Attempts } from './retry.ts'

/** Partition number that telemetry gives for work that is about all partitions, such as looking for gaps at the start. */
const ALL_PARTITIONS = -1

/** How a stage or view tries again: by its policy, for as long as it runs, and never without a word. */
export function attemptsOf(
  worker: { name: string; policy: RetryPolicy; signal: AbortSignal; telemetry: Telemetry },
  partition: number = ALL_PARTITIONS,
): Attempts {
  const { name, policy, signal, telemetry } = worker
  return {
    policy,
    signal,
    isFinal: (error) => error instanceof StageFlooded || error instanceof ChunkLeft,
    onRetry: (attempt, delayMs, code) =>
      telemetry.emit({ event: 'stage.retrying', stage: name, partition, code, attempt, delayMs }),
  }
}
