import { parseEntry } from './projection.ts'
import type { Tally } from './port.ts'

/** What one partition, or one store, counts under an entry (index and value). */
export type EntryCount = { entry: string; count: number; oldest: number }

/** Puts counts and totals of any number of partitions together, in the port's order. */
export function mergeTally(counts: Iterable<EntryCount>, totals: Iterable<readonly [string, number]>): Tally {
  const merged = new Map<string, EntryCount>()
  for (const { entry, count, oldest } of counts) {
    const known = merged.get(entry)
    if (known) merged.set(entry, { entry, count: known.count + count, oldest: Math.min(known.oldest, oldest) })
    else merged.set(entry, { entry, count, oldest })
  }
  const sums = new Map<string, number>()
  for (const [name, total] of totals) sums.set(name, (sums.get(name) ?? 0) + total)
  return {
    counts: [...merged.values()]
      .map(({ entry, count, oldest }) => ({ ...parseEntry(entry), count, oldest }))
      .sort((a, b) => compare(a.index, b.index) || compare(a.value, b.value)),
    totals: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort(([a], [b]) => compare(a, b))),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
