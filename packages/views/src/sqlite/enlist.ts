import type { DatabaseSync } from 'node:sqlite'
import type { Enlist } from '../port.ts'
import { transaction } from './file.ts'

/** Rows of a key are in the order of their number, which grows over the whole file. */
export function enlister(database: DatabaseSync): (enlist: Enlist) => string[][] {
  const add = database.prepare('INSERT OR IGNORE INTO lists (view, key, id, value) VALUES (?, ?, ?, ?)')
  const place = database.prepare('SELECT seq FROM lists WHERE view = ? AND key = ? AND id = ?')
  const before = database.prepare(
    'SELECT value FROM lists WHERE view = ? AND key = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
  )

  return ({ list, entries, limit, look = false }) =>
    transaction(database, look ? 'DEFERRED' : 'IMMEDIATE', () =>
      entries.map(({ key, id, value }) => {
        if (!look) add.run(list, key, id, value)
        const { seq } = (place.get(list, key, id) as { seq: number } | undefined) ?? { seq: Number.MAX_SAFE_INTEGER }
        const rows = before.all(list, key, seq, limit) as { value: string }[]
        return rows.map((row) => row.value).reverse()
      }),
    )
}
