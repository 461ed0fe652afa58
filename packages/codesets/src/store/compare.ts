import { pathToFileURL } from 'node:url'
import type { DatabaseSync } from 'node:sqlite'
import type { RowWriter } from '../import/format.ts'

/** How many keys of a release are new, say something else, or are no longer there (or end where they did not). */
export type Counts = { added: number; changed: number; ended: number }
export type Difference = { what: 'added' | 'changed' | 'ended'; key: readonly string[] }

type Compared = RowWriter<unknown>['compared']
type Cell = string | number | null

/** All rows of one key: what they say beside their ends, and whether one of them is open. */
type Group = { key: readonly Cell[]; said: Set<string>; isOpen: boolean }

/**
 * Compares what a writer's table holds in two releases: `newer` is open, `older` is the path of the other one. A key may have several
 * rows (periods of a code). Keys are in order. Both are read once, side by side, so two million rows take seconds and no memory.
 */
export function* differences(newer: DatabaseSync, older: string, compared: Compared): Iterable<Difference> {
  const url = pathToFileURL(older)
  url.searchParams.set('immutable', '1')
  newer.prepare('ATTACH DATABASE ? AS older').run(url.href)
  try {
    for (const [now, before] of sideBySide(groupsOf(newer, 'main', compared), groupsOf(newer, 'older', compared))) {
      const key = shown((now ?? before)?.key ?? [], compared)
      for (const what of changesOf(now, before, compared)) yield { what, key }
    }
  } finally {
    newer.exec('DETACH DATABASE older')
  }
}

export function countDifferences(newer: DatabaseSync, older: string, compared: Compared): Counts {
  const counts = { added: 0, changed: 0, ended: 0 }
  for (const { what } of differences(newer, older, compared)) counts[what] += 1
  return counts
}

function shown(key: readonly Cell[], { show }: Compared): readonly string[] {
  return show?.(key) ?? key.map(String)
}

function changesOf(now: Group | undefined, before: Group | undefined, { ends }: Compared): Difference['what'][] {
  if (!before) return ['added']
  if (!now) return ['ended']
  const isChanged = ![...now.said].every((row) => before.said.has(row))
  const isClosed = ends !== undefined && before.isOpen && !now.isOpen
  return [...(isChanged ? (['changed'] as const) : []), ...(isClosed ? (['ended'] as const) : [])]
}

/** Rows of a table in the order of their keys, those of a key together. */
function* groupsOf(
  db: DatabaseSync,
  schema: 'main' | 'older',
  { table, key, values, ends }: Compared,
): Iterable<Group> {
  const said = values.filter((column) => column !== ends)
  const columns = [...key, ends ?? 'NULL', ...said].join(', ')
  const rows = db.prepare(`SELECT ${columns} FROM ${schema}.${table} ORDER BY ${key.join(', ')}`)
  rows.setReturnArrays(true)
  let group: Group | undefined
  for (const cells of rows.iterate() as Iterable<unknown> as Iterable<Cell[]>) {
    const own = cells.slice(0, key.length)
    if (!group || compareKeys(group.key, own) !== 0) {
      if (group) yield group
      group = { key: own, said: new Set(), isOpen: false }
    }
    group.said.add(JSON.stringify(cells.slice(key.length + 1)))
    group.isOpen ||= cells[key.length] === null
  }
  if (group) yield group
}

/** Two ordered streams as one, what has the same key together. */
function* sideBySide(
  newer: Iterable<Group>,
  older: Iterable<Group>,
): Iterable<[now: Group | undefined, before: Group | undefined]> {
  const [left, right] = [newer[Symbol.iterator](), older[Symbol.iterator]()]
  let now: Group | undefined = left.next().value
  let before: Group | undefined = right.next().value
  while (now || before) {
    const order = !now ? 1 : !before ? -1 : compareKeys(now.key, before.key)
    yield [order <= 0 ? now : undefined, order >= 0 ? before : undefined]
    if (order <= 0) now = left.next().value
    if (order >= 0) before = right.next().value
  }
}

/** As SQLite orders them: empty first, numbers by value, text by its code points. */
function compareKeys(one: readonly Cell[], other: readonly Cell[]): number {
  for (const [place, cell] of one.entries()) {
    const against = other[place] ?? null
    if (cell === against) continue
    if (cell === null || against === null) return cell === null ? -1 : 1
    return cell < against ? -1 : 1
  }
  return 0
}
