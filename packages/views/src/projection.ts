import type { Projection } from '@claimrail/pipeline'
import { ViewStoreError } from './error.ts'

/**
 * A projection as stores keep it, to take back what a state stood for when it changes. Texts, so that what did not change is
 * seen by comparing; equal projections give equal texts.
 */
export type StoredProjection = {
  at: number
  /** JSON array of entries (index and value as one text, see `entryOf`), each once, sorted. */
  entries: string
  /** JSON object, name -> whole number other than 0, sorted by name. */
  totals: string
}

/** Throws `views.projection` on a number that is not whole. */
export function storedProjection(projection: Projection): StoredProjection {
  const entries: string[] = []
  for (const index in projection.indexes) {
    for (const value of projection.indexes[index] ?? []) entries.push(entryOf(index, value))
  }
  const names = Object.keys(projection.totals).filter((name) => whole(projection.totals[name], `totals.${name}`) !== 0)
  return {
    at: whole(projection.at, 'at'),
    entries: JSON.stringify([...new Set(entries.sort())]),
    totals: JSON.stringify(projection.totals, names.sort()),
  }
}

export function entriesOf(stored: StoredProjection): string[] {
  return JSON.parse(stored.entries) as string[]
}

export function totalsOf(stored: StoredProjection): [string, number][] {
  return Object.entries(JSON.parse(stored.totals) as Record<string, number>)
}

/** An index and one of its values as one text, `INDEX=VALUE`. Throws `views.projection` when the index has a = in its name. */
export function entryOf(index: string, value: string): string {
  if (index.includes('=')) throw new ViewStoreError('views.projection', `indexes.${index}`)
  return `${index}=${value.toWellFormed()}`
}

export function parseEntry(entry: string): { index: string; value: string } {
  const end = entry.indexOf('=')
  return { index: entry.slice(0, end), value: entry.slice(end + 1) }
}

function whole(value: number | undefined, path: string): number {
  if (value === undefined || !Number.isSafeInteger(value)) throw new ViewStoreError('views.projection', path)
  return value === 0 ? 0 : value
}
