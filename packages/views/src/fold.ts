import type { Event } from '@claimrail/domain'
import type { View } from '@claimrail/pipeline'
import type { Loaded, StateChange, ViewStore } from './port.ts'

/** An event of a view's topic, and where it stands in its partition. */
export type FoldRecord = { event: Event; offset: number }

/** The offsets a chunk spans, those of records that could not be decoded included: its first one, and the one after its last. */
export type OffsetRange = { first: number; next: number }

/**
 * saved: the checkpoint covers the chunk. lostOwnership: another owner saved meanwhile and nothing of this chunk was kept; folding it
 * again is safe and finds what the other one did. behind: the checkpoint ends before the chunk begins, because the store lost its tail
 * or was dropped, and nothing was kept; fold the log from offset `from` first. records: how many the checkpoint had not covered
 * yet. changed: states written.
 */
export type Folded =
  | { outcome: 'saved' | 'lostOwnership'; records: number; changed: number }
  | { outcome: 'behind'; from: number; records: 0; changed: 0 }

/**
 * Folds a chunk of one partition of one topic into a view: one round trip to load, one to save. Records that the checkpoint
 * covers are skipped, so a chunk may come again, whole or in part.
 * @param records in the order of their offsets, decoded; those that could not be decoded are left out
 * @param range what the chunk spans; without it the chunk ends with its last record, and `behind` is not noticed
 */
export async function foldChunk<S>(
  store: ViewStore,
  view: View<S>,
  partition: number,
  topic: string,
  records: readonly FoldRecord[],
  range?: OffsetRange,
): Promise<Folded> {
  const keys = [...new Set(records.map(({ event }) => event.encounterId))]
  const loaded = await store.load(view.name, partition, keys)
  const from = loaded.checkpoint[topic] ?? 0
  if (range && range.first > from) return { outcome: 'behind', from, records: 0, changed: 0 }
  const next = range?.next ?? (records.at(-1)?.offset ?? -1) + 1
  if (next <= from) return { outcome: 'saved', records: 0, changed: 0 }
  const fresh = records.filter(({ offset }) => offset >= from)
  const changes = evolveAll(view, loaded, fresh, { topic, partition })
  const saved = await store.save({
    view: view.name,
    partition,
    expectedVersion: loaded.version,
    checkpoint: { [topic]: next },
    changes,
  })
  return saved
    ? { outcome: 'saved', records: fresh.length, changed: changes.length }
    : { outcome: 'lostOwnership', records: 0, changed: 0 }
}

/** Evolves the state of each key through its records; gives those whose text is not what was loaded. */
function evolveAll<S>(
  view: View<S>,
  loaded: Loaded,
  records: readonly FoldRecord[],
  place: { topic: string; partition: number },
): StateChange[] {
  const before = new Map<string, S>()
  const after = new Map<string, S>()
  for (const { event, offset } of records) {
    const key = event.encounterId
    if (!after.has(key)) {
      const text = loaded.states.get(key)
      const state = text === undefined ? view.initial(key) : (JSON.parse(text) as S)
      before.set(key, state)
      after.set(key, state)
    }
    after.set(key, view.evolve(after.get(key) as S, event, { ...place, offset }))
  }
  const changes: StateChange[] = []
  for (const [key, state] of after) {
    if (state === before.get(key)) continue
    const text = JSON.stringify(state)
    if (text !== loaded.states.get(key)) changes.push({ key, state: text, projection: view.project(state) })
  }
  return changes
}
