import type { Projection } from '@claimrail/pipeline'

/** Topic -> offset of the next record to fold. */
export type Checkpoint = Readonly<Record<string, number>>

/** States of some keys of a partition of a view, with the version that `save` must still find. */
export type Loaded = {
  version: number
  checkpoint: Checkpoint
  /** JSON text of the state; a key without a state is absent. */
  states: ReadonlyMap<string, string>
}

export type StateChange = { key: string; state: string; projection: Projection }

export type Save = {
  view: string
  partition: number
  /** What `load` gave. */
  expectedVersion: number
  /** Merged into the stored checkpoint. */
  checkpoint: Checkpoint
  changes: readonly StateChange[]
}

export type FindQuery = {
  view: string
  /** Every state when left out. */
  where?: { index: string; value: string }
  /** By `at` of the projection, then by key; default ascending. */
  newestFirst?: boolean
  limit?: number
}

export type Found = { key: string; partition: number; state: string }

/** How many states stand under each value of each index, and since when the oldest of them; sums of the totals. */
export type Tally = {
  counts: readonly { index: string; value: string; count: number; oldest: number }[]
  totals: Readonly<Record<string, number>>
}

/**
 * Where folded states live. Promises, held by every adapter and checked by the contract suite:
 * - states, their indexes and totals, and the checkpoint of a partition move together or not at all;
 * - `save` returns false, and changes nothing, when another owner has saved since `load`;
 * - the same saves give the same bytes: `find` without a filter returns the same text from a rebuilt view as from the live one.
 */
export type ViewStore = {
  load(view: string, partition: number, keys: readonly string[]): Promise<Loaded>
  save(save: Save): Promise<boolean>
  get(view: string, partition: number, key: string): Promise<string | undefined>
  find(query: FindQuery): AsyncIterable<Found>
  tally(view: string): Promise<Tally>
  /** Checkpoints of all partitions that have one. */
  checkpoints(view: string): Promise<ReadonlyMap<number, Checkpoint>>
  /** Forgets the view wholly. */
  drop(view: string): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}
