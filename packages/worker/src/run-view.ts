import type { Batch } from '@claimrail/bus'
import { groupOf, type RetryPolicy, type View } from '@claimrail/pipeline'
import { beating } from './heartbeat.ts'
import { foldSpan, healViewGap } from './fold-span.ts'
import { committedGaps } from './gaps.ts'
import type { Running, WorkerPorts } from './ports.ts'
import { ChunkLeft, retrying } from './retry.ts'

const RETRY: RetryPolicy = { firstDelayMs: 100, maxDelayMs: 10_000, attempts: 8 }

/**
 * Keeps a view up to date: heals what its store has lost, joins its group, and folds chunk after chunk. Records that can not be
 * decoded are skipped and counted; whoever reads them as a stage makes dead letters of them.
 */
export async function runView<State>(view: View<State>, ports: WorkerPorts): Promise<Running> {
  const stopping = new AbortController()
  const group = groupOf(view.name)

  async function onBatch(batch: Batch): Promise<void> {
    const attempts = {
      policy: RETRY,
      signal: stopping.signal,
      isFinal: (error: unknown) => error instanceof ChunkLeft,
      onRetry: (attempt: number, delayMs: number, code: string) => {
        const { partition } = batch
        ports.telemetry.emit({ event: 'stage.retrying', stage: view.name, partition, code, attempt, delayMs })
      },
    }
    await beating(batch.heartbeat, () => retrying(attempts, () => foldSpan(view, ports, batch)))
  }

  const { name, topics } = view
  for (const gap of await committedGaps(ports, { view: name, group, topics })) await healViewGap(view, ports, gap)
  const onCrash = (error: Error) => ports.onCrash?.(error)
  const subscription = await ports.bus.subscribe({ group, topics, onBatch, onCrash })
  const stop = async () => {
    stopping.abort()
    await subscription.stop()
  }
  const { assigned, lastPollAt } = subscription
  return { name, group, topics, stop, assigned, lastPollAt }
}
