import type { Projection } from '@claimrail/pipeline'

/** Topic -> offset of the next record to fold. */
export type Checkpoint = Readonly<Record<string, number>>

/**
 * States of some keys of a partition of a view, all read at one moment, with the version that `save` must still find.
 * version: 0 for a partition that was never saved; otherwise a number drawn at random by each save, so that no later save,
 * drop or restored backup can bring an old one back. Good for comparing only.
 */
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
  /** One change a key at most. */
  changes: readonly StateChange[]
}

export type FindQuery = {
  view: string
  /** Every state when left out. */
  where?: { index: string; value: string }
  /** By `at` of the projection, then by the UTF-8 bytes of the key, then by partition; true gives exactly the reverse. Default false. */
  newestFirst?: boolean
  limit?: number
}

export type Found = { key: string; partition: number; state: string }

/**
 * How many states stand under each value of each index, and since when the oldest of them (epoch milliseconds); sums of the totals.
 * Sorted by index and value, and by name. A value without states and a sum of 0 are left out, so that a rebuilt view gives the same tally.
 */
export type Tally = {
  counts: readonly { index: string; value: string; count: number; oldest: number }[]
  totals: Readonly<Record<string, number>>
}

/** An entry of a list that all partitions share. `id` is unique in the list of its key; a value is never changed. */
export type Entry = { key: string; id: string; value: string }

export type Enlist = {
  list: string
  entries: readonly Entry[]
  /** How many of the values before each entry are wanted: the last ones. */
  limit: number
  /** True: nothing is added; what is not in the list yet would come last. */
  look?: boolean
}

/**
 * Where folded states live. Promises, held by every adapter and checked by the contract suite:
 * - states, their indexes and totals, and the checkpoint of a partition move together or not at all;
 * - `save` returns false, and changes nothing, when the partition was saved, dropped or rolled back since `load`;
 * - the same saves give the same bytes: `find` without a filter returns the same text from a rebuilt view as from the live one;
 * - `find` holds a bounded number of states in memory; a state that does not change while it runs comes exactly once;
 * - `tally` reads counters, not states: it costs by the number of index values, so an index is for what has few of them;
 * - what fails throws a `ViewStoreError`, at once or within a few seconds, and the next call tries anew. A `save` that threw may have
 *   happened: load again and skip what the checkpoint covers.
 */
export type ViewStore = {
  load(view: string, partition: number, keys: readonly string[]): Promise<Loaded>
  save(save: Save): Promise<boolean>
  get(view: string, partition: number, key: string): Promise<string | undefined>
  find(query: FindQuery): AsyncIterable<Found>
  tally(view: string): Promise<Tally>
  /** Checkpoints of all partitions that have one. */
  checkpoints(view: string): Promise<ReadonlyMap<number, Checkpoint>>
  /**
   * Adds entries to lists that no partition owns, and gives for each the values before it, oldest first. An entry that is there keeps its
   * place, so whoever asks again is told the same: that is what makes a decision over several partitions repeatable.
   */
  enlist(enlist: Enlist): Promise<readonly (readonly string[])[]>
  /** Forgets the view, or the list, of this name wholly. */
  drop(view: string): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}
