import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { CodeRow, CodeSets, Derivation } from '@claimrail/codesets'
import { entriesOf, type LabelEntry } from './label.ts'
import { AXIS_NAMES, type Axis } from './rules/axes.ts'
import { WEAK_WORDS } from './rules/words.ts'

/** What decides how a label is taken apart and written: other sources, other tables. */
const SOURCES = ['label.ts', 'label-table.ts', 'names.ts', 'describe.ts', 'phrases.ts', 'statements.ts', 'tokens.ts']
const RULES = new URL('rules/', import.meta.url)

/**
 * The labels of ICD-10-CM taken apart, and for each word which labels have it. `postings` are pairs of 32 bits, little-endian: the number of
 * the label, and what all its words weigh as a float.
 */
const SCHEMA = `
  CREATE TABLE label (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, name INTEGER NOT NULL, effective TEXT NOT NULL, ends TEXT,
    certainty TEXT NOT NULL, words TEXT NOT NULL, denied TEXT NOT NULL, optional TEXT NOT NULL, axes TEXT NOT NULL, flags INTEGER NOT NULL,
    family INTEGER NOT NULL, sex TEXT, ages TEXT
  ) STRICT;
  CREATE TABLE word (word TEXT PRIMARY KEY, labels INTEGER NOT NULL, postings BLOB NOT NULL) STRICT;
  CREATE TABLE size (labels INTEGER NOT NULL, most INTEGER NOT NULL) STRICT;`
const INDEXES = 'CREATE INDEX label_code ON label (code, name); CREATE INDEX label_family ON label (family)'

export const LABEL_FLAGS = {
  open: 1,
  other: 2,
  part: 4,
  term: 8,
  side: 16,
  episode: 32,
  trimester: 64,
} as const satisfies Record<Axis | 'open' | 'other' | 'part' | 'term', number>
export const AXIS_SEPARATOR = '|'

let version: string | undefined

/** The derivation of the label tables; its version follows the sources of the vocabulary. */
export function labelTables(): Derivation<'icd10cm'> {
  version ??= hashOfSources()
  return { name: 'icd10cm-labels', version, system: 'icd10cm', fill: fillLabels }
}

function hashOfSources(): string {
  const rules = readdirSync(RULES).sort()
  const files = [...SOURCES.map((file) => new URL(file, import.meta.url)), ...rules.map((file) => new URL(file, RULES))]
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** Makes the tables now, so that the first diagnosis in words need not wait for them: some seconds for a full release, once a machine. */
export function prepareLabels(codes: CodeSets, date: string): void {
  codes.derived(labelTables(), date)
}

const WEAK = 0.25

/** How much a word tells: rare words much, common and weak ones little. */
export function weightOf(word: string, labelsWithIt: number, labels: number): number {
  return WEAK_WORDS.has(word) ? WEAK : Math.log(2 + labels / (1 + labelsWithIt))
}

type Word = { labels: number; ids: number[] }

/** Words are counted over all labels, and found in those of codes that can be billed. */
function fillLabels(db: DatabaseSync, rows: Iterable<CodeRow<'icd10cm'>>): void {
  db.exec(SCHEMA)
  const put = labelWriter(db)
  const words = new Map<string, Word>()
  const wordsOf: Word[][] = []
  let labels = 0
  for (const row of rows) {
    for (const [name, entry] of entriesOf(row).entries()) {
      labels += 1
      const own = [...entry.description.words].map((word) => countedWord(words, word))
      if (!row.billable) continue
      const optional = [...entry.description.optional].filter((word) => !entry.description.words.has(word))
      for (const { ids } of [...own, ...optional.map((word) => knownWord(words, word))]) ids.push(wordsOf.length)
      put(wordsOf.length, name, entry)
      wordsOf.push(own)
    }
  }
  db.prepare('INSERT INTO size VALUES (?, ?)').run(labels, wordsOf.length)
  writeWords(db, words, wordsOf, labels)
  db.exec(INDEXES)
}

function countedWord(words: Map<string, Word>, word: string): Word {
  const known = knownWord(words, word)
  known.labels += 1
  return known
}

function knownWord(words: Map<string, Word>, word: string): Word {
  let known = words.get(word)
  if (!known) words.set(word, (known = { labels: 0, ids: [] }))
  return known
}

function labelWriter(db: DatabaseSync): (id: number, name: number, entry: LabelEntry) => void {
  const insert = db.prepare('INSERT INTO label VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  return (id, name, { code, effective, ends, description, family, leavesOpen, isPart, isTerm, sex, ages }) => {
    const { certainty, words, denied, optional, axes, isOpen, isOther } = description
    const { open, other, part, term } = LABEL_FLAGS
    const own = (isOpen ? open : 0) | (isOther ? other : 0) | (isPart ? part : 0) | (isTerm ? term : 0)
    const flags = leavesOpen.reduce((all, axis) => all | LABEL_FLAGS[axis], own)
    const said = AXIS_NAMES.map((axis) => axes[axis] ?? '').join(AXIS_SEPARATOR)
    const texts = [certainty, ...[words, denied, optional].map((set) => [...set].join(' ')), said]
    insert.run(id, code, name, effective, ends ?? null, ...texts, flags, family, sex ?? null, ages?.join('-') ?? null)
  }
}

function writeWords(db: DatabaseSync, words: ReadonlyMap<string, Word>, wordsOf: readonly Word[][], labels: number) {
  const weights = new Map([...words].map(([word, own]) => [own, weightOf(word, own.labels, labels)]))
  const labelWeights = wordsOf.map((own) => own.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0))
  const insert = db.prepare('INSERT INTO word VALUES (?, ?, ?)')
  for (const [word, own] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const postings = Buffer.alloc(own.ids.length * 8)
    for (const [i, id] of own.ids.entries()) {
      postings.writeUInt32LE(id, i * 8)
      postings.writeFloatLE(labelWeights[id] ?? 0, i * 8 + 4)
    }
    insert.run(word, own.labels, postings)
  }
}
