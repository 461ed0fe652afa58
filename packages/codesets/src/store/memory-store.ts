import { DatabaseSync } from 'node:sqlite'
import type { CodeRow, SystemName } from '../code.ts'
import { normalizeText } from '../normalize.ts'
import { codeStore } from './code-store.ts'
import { codeWriter } from './code-writer.ts'
import type { SystemStore } from './system-store.ts'

type Rows = ReadonlyMap<string, readonly CodeRow<SystemName>[]>

/** A system that is small enough to be held. Exact words and full text are indexed when they are first asked for. */
export function memoryStore(system: SystemName, complete: boolean, rows: Rows): SystemStore {
  let texts: Map<string, string[]> | undefined
  let searched: SystemStore | undefined
  return {
    complete,
    periods: (code) => rows.get(code),
    codes: () => rows.keys(),
    withText: (words) => (texts ??= indexTexts(rows)).get(words) ?? [],
    search: (words, limit) => (searched ??= inSqlite(system, rows)).search(words, limit),
  }
}

function indexTexts(rows: Rows): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const [code, periods] of rows) {
    const words = periods.flatMap((row) => [row.label, ...('also' in row.facts ? (row.facts.also ?? []) : [])])
    for (const text of new Set(words.map(normalizeText))) {
      if (text === '') continue
      const codes = index.get(text)
      if (codes) codes.push(code)
      else index.set(text, [code])
    }
  }
  return index
}

function inSqlite(system: SystemName, rows: Rows): SystemStore {
  const db = new DatabaseSync(':memory:')
  db.exec(codeWriter.schema)
  const put = codeWriter.into(db)
  for (const row of [...rows.values()].flat()) put({ ...row, system })
  codeWriter.finish?.(db)
  return codeStore(db, system, true)
}
