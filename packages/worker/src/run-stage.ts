import type { Batch } from '@claimrail/bus'
import type { Stage } from '@claimrail/pipeline'
import { attemptsAtStart } from './attempts.ts'
import { StageFlooded } from './flood.ts'
import { committedGaps } from './gaps.ts'
import { beating } from './heartbeat.ts'
import { newJob, trierOf } from './job.ts'
import type { Running, WorkerPorts } from './ports.ts'
import { retrying } from './retry.ts'
import { healGap, runChunk } from './run-chunk.ts'

/**
 * Runs a stage: heals what its store has lost, joins its group, and does chunk after chunk. Resolves when it is subscribed.
 * A chunk that fails comes again; a flood of dead letters stops the stage through `onCrash`.
 */
export async function runStage<State>(stage: Stage<State>, ports: WorkerPorts): Promise<Running> {
  const stopping = new AbortController()
  const job = newJob(stage, ports, stopping.signal)
  let crashed = false

  function crash(error: Error): void {
    if (crashed) return
    crashed = true
    // A handler that runs must end before stopping can, so no one waits here.
    void stop().catch(() => {})
    ports.onCrash?.(error)
  }

  async function onBatch(batch: Batch): Promise<void> {
    try {
      await beating(batch.heartbeat, () => runChunk(job, batch))
    } catch (error) {
      if (error instanceof StageFlooded) crash(error)
      throw error
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await (await subscribed).stop()
  }

  const gaps = await retrying(attemptsAtStart(trierOf(job)), () => committedGaps(ports, job))
  for (const gap of gaps) await healGap(job, gap)
  const { lingerMs = 0 } = stage
  const { group, topics } = job
  const subscribed = ports.bus.subscribe({ group, topics, lingerMs, onBatch, onCrash: crash })
  const { assigned, lastPollAt } = await subscribed
  return { name: stage.name, group, topics, stop, assigned, lastPollAt }
}
