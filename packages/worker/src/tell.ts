import type { Plan } from './fit.ts'
import type { Job } from './job.ts'

export type ChunkCount = { records: number; skipped: number; published: number }

/** Tells what became of the records that a plan covers, once it is saved: counts by outcome and code. */
export function tellPlan<State>(
  { stage, ports }: Job<State>,
  partition: number,
  plan: Plan<State>,
  count: ChunkCount,
): void {
  const { draft, records } = plan
  count.skipped += draft.skipped
  count.published += records.length
  const counts = new Map<string, { outcome: string; code: string; count: number }>()
  for (const { outcome, code } of draft.told) {
    const name = `${outcome} ${code}`
    const known = counts.get(name)
    if (known) known.count++
    else counts.set(name, { outcome, code, count: 1 })
  }
  for (const counted of counts.values()) ports.telemetry.emit({ event: 'stage.outcome', stage: stage.name, ...counted })
  for (const fault of draft.dead)
    ports.telemetry.emit({ event: 'stage.deadLettered', stage: stage.name, partition, ...fault })
  for (let i = 0; i < draft.parked; i++) ports.telemetry.emit({ event: 'stage.parked', stage: stage.name, partition })
}

export function tellChunk<State>(
  { stage, ports }: Job<State>,
  partition: number,
  count: ChunkCount,
  seconds: number,
): void {
  ports.telemetry.emit({ event: 'stage.chunk', stage: stage.name, partition, ...count, seconds })
}
