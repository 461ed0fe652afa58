import { DatabaseSync } from 'node:sqlite'
import { keysOf, linksOf, type Located, type ResourceIndex } from './resource-index.ts'

type Row = { type: string; path: string; line: number; full_url: string | null; file: string | null; json: string }

export type FileIndex = ResourceIndex & { isEmpty(): boolean; close(): void }

/**
 * An index that spills to an unnamed file which SQLite deletes when it is closed, also after a crash: bulk files of any size are joined in
 * bounded memory.
 */
export function fileIndex(): FileIndex {
  const database = new DatabaseSync('')
  database.exec(`
    PRAGMA cache_size = -16000;
    CREATE TABLE resource (id INTEGER PRIMARY KEY, type TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL, full_url TEXT, file TEXT, json TEXT NOT NULL);
    CREATE INDEX resource_type ON resource (type, id);
    CREATE TABLE name (key TEXT PRIMARY KEY, resource INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE link (target TEXT NOT NULL, resource INTEGER NOT NULL, PRIMARY KEY (target, resource)) WITHOUT ROWID;
    BEGIN;
  `)
  const insert = database.prepare(
    'INSERT INTO resource (type, path, line, full_url, file, json) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const name = database.prepare('INSERT OR REPLACE INTO name VALUES (?, ?)')
  const link = database.prepare('INSERT OR IGNORE INTO link VALUES (?, ?)')
  const named = database.prepare('SELECT r.* FROM name n JOIN resource r ON r.id = n.resource WHERE n.key = ?')
  const linked = database.prepare(
    'SELECT r.* FROM link l JOIN resource r ON r.id = l.resource WHERE l.target = ? ORDER BY r.id',
  )
  const typed = database.prepare('SELECT * FROM resource WHERE type = ? ORDER BY id')
  let count = 0
  return {
    add(located) {
      const { type, path, line = 0, fullUrl = null, file = null, resource } = located
      const { lastInsertRowid } = insert.run(type, path, line, fullUrl, file, JSON.stringify(resource))
      for (const key of keysOf(located)) name.run(key, lastInsertRowid)
      for (const { relation, key } of linksOf(located)) link.run(`${relation} ${key}`, lastInsertRowid)
      count++
    },
    find(keys) {
      const row = keys.map((key) => named.get(key)).find((found) => found !== undefined)
      return row && locatedOf(row as Row)
    },
    linkedTo(relation, keys) {
      const rows = keys.flatMap((key) => linked.all(`${relation} ${key}`)) as (Row & { id: number })[]
      return [...new Map(rows.map((row) => [row.id, row])).values()].map(locatedOf)
    },
    *ofType(type) {
      for (const row of typed.iterate(type)) yield locatedOf(row as Row)
    },
    isEmpty: () => count === 0,
    close: () => database.close(),
  }
}

function locatedOf({ type, path, line, full_url, file, json }: Row): Located {
  const resource = JSON.parse(json) as Located['resource']
  return { type, resource, path, ...(full_url && { fullUrl: full_url }), ...(line && { line }), ...(file && { file }) }
}
