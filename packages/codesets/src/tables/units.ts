import type { DatabaseSync } from 'node:sqlite'
import type { RowWriter } from '../import/format.ts'
import type { UnitLimit, UnitTable } from './rule-tables.ts'

/** A row of a MUE table; it holds as long as its release does. */
export type UnitRow = Omit<UnitLimit, 'effective' | 'ends' | 'release'>

export function unitWriter(table: UnitTable): RowWriter<UnitRow> {
  const kind = `mue_${table}`
  return {
    kind,
    schema: `CREATE TABLE IF NOT EXISTS ${kind} (
      code TEXT PRIMARY KEY, units INTEGER NOT NULL, per TEXT NOT NULL, rationale TEXT) STRICT, WITHOUT ROWID`,
    into: (db) => {
      const add = db.prepare(`INSERT OR IGNORE INTO ${kind} (code, units, per, rationale) VALUES (?, ?, ?, ?)`)
      return ({ code, units, per, rationale = null }) => add.run(code, units, per, rationale).changes === 1
    },
    compared: { table: kind, key: ['code'], values: ['units', 'per', 'rationale'] },
  }
}

export function unitFinder(db: DatabaseSync, table: UnitTable): (code: string) => UnitRow | undefined {
  const find = db.prepare(`SELECT code, units, per, rationale FROM mue_${table} WHERE code = ?`)
  return (code) => {
    const row = find.get(code) as (UnitRow & { rationale: string | null }) | undefined
    if (!row) return undefined
    const { units, per, rationale } = row
    return { code, units, per, ...(rationale !== null && { rationale }) }
  }
}
