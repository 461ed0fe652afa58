import type { Event } from '@claimrail/domain'
import { idOf, isKnown, PARKED_LIMIT, type Blocked, type Memory, type Waiting } from './memory.ts'

/** Puts an event at the end of those that wait; a copy of one that waits takes its place. Undefined when no more may wait. */
export function park(blocked: Blocked, parked: Waiting): Blocked | undefined {
  const place = placeOfOriginal(blocked, parked.event)
  if (place >= 0) return { ...blocked, parked: blocked.parked.with(place, parked) }
  if (blocked.parked.length >= PARKED_LIMIT) return undefined
  return { ...blocked, parked: [...blocked.parked, parked] }
}

/** Where the event that this one is a copy of waits; -1 when it does not. */
export function placeOfOriginal(blocked: Blocked, event: Event): number {
  return event.replay ? blocked.parked.findIndex((waiting) => idOf(waiting) === event.replay?.of) : -1
}

/**
 * True when this event stands for the dead one, so that the key may go on with it: a copy of it or of what it was copied from;
 * a copy of what could not be read, whatever it is called; or what an upstream replay made in its place.
 */
export function lifts<State>(memory: Memory<State>, blocked: Blocked, event: Event): boolean {
  if (!event.replay) return false
  const { of } = event.replay
  if (of === blocked.by || blocked.lineage.includes(of)) return true
  if (isKnown(memory, of)) return false
  return blocked.type === '' || (blocked.type === event.type && event.generation > blocked.generation)
}
