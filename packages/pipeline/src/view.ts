import type { Event } from '@claimrail/domain'
import type { TopicName } from './topology.ts'

/**
 * What people may look for and count in a view's states.
 * indexes: index name -> values of this state. totals: name -> integer added up over all states. at: epoch milliseconds that orders finds.
 */
export type Projection = {
  indexes: Readonly<Record<string, readonly string[]>>
  totals: Readonly<Record<string, number>>
  at: number
}

/**
 * A fold over topics that people look at. The same set of events must give the same state, byte for byte, in whatever order the
 * topics interleave and however often an event comes.
 */
export type View<State = unknown> = {
  name: string
  topics: readonly TopicName[]
  initial(key: string): State
  /** Pure. Returns the same object when the event changes nothing. */
  evolve(state: State, event: Event, origin: Origin): State
  project(state: State): Projection
}

/** Where a record stands in the log. */
export type Origin = { topic: string; partition: number; offset: number }

export const NO_PROJECTION: Projection = { indexes: {}, totals: {}, at: 0 }
