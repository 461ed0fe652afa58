import type { Event } from '@claimrail/domain'
import { NO_PROJECTION, type Origin, type Projection, type Stage } from '@claimrail/pipeline'
import type { Loaded, StateChange, ViewStore } from '@claimrail/views'

/** What a stage remembers of a key. */
export type Memory<State> = {
  state: State
  /** Ids of the inputs that were run or buried, oldest first; the last `SEEN_LIMIT` of them. */
  seen: readonly string[]
  /** Set while an event of the key is dead. */
  blocked?: Blocked
}

/** A dead event and what waits behind it, in order. */
export type Blocked = {
  by: string
  /** Type of the dead event; empty when it could not be read. */
  type: string
  generation: number
  /** Events that the dead one is a copy of, by replays that did not help. */
  lineage: readonly string[]
  parked: readonly Parked[]
}

export type Parked = Waiting | Mark
export type Waiting = { event: Event; origin: Origin }
/** The mark of an event that is dead itself: when its turn comes, it blocks the key. */
type Mark = { dead: string; type: string; generation: number }

/**
 * An id must be remembered as long as its duplicates can arrive. They come from a worker upstream that did a chunk again after
 * a crash, so within one chunk (500 records) or, when its store lost the tail, the tail; of one key that is a handful.
 */
const SEEN_LIMIT = 200

/** Events that wait behind a dead one of their key before the next ones are dead letters themselves. */
export const PARKED_LIMIT = 100

/** Memories of some keys of a partition, with the version that saving must still find. */
export type Recalled<State> = {
  version: number
  checkpoint: Loaded['checkpoint']
  memories: ReadonlyMap<string, Memory<State>>
  earlier: Earlier
}

/** Event id -> what was listed before it under the same key. */
export type Earlier = ReadonlyMap<string, readonly unknown[]>

/** The view under which the store keeps a stage's memories. */
export function memoryViewOf(stage: string): string {
  return `stage.${stage}`
}

export async function recall<State>(
  stage: Stage<State>,
  views: ViewStore,
  partition: number,
  keys: ReadonlySet<string>,
): Promise<Omit<Recalled<State>, 'earlier'>> {
  const { version, checkpoint, states } = await views.load(memoryViewOf(stage.name), partition, [...keys])
  const memories = new Map<string, Memory<State>>()
  for (const key of keys) {
    const text = states.get(key)
    memories.set(
      key,
      text === undefined ? fresh(stage, key) : { ...fresh(stage, key), ...(JSON.parse(text) as object) },
    )
  }
  return { version, checkpoint, memories }
}

/** The memory as the store keeps it; what is blocked can be found there. */
export function toChange<State>(key: string, memory: Memory<State>): StateChange {
  return { key, state: JSON.stringify(memory), projection: projectionOf(memory) }
}

export function withSeen<State>(memory: Memory<State>, id: string): Memory<State> {
  const seen = memory.seen.length < SEEN_LIMIT ? memory.seen : memory.seen.slice(memory.seen.length - SEEN_LIMIT + 1)
  return { ...memory, seen: [...seen, id] }
}

/** True when the event was run or buried before, or waits already. */
export function isKnown<State>(memory: Memory<State>, id: string): boolean {
  return memory.seen.includes(id) || (memory.blocked?.parked.some((parked) => idOf(parked) === id) ?? false)
}

export function idOf(parked: Parked): string {
  return 'dead' in parked ? parked.dead : parked.event.id
}

function fresh<State>(stage: Stage<State>, key: string): Memory<State> {
  return { state: stage.initial(key), seen: [] }
}

function projectionOf<State>({ blocked }: Memory<State>): Projection {
  if (!blocked) return NO_PROJECTION
  return { indexes: { blocked: [blocked.type] }, totals: { blocked: 1, parked: blocked.parked.length }, at: 0 }
}
