import type { DatabaseSync } from 'node:sqlite'
import type { CodeRow, SystemName } from '../code.ts'
import type { RowWriter } from '../import/format.ts'
import { normalizeText } from '../normalize.ts'

/** A row of a code system on its way into a release. Facts are those that the file states; the rest comes from elsewhere. */
export type CodeImport = Omit<CodeRow<SystemName>, 'facts'> & {
  system: SystemName
  facts?: Readonly<Record<string, unknown>>
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS codes_code (
    id INTEGER PRIMARY KEY, system TEXT NOT NULL, code TEXT NOT NULL, effective TEXT NOT NULL, ends TEXT,
    billable INTEGER NOT NULL, label TEXT NOT NULL, long TEXT, also TEXT, facts TEXT,
    UNIQUE (system, code, effective)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS codes_text (
    system TEXT NOT NULL, words TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (system, words, code)
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE IF NOT EXISTS codes_search USING fts5 (
    code, label, long, also, content='codes_code', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
  );`

const INSERT = `
  INSERT INTO codes_code (system, code, effective, ends, billable, label, long, also, facts)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`

/** Writes rows of code systems, with an index of their exact words and one of full text over what can be billed. */
export const codeWriter: RowWriter<CodeImport> = {
  kind: 'codes',
  schema: SCHEMA,
  into(db) {
    const insert = db.prepare(INSERT)
    const insertText = db.prepare('INSERT OR IGNORE INTO codes_text (system, words, code) VALUES (?, ?, ?)')
    return (row) => {
      const { system, code, effective, ends, billable, label, long, facts } = row
      const also = alsoOf(facts)
      const values = [ends ?? null, Number(billable), label, long ?? null, also.join('\n') || null, jsonOf(facts)]
      if (insert.run(system, code, effective, ...values).changes === 0) return false
      if (billable) for (const words of textsOf([label, long ?? '', ...also])) insertText.run(system, words, code)
      return true
    }
  },
  finish(db: DatabaseSync) {
    db.exec(`INSERT INTO codes_search (rowid, code, label, long, also)
      SELECT id, code, label, long, also FROM codes_code WHERE billable = 1 AND (label <> '' OR also IS NOT NULL)`)
    db.exec("INSERT INTO codes_search (codes_search) VALUES ('optimize')")
  },
  compared: {
    table: 'codes_code',
    key: ['system', 'code'],
    values: ['billable', 'label', 'long', 'facts'],
    ends: 'ends',
  },
}

function alsoOf(facts: CodeImport['facts']): readonly string[] {
  return Array.isArray(facts?.also) ? (facts.also as string[]) : []
}

function jsonOf(facts: CodeImport['facts']): string | null {
  return facts && Object.keys(facts).length > 0 ? JSON.stringify(facts) : null
}

function textsOf(words: readonly string[]): Set<string> {
  return new Set(words.map(normalizeText).filter((text) => text !== ''))
}
