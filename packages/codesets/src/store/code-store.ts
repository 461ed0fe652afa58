import type { DatabaseSync } from 'node:sqlite'
import type { CodeRow, SystemName } from '../code.ts'
import { searcher } from './full-text.ts'
import type { SystemStore } from './system-store.ts'

const PERIODS = `
  SELECT code, effective, ends, billable, label, long, facts FROM codes_code
  WHERE system = ? AND code = ? ORDER BY effective`
const TARGETS = `
  SELECT target_system AS system, target_code AS code, map_group AS "group", priority, rule, advice, approximate
  FROM maps_target WHERE system = ? AND code = ? ORDER BY map_group, priority`
const SEARCH = `
  SELECT c.code AS code, bm25(codes_search, 2.0, 8.0, 6.0, 8.0) AS score
  FROM codes_search JOIN codes_code c ON c.id = codes_search.rowid
  WHERE codes_search MATCH ? AND c.system = ? ORDER BY score, c.code LIMIT ?`

type Columns = {
  code: string
  effective: string
  ends: string | null
  billable: number
  label: string
  long: string | null
  facts: string | null
}

/** A system as the tables of `codeWriter` (and `mapWriter`) hold it. Rows are read when they are asked for. */
export function codeStore(db: DatabaseSync, system: SystemName, complete: boolean): SystemStore {
  const periods = db.prepare(PERIODS)
  const codes = db.prepare('SELECT DISTINCT code FROM codes_code WHERE system = ? ORDER BY code')
  const texts = db.prepare('SELECT code FROM codes_text WHERE system = ? AND words = ? ORDER BY code')
  const search = lazily(() => searcher(db, SEARCH))
  const targetsOf = isMapped(db, system) ? db.prepare(TARGETS) : undefined
  return {
    complete,
    periods(code) {
      const rows = periods.all(system, code) as Columns[]
      if (rows.length === 0) return undefined
      return rows.map((row) => codeRow(row, targetsOf && { targets: targetsOf.all(system, code).map(present) }))
    },
    *codes() {
      for (const row of codes.iterate(system)) yield row.code as string
    },
    withText: (words) => texts.all(system, words).map((row) => row.code as string),
    search: (words, limit) => search()(words, limit, system),
  }
}

function codeRow({ ends, billable, long, facts, ...rest }: Columns, more: object = {}): CodeRow<SystemName> {
  return {
    ...rest,
    ...(long === null ? {} : { long }),
    billable: billable === 1,
    ...(ends === null ? {} : { ends }),
    facts: { ...(facts === null ? {} : JSON.parse(facts)), ...more },
  } as CodeRow<SystemName>
}

/** Columns that say something. */
function present(row: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, name === 'approximate' ? true : value]),
  )
}

function isMapped(db: DatabaseSync, system: SystemName): boolean {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'maps_target'").get()) return false
  return db.prepare('SELECT 1 FROM maps_target WHERE system = ? LIMIT 1').get(system) !== undefined
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
