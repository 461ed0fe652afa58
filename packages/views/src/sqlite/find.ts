import type { DatabaseSync } from 'node:sqlite'
import type { FindQuery, Found, Tally } from '../port.ts'
import { entryOf } from '../projection.ts'
import { mergeTally } from '../tally.ts'

const PAGE = 256

/** Sorts before, or after, every real row. */
const FIRST = { at: -(2n ** 62n), key: '', partition: -1 }
const LAST = { at: 2n ** 62n, key: '', partition: -1 }

type Row = Found & { at: number }
type Page = (from: { at: number | bigint; key: string; partition: number }, limit: number) => Row[]

/** Reads page by page, each continuing after the last row of the one before, so that no read stays open meanwhile. */
function* findRows(pages: Page, newestFirst: boolean, limit: number): Generator<Found> {
  let from: Parameters<Page>[0] = newestFirst ? LAST : FIRST
  for (let left = limit; left > 0;) {
    const rows = pages(from, Math.min(left, PAGE))
    for (const { key, partition, state } of rows) yield { key, partition, state }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    left -= rows.length
    from = last
  }
}

export function finder(database: DatabaseSync): (query: FindQuery) => Generator<Found> {
  const every = {
    oldest: database.prepare(allSql('>', 'ASC')),
    newest: database.prepare(allSql('<', 'DESC')),
  }
  const where = {
    oldest: database.prepare(whereSql('>', 'ASC')),
    newest: database.prepare(whereSql('<', 'DESC')),
  }
  return (query) => {
    const order = query.newestFirst ? 'newest' : 'oldest'
    const entry = query.where && entryOf(query.where.index, query.where.value)
    const page: Page = ({ at, key, partition }, limit) =>
      (entry === undefined
        ? every[order].all(query.view, at, key, partition, limit)
        : where[order].all(query.view, entry, at, key, partition, limit)) as Row[]
    return findRows(page, query.newestFirst ?? false, query.limit ?? Infinity)
  }
}

export function tallier(database: DatabaseSync): (view: string) => Tally {
  const counts = database.prepare(
    `SELECT entry, count, (
       SELECT at FROM entries AS e WHERE e.view = c.view AND e.entry = c.entry ORDER BY at LIMIT 1
     ) AS oldest FROM counts AS c WHERE view = ?`,
  )
  const totals = database.prepare('SELECT name, total FROM totals WHERE view = ?')
  return (view) => {
    const rows = counts.all(view) as { entry: string; count: number; oldest: number }[]
    const sums = totals.all(view) as { name: string; total: number }[]
    return mergeTally(
      rows,
      sums.map(({ name, total }) => [name, total] as const),
    )
  }
}

function allSql(beyond: '>' | '<', order: 'ASC' | 'DESC'): string {
  return `SELECT key, partition, at, state FROM states
    WHERE view = ? AND (at, key, partition) ${beyond} (?, ?, ?)
    ORDER BY at ${order}, key ${order}, partition ${order} LIMIT ?`
}

/** CROSS JOIN keeps SQLite to this order of tables: entries in order, each one's state by its key. */
function whereSql(beyond: '>' | '<', order: 'ASC' | 'DESC'): string {
  return `SELECT e.key, e.partition, e.at, s.state FROM entries AS e
    CROSS JOIN states AS s ON s.view = e.view AND s.partition = e.partition AND s.key = e.key
    WHERE e.view = ? AND e.entry = ? AND (e.at, e.key, e.partition) ${beyond} (?, ?, ?)
    ORDER BY e.at ${order}, e.key ${order}, e.partition ${order} LIMIT ?`
}
