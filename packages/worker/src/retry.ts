import { setTimeout as sleep } from 'node:timers/promises'
import type { RetryPolicy } from '@claimrail/pipeline'
import { codeOfError } from '@claimrail/telemetry'

/** Thrown when a stage asks for time: something passing is in its way. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly code: string
  readonly afterMs: number
  constructor(code: string, afterMs: number) {
    super(`${code}: try again in ${afterMs} ms`)
    this.code = code
    this.afterMs = afterMs
  }
}

/** Thrown when trying again did not help, or the worker stops: the chunk is left for later. Names a code, never a value. */
export class ChunkLeft extends Error {
  override readonly name = 'ChunkLeft'
  readonly code: string
  constructor(code: string) {
    super(`${code}: the chunk is left and will come again`)
    this.code = code
  }
}

export type Attempts = {
  policy: RetryPolicy
  /** Aborted when the worker stops; waiting ends at once. */
  signal: AbortSignal
  /** True for what no repetition can help; it is thrown as it is. */
  isFinal(error: unknown): boolean
  onRetry(attempt: number, delayMs: number, code: string): void
  /** What is thrown in the end; default: ChunkLeft. */
  surrender?(error: unknown): unknown
}

/** Does the work again until it succeeds, with growing pauses; after the policy's attempts it surrenders. */
export async function retrying<Result>(attempts: Attempts, work: () => Promise<Result>): Promise<Result> {
  const { policy, signal } = attempts
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempts.isFinal(error)) throw error
      const code = codeOfError(error)
      const surrender = () => attempts.surrender?.(error) ?? new ChunkLeft(code)
      if (attempt >= policy.attempts || signal.aborted) throw surrender()
      const delayMs = delayOf(policy, attempt, error instanceof RetryLater ? error.afterMs : 0)
      attempts.onRetry(attempt, delayMs, code)
      await sleep(delayMs, undefined, { signal }).catch(() => {
        throw surrender()
      })
    }
  }
}

/** Doubles from the first delay, or waits what was asked for when that is longer; never above the longest. */
export function delayOf(policy: RetryPolicy, attempt: number, askedMs: number): number {
  return Math.min(policy.maxDelayMs, Math.max(askedMs, policy.firstDelayMs * 2 ** (attempt - 1)))
}
