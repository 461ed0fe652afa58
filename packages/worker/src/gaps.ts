import type { Checkpoint } from '@claimrail/views'
import type { Job, Span } from './job.ts'
import type { WorkerPorts } from './ports.ts'

/** Records that were done once and are not in the store any more: from `from` up to, not including, `to`. */
export type Gap = { topic: string; partition: number; from: number; to: number }

/** Who folds what: the view that keeps it, the group that commits it. */
export type Folder = { view: string; group: string; topics: readonly string[] }

/**
 * Gaps of every partition, as the group's committed offsets show them: an offset is committed only after it was saved, so a
 * checkpoint below it means that the store lost its tail.
 */
export async function committedGaps(ports: Pick<WorkerPorts, 'bus' | 'views'>, folder: Folder): Promise<Gap[]> {
  const { view, group, topics } = folder
  const checkpoints = await ports.views.checkpoints(view)
  const positions = await ports.bus.positions({ topics, group })
  return positions.flatMap(({ topic, partition, committed = 0 }) => {
    const from = checkpoints.get(partition)?.[topic] ?? 0
    return committed > from ? [{ topic, partition, from, to: committed }] : []
  })
}

/** Gaps of the span's partition: before the span itself, and in the other topics that the same memories are folded from. */
export async function gapsBefore<State>(job: Job<State>, span: Span, checkpoint: Checkpoint): Promise<Gap[]> {
  if (isAhead(checkpoint, job.done.get(span.partition))) await learn(job, span.partition)
  markDone(job, span.partition, span.topic, span.records[0]?.offset ?? 0)
  return gapsIn(job, span.partition, checkpoint)
}

/** Everything of the topic below the offset was done. */
export function markDone<State>(job: Job<State>, partition: number, topic: string, offset: number): void {
  let done = job.done.get(partition)
  if (!done) job.done.set(partition, (done = new Map()))
  done.set(topic, Math.max(offset, done.get(topic) ?? 0))
}

function gapsIn<State>(job: Job<State>, partition: number, checkpoint: Checkpoint): Gap[] {
  return [...(job.done.get(partition) ?? [])].flatMap(([topic, to]) => {
    const from = checkpoint[topic] ?? 0
    return to > from ? [{ topic, partition, from, to }] : []
  })
}

/** Another owner was here: what it committed is done as well. */
async function learn<State>(job: Job<State>, only: number): Promise<void> {
  const { topics, group } = job
  for (const { topic, partition, committed = 0 } of await job.ports.bus.positions({ topics, group })) {
    if (partition === only) markDone(job, partition, topic, committed)
  }
}

function isAhead(checkpoint: Checkpoint, done: ReadonlyMap<string, number> | undefined): boolean {
  return Object.entries(checkpoint).some(([topic, offset]) => offset > (done?.get(topic) ?? 0))
}
