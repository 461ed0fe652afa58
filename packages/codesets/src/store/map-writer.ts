import type { MapTarget, SystemName } from '../code.ts'
import type { RowWriter } from '../import/format.ts'
import { codeWriter } from './code-writer.ts'

/** One row of a map: a code of a system that is mapped from, and one target. */
export type MapImport = { system: SystemName; code: string; label: string; effective: string; target: MapTarget }

/** Writes maps: each source code once, as a code of its system, and its targets beside it. */
export const mapWriter: RowWriter<MapImport> = {
  kind: 'maps',
  schema: `${codeWriter.schema}
    CREATE TABLE IF NOT EXISTS maps_target (
      system TEXT NOT NULL, code TEXT NOT NULL, map_group INTEGER NOT NULL, priority INTEGER NOT NULL,
      target_system TEXT NOT NULL, target_code TEXT, rule TEXT, advice TEXT, approximate INTEGER,
      PRIMARY KEY (system, code, target_system, map_group, priority)
    ) STRICT, WITHOUT ROWID;`,
  into(db) {
    const putCode = codeWriter.into(db)
    const insert = db.prepare('INSERT INTO maps_target VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
    return ({ system, code, label, effective, target }) => {
      putCode({ system, code, label, effective, billable: true })
      const { group, priority, rule = null, advice = null } = target
      const values = [group, priority, target.system, target.code ?? null, rule, advice, target.approximate ? 1 : null]
      return insert.run(system, code, ...values).changes === 1
    }
  },
  finish: (db) => codeWriter.finish?.(db),
  compared: {
    table: 'maps_target',
    key: ['system', 'code'],
    values: ['target_system', 'target_code', 'map_group', 'priority', 'rule', 'advice'],
  },
}
