import { eventIdOf, type Event } from '@claimrail/domain'

/**
 * The copy of an event that a replay puts on the same topic again: a later generation, linked to the event it copies. The same
 * request makes the same copy, so a replay that is resumed copies nothing twice.
 * @param generation above every generation of the encounter so far
 * @param releases code-set releases to judge by, here and downstream; left out: those that speak for the date
 */
export function copyForReplay<One extends Event>(
  event: One,
  requestId: string,
  generation: number,
  releases?: readonly string[],
): One {
  const id = eventIdOf({ stage: 'replay', cause: event.id, type: event.type, part: requestId, generation })
  const pinned = releases && { releases: [...releases] }
  return { ...event, id, generation, replay: { requestId, of: event.id, ...pinned } }
}
