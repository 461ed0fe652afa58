import type { DatabaseSync } from 'node:sqlite'
import type { RowWriter } from '../import/format.ts'
import type { AddOnRow } from './rule-tables.ts'

/** An add-on and one of its primaries; undefined = the payer says which (`CCCCC`: contractor). */
export type AddOnPairRow = { code: string; primary: string | undefined; type: AddOnRow['type'] }

export const addOnWriter: RowWriter<AddOnPairRow> = {
  kind: 'ncci_add_on',
  schema: `CREATE TABLE IF NOT EXISTS ncci_add_on (
    code TEXT NOT NULL, primary_code TEXT NOT NULL, type TEXT NOT NULL, PRIMARY KEY (code, primary_code)
  ) STRICT, WITHOUT ROWID`,
  into: (db) => {
    const add = db.prepare('INSERT OR IGNORE INTO ncci_add_on (code, primary_code, type) VALUES (?, ?, ?)')
    return ({ code, primary = '', type }) => add.run(code, primary, type).changes === 1
  },
  compared: { table: 'ncci_add_on', key: ['code', 'primary_code'], values: ['type'] },
}

type FoundAddOn = Pick<AddOnRow, 'code' | 'type' | 'primaries'>

/** An add-on with the primaries that are named for it; none are when the payer alone decides. */
export function addOnFinder(db: DatabaseSync): (code: string) => FoundAddOn | undefined {
  const find = db.prepare('SELECT primary_code, type FROM ncci_add_on WHERE code = ?')
  return (code) => {
    const rows = find.all(code) as { primary_code: string; type: AddOnRow['type'] }[]
    const [first] = rows
    if (!first) return undefined
    const primaries = rows.map((row) => row.primary_code).filter((primary) => primary !== '')
    return { code, type: first.type, primaries: primaries.length > 0 ? primaries : undefined }
  }
}
