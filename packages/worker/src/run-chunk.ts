import { attemptsOf } from './attempts.ts'
import { planChunk, type Plan } from './fit.ts'
import { isFlood, StageFlooded } from './flood.ts'
import { gapsBefore, markDone, type Gap } from './gaps.ts'
import { heal, settle } from './heal.ts'
import { trierOf, type Job, type Span } from './job.ts'
import { toChange, type Recalled } from './memory.ts'
import { openRecord, type Opened } from './open-record.ts'
import { recallFor } from './recall-for.ts'
import { RetryLater, retrying } from './retry.ts'
import { tellChunk, tellPlan, type ChunkCount } from './tell.ts'
import { timed } from './timing.ts'

/**
 * Does the records of a span: decode, skip what was seen, decide, perform, publish, record. Whoever calls commits by resolving.
 * A crash anywhere in between repeats the same records, and they give the same events with the same ids.
 * Throws ChunkLeft when something passing does not pass, StageFlooded when the fault is not with the records.
 */
export async function runChunk<State>(job: Job<State>, span: Span): Promise<void> {
  await doRecords(job, span, async (recalled) => {
    const gaps = await gapsBefore(job, span, recalled.checkpoint)
    for (const gap of gaps) await healGap(job, gap)
    return gaps.length > 0
  })
}

/** Does again what the store has lost. */
export async function healGap<State>(job: Job<State>, gap: Gap): Promise<void> {
  const { ports, stage } = job
  const records = await heal(ports, gap, (span) => doRecords(job, span, async () => false))
  await settle(ports, job.view, gap)
  ports.telemetry.emit({ event: 'stage.healed', stage: stage.name, partition: gap.partition, records })
}

/** True when memories were stale and must be recalled again. */
type Refresh<State> = (recalled: Recalled<State>) => Promise<boolean>

async function doRecords<State>(job: Job<State>, span: Span, refresh: Refresh<State>): Promise<void> {
  const count: ChunkCount = { records: span.records.length, skipped: 0, published: 0 }
  const tell = (seconds: number) => tellChunk(job, span.partition, count, seconds)
  await timed(tell, async () => {
    const attempts = attemptsOf(trierOf(job), span.partition)
    let left: readonly Opened[] = span.records.map((record) => openRecord(job.stage, job.ports.partitions, record))
    while (left.length > 0) left = await retrying(attempts, () => advance(job, span, left, count, refresh))
  })
}

/** One load, one publish and one save; returns the records that are still to do. */
async function advance<State>(
  job: Job<State>,
  span: Span,
  opened: readonly Opened[],
  count: ChunkCount,
  refresh: Refresh<State>,
): Promise<readonly Opened[]> {
  const { partition } = span
  const recalled = await recallFor(job, partition, opened)
  if (await refresh(recalled)) return opened
  const fresh = undone(span, opened, recalled)
  count.skipped += opened.length - fresh.length
  if (fresh.length === 0) return []

  const plan = decide(job, partition, fresh, recalled)
  await perform(job, plan)
  await job.ports.bus.publish(plan.records)
  if (!(await remember(job, span, recalled, plan, fresh))) {
    job.ports.telemetry.emit({ event: 'stage.lostOwnership', stage: job.stage.name, partition })
    return fresh
  }
  tellPlan(job, partition, plan, count)
  return fresh.slice(plan.covered)
}

function undone<State>(span: Span, opened: readonly Opened[], recalled: Recalled<State>): readonly Opened[] {
  const from = recalled.checkpoint[span.topic] ?? 0
  return opened.filter(({ record }) => record.offset >= from)
}

function decide<State>(
  job: Job<State>,
  partition: number,
  fresh: readonly Opened[],
  { memories, earlier }: Recalled<State>,
): Plan<State> {
  const { stage, ports } = job
  const plan = planChunk({ stage, partitions: ports.partitions }, { partition, records: fresh, memories, earlier })
  if (plan.retry && plan.covered === 0) throw new RetryLater(plan.retry.code, plan.retry.afterMs)
  const dead = plan.draft.dead.filter(({ code }) => code !== 'stage.parked-full').length
  if (!isFlood(dead, plan.covered)) return plan
  ports.telemetry.emit({ event: 'stage.flooded', stage: stage.name, partition, dead, records: plan.covered })
  throw new StageFlooded(stage.name, partition, dead, plan.covered)
}

async function perform<State>({ stage, ports }: Job<State>, { draft }: Plan<State>): Promise<void> {
  for (const original of draft.keep) await ports.quarantine?.keep(original)
  for (const effect of draft.effects) {
    if (!stage.perform) throw new Error(`stage ${stage.name} has effects and no \`perform\``)
    await stage.perform(effect)
  }
}

/** Memories and checkpoint move together, unless another owner has saved since they were recalled. */
async function remember<State>(
  job: Job<State>,
  { topic, partition }: Span,
  { version }: Recalled<State>,
  { draft, covered }: Plan<State>,
  fresh: readonly Opened[],
): Promise<boolean> {
  const next = (fresh[covered - 1]?.record.offset ?? -1) + 1
  const saved = await job.ports.views.save({
    view: job.view,
    partition,
    expectedVersion: version,
    checkpoint: { [topic]: next },
    changes: [...draft.changed].map(([key, memory]) => toChange(key, memory)),
  })
  if (saved) markDone(job, partition, topic, next)
  return saved
}
