import type { DiagnosisFacts, SystemName } from '../code.ts'
import type { RowWriter } from '../import/format.ts'
import { normalizeText } from '../normalize.ts'

/**
 * What a list says of a code, a category or a part of the system above it. What is said of `parent` holds for it too. A part that is
 * no code (chapter, block) has a name that begins with `#`.
 */
export type FactImport = { system: SystemName; code: string; parent?: string; facts: DiagnosisFacts }

/** Writes what is added to codes of another release, with an index of its synonyms and one of full text over them. */
export const factWriter: RowWriter<FactImport> = {
  kind: 'facts',
  schema: `
    CREATE TABLE IF NOT EXISTS facts_fact (
      id INTEGER PRIMARY KEY, system TEXT NOT NULL, code TEXT NOT NULL, parent TEXT, also TEXT, facts TEXT NOT NULL,
      UNIQUE (system, code)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS facts_text (
      system TEXT NOT NULL, words TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (system, words, code)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE IF NOT EXISTS facts_search USING fts5 (
      also, content='facts_fact', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
    );`,
  into(db) {
    const insert = db.prepare(
      'INSERT INTO facts_fact (system, code, parent, also, facts) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    const insertText = db.prepare('INSERT OR IGNORE INTO facts_text (system, words, code) VALUES (?, ?, ?)')
    return ({ system, code, parent, facts }) => {
      const also = facts.also ?? []
      const json = JSON.stringify(facts)
      if (insert.run(system, code, parent ?? null, also.join('\n') || null, json).changes === 0) return false
      for (const words of new Set(also.map(normalizeText))) if (words) insertText.run(system, words, code)
      return true
    }
  },
  finish(db) {
    db.exec('INSERT INTO facts_search (rowid, also) SELECT id, also FROM facts_fact WHERE also IS NOT NULL')
    db.exec("INSERT INTO facts_search (facts_search) VALUES ('optimize')")
  },
  compared: { table: 'facts_fact', key: ['system', 'code'], values: ['facts'] },
}
