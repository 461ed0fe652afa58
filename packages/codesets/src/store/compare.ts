import { pathToFileURL } from 'node:url'
import type { DatabaseSync } from 'node:sqlite'
import type { RowWriter } from '../import/format.ts'

/** How many keys of a release are new, say something else, or are no longer there (or end where they did not). */
export type Counts = { added: number; changed: number; ended: number }
export type Difference = { what: 'added' | 'changed' | 'ended'; key: readonly string[] }

type Compared = RowWriter<unknown>['compared']

/**
 * Compares what a writer's table holds in two releases: `newer` is open, `older` is the path of the other one. A key may have several
 * rows (periods of a code). Within a kind of difference the keys are in order.
 */
export function* differences(newer: DatabaseSync, older: string, compared: Compared): Iterable<Difference> {
  const url = pathToFileURL(older)
  url.searchParams.set('immutable', '1')
  newer.prepare('ATTACH DATABASE ? AS older').run(url.href)
  try {
    for (const [what, sql] of Object.entries(queries(compared)))
      for (const row of newer.prepare(sql).iterate())
        yield { what: what as Difference['what'], key: shown(Object.values(row), compared) }
  } finally {
    newer.exec('DETACH DATABASE older')
  }
}

function shown(key: readonly unknown[], { show }: Compared): readonly string[] {
  return show?.(key) ?? key.map(String)
}

export function countDifferences(newer: DatabaseSync, older: string, compared: Compared): Counts {
  const counts = { added: 0, changed: 0, ended: 0 }
  for (const { what } of differences(newer, older, compared)) counts[what] += 1
  return counts
}

function queries({ table, key, values, ends }: Compared): Record<Difference['what'], string> {
  const keys = key.join(', ')
  const isNewer = `(${keys}) IN (SELECT ${keys} FROM older.${table})`
  const isKept = `(${keys}) IN (SELECT ${keys} FROM main.${table})`
  const said = [...key, ...values.filter((column) => column !== ends)].join(', ')
  const open = (schema: string) => `SELECT ${keys} FROM ${schema}.${table} WHERE ${ends ?? 'NULL'} IS NULL`
  const closed = ends ? `UNION SELECT * FROM (${open('older')} AND ${isKept} EXCEPT ${open('main')})` : ''
  return {
    added: `SELECT ${keys} FROM main.${table} WHERE NOT ${isNewer} GROUP BY ${keys}`,
    changed: `
      SELECT ${keys} FROM (SELECT ${said} FROM main.${table} EXCEPT SELECT ${said} FROM older.${table})
      WHERE ${isNewer} GROUP BY ${keys}`,
    ended: `SELECT ${keys} FROM older.${table} WHERE NOT ${isKept} ${closed} ORDER BY ${keys}`,
  }
}
