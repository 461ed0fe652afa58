import type { Event } from '@claimrail/domain'
import type { Job } from './job.ts'
import { recall, type Memory, type Recalled } from './memory.ts'
import type { Opened } from './open-record.ts'

/**
 * The memories that decisions about these records need, in one round trip; in one more when a replay may set parked events free,
 * because those need theirs.
 */
export async function recallFor<State>(
  job: Job<State>,
  partition: number,
  opened: readonly Opened[],
): Promise<Recalled<State>> {
  const { stage, ports } = job
  const keys = new Set(opened.flatMap(keysOf))
  const recalled = await recall(stage, ports.views, partition, keys)
  const replayed = opened.flatMap((one) => ('event' in one && one.event.replay ? [one.event.encounterId] : []))
  const parked = replayed.flatMap((key) => parkedEvents(recalled.memories.get(key)))
  const missing = parked.flatMap((event) => stage.keys?.(event) ?? []).filter((key) => !keys.has(key))
  if (missing.length === 0) return recalled
  return recall(stage, ports.views, partition, new Set([...keys, ...missing]))
}

function keysOf(opened: Opened): readonly string[] {
  if ('fault' in opened) return opened.salvaged.keyed ? [opened.record.key] : []
  return opened.keys.length > 0 ? [opened.event.encounterId, ...opened.keys] : [opened.event.encounterId]
}

function parkedEvents<State>(memory: Memory<State> | undefined): Event[] {
  return memory?.blocked?.parked.flatMap((parked) => ('event' in parked ? [parked.event] : [])) ?? []
}
