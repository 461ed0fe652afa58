import type { DatabaseSync } from 'node:sqlite'
import type { RowWriter } from '../import/format.ts'
import type { Locality } from './rule-tables.ts'

/** Geographic practice cost indices of a locality, in thousandths. */
export type LocalityRow = Locality & { state: string; name: string; work: number; expense: number; malpractice: number }

const KIND = 'pfs_localities'
const VALUES = ['state', 'name', 'work', 'expense', 'malpractice'] as const

export const localityWriter: RowWriter<LocalityRow> = {
  kind: KIND,
  schema: `CREATE TABLE IF NOT EXISTS ${KIND} (
    contractor TEXT NOT NULL, locality TEXT NOT NULL, state TEXT NOT NULL, name TEXT NOT NULL, work INTEGER NOT NULL,
    expense INTEGER NOT NULL, malpractice INTEGER NOT NULL, PRIMARY KEY (contractor, locality)) STRICT, WITHOUT ROWID`,
  into(db) {
    const add = db.prepare(`INSERT OR IGNORE INTO ${KIND} (contractor, locality, ${VALUES.join(', ')})
      VALUES (?, ?, ?, ?, ?, ?, ?)`)
    return ({ contractor, locality, ...row }) =>
      add.run(contractor, locality, ...VALUES.map((name) => row[name])).changes === 1
  },
  compared: { table: KIND, key: ['contractor', 'locality'], values: VALUES },
}

export function localityFinder(db: DatabaseSync): (locality: Locality) => LocalityRow | undefined {
  const find = db.prepare(`SELECT * FROM ${KIND} WHERE contractor = ? AND locality = ?`)
  return ({ contractor, locality }) => find.get(contractor, locality) as LocalityRow | undefined
}
