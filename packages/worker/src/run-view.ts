import type { Batch } from '@claimrail/bus'
import { groupOf, type RetryPolicy, type View } from '@claimrail/pipeline'
import { attemptsAtStart, attemptsOf } from './attempts.ts'
import { beating } from './heartbeat.ts'
import { foldSpan, healViewGap } from './fold-span.ts'
import { committedGaps } from './gaps.ts'
import type { Running, WorkerPorts } from './ports.ts'
import { retrying } from './retry.ts'

const RETRY: RetryPolicy = { firstDelayMs: 100, maxDelayMs: 10_000, attempts: 8 }

/**
 * Keeps a view up to date: heals what its store has lost, joins its group, and folds chunk after chunk. Records that can not be
 * decoded are skipped and counted; whoever reads them as a stage makes dead letters of them.
 */
export async function runView<State>(view: View<State>, ports: WorkerPorts): Promise<Running> {
  const stopping = new AbortController()
  const { name, topics } = view
  const group = groupOf(name)
  const trier = { name, policy: RETRY, signal: stopping.signal, telemetry: ports.telemetry }

  async function onBatch(batch: Batch): Promise<void> {
    const attempts = attemptsOf(trier, batch.partition)
    await beating(batch.heartbeat, () => retrying(attempts, () => foldSpan(view, ports, batch)))
  }

  const gaps = await retrying(attemptsAtStart(trier), () => committedGaps(ports, { view: name, group, topics }))
  for (const gap of gaps) await healViewGap(view, ports, gap)
  const onCrash = (error: Error) => ports.onCrash?.(error)
  const subscription = await ports.bus.subscribe({ group, topics, onBatch, onCrash })
  const stop = async () => {
    stopping.abort()
    await subscription.stop()
  }
  const { assigned, lastPollAt } = subscription
  return { name, group, topics, stop, assigned, lastPollAt }
}
