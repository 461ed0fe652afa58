import type { Event } from '@claimrail/domain'
import type { Listing } from '@claimrail/pipeline'
import type { ViewStore } from '@claimrail/views'
import type { Job } from './job.ts'
import { recall, type Earlier, type Memory, type Recalled } from './memory.ts'
import type { Opened } from './open-record.ts'

/**
 * The memories that decisions about these records need, in one round trip; in one more when a replay may set parked events free,
 * because those need theirs. Events that belong on a list are put there first, so that they are told the same when they are run again.
 * @param look true for a rehearsal: nothing is listed
 */
export async function recallFor<State>(
  job: Job<State>,
  partition: number,
  opened: readonly Opened[],
  look = false,
): Promise<Recalled<State>> {
  const { stage, ports } = job
  const keys = new Set(opened.flatMap(keysOf))
  const recalled = await recall(stage, ports.views, partition, keys)
  const replayed = opened.flatMap((one) => ('event' in one && one.event.replay ? [one.event.encounterId] : []))
  const parked = replayed.flatMap((key) => parkedEvents(recalled.memories.get(key)))
  const listings = [...opened.flatMap(listingOf), ...parked.flatMap((event) => listed(event, stage.enlist?.(event)))]
  const earlier = await enlist(ports.views, listings, look)
  const missing = parked.flatMap((event) => stage.keys?.(event) ?? []).filter((key) => !keys.has(key))
  if (missing.length === 0) return { ...recalled, earlier }
  return { ...(await recall(stage, ports.views, partition, new Set([...keys, ...missing]))), earlier }
}

type Listed = { id: string; listing: Listing }

const NOTHING: Earlier = new Map()

async function enlist(views: ViewStore, listed: readonly Listed[], look: boolean): Promise<Earlier> {
  if (listed.length === 0) return NOTHING
  const earlier = new Map<string, readonly unknown[]>()
  for (const [list, own] of Map.groupBy(listed, ({ listing }) => listing.list)) {
    const entries = own.map(({ id, listing: { key, value } }) => ({ key, id, value: JSON.stringify(value) }))
    const limit = Math.max(...own.map(({ listing }) => listing.limit))
    const before = await views.enlist({ list, entries, limit, look })
    own.forEach(({ id }, i) =>
      earlier.set(
        id,
        (before[i] ?? []).map((value) => JSON.parse(value) as unknown),
      ),
    )
  }
  return earlier
}

function listingOf(opened: Opened): Listed[] {
  return 'fault' in opened ? [] : listed(opened.event, opened.listing)
}

function listed({ id }: Event, listing: Listing | undefined): Listed[] {
  return listing ? [{ id, listing }] : []
}

function keysOf(opened: Opened): readonly string[] {
  if ('fault' in opened) return opened.salvaged.keyed ? [opened.record.key] : []
  return opened.keys.length > 0 ? [opened.event.encounterId, ...opened.keys] : [opened.event.encounterId]
}

function parkedEvents<State>(memory: Memory<State> | undefined): Event[] {
  return memory?.blocked?.parked.flatMap((parked) => ('event' in parked ? [parked.event] : [])) ?? []
}
