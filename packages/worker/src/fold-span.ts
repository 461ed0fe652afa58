import { decodeEvent } from '@claimrail/domain'
import type { View } from '@claimrail/pipeline'
import { foldChunk, type FoldRecord } from '@claimrail/views'
import type { Gap } from './gaps.ts'
import { heal, settle } from './heal.ts'
import type { Span } from './job.ts'
import type { WorkerPorts } from './ports.ts'
import { timed } from './timing.ts'

export type ViewPorts = Pick<WorkerPorts, 'bus' | 'views' | 'telemetry'>

/** Folds a span into the view, after what the store has lost before it. Records that can not be decoded change nothing. */
export async function foldSpan<State>(view: View<State>, ports: ViewPorts, span: Span): Promise<void> {
  await fold(view, ports, span, (gap) => healViewGap(view, ports, gap))
}

/** Folds again what the store has lost. */
export async function healViewGap<State>(view: View<State>, ports: ViewPorts, gap: Gap): Promise<void> {
  const records = await heal(ports, gap, (span) => fold(view, ports, span, async () => {}))
  await settle(ports, view.name, gap)
  ports.telemetry.emit({ event: 'stage.healed', stage: view.name, partition: gap.partition, records })
}

async function fold<State>(
  view: View<State>,
  ports: ViewPorts,
  span: Span,
  mend: (gap: Gap) => Promise<void>,
): Promise<void> {
  const { topic, partition, records } = span
  const readable = readableOf(span)
  const count = { records: records.length, unreadable: records.length - readable.length, changed: 0 }
  const tell = (seconds: number) =>
    ports.telemetry.emit({ event: 'view.chunk', view: view.name, partition, ...count, seconds })
  await timed(tell, async () => {
    const first = records[0]?.offset ?? 0
    const next = (records.at(-1)?.offset ?? -1) + 1
    for (;;) {
      const folded = await foldChunk(ports.views, view, partition, topic, readable, { first, next })
      count.changed = folded.changed
      if (folded.outcome === 'saved') return
      if (folded.outcome === 'behind') await mend({ topic, partition, from: folded.from, to: first })
      else ports.telemetry.emit({ event: 'stage.lostOwnership', stage: view.name, partition })
    }
  })
}

function readableOf({ records }: Span): FoldRecord[] {
  return records.flatMap(({ value, offset }) => {
    const decoded = decodeEvent(value)
    return decoded.ok ? [{ event: decoded.event, offset }] : []
  })
}
