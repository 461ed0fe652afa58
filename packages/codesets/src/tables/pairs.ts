import type { DatabaseSync } from 'node:sqlite'
import { boundedMap } from '../bounded-map.ts'
import type { RowWriter } from '../import/format.ts'
import { packCode, packPair, pairKey, unpackPair } from './packed-code.ts'
import type { PairEdit, PairTable } from './rule-tables.ts'

/** A row of a table of pairs. `effective` left out = it holds as long as its release does. */
export type PairRow = Omit<PairEdit, 'effective' | 'release'> & { effective?: string }

/** What pairs share: few thousand periods, indicators and reasons stand for two million pairs. */
type Terms = Pick<PairEdit, 'ends' | 'indicator' | 'rationale'> & { effective?: string }

/**
 * Writes a table of pairs: two codes are one integer and what holds for them is the number of a row of terms, so a pair takes some
 * 16 bytes. The same pair may stand there several times, each with terms of its own.
 */
export function pairWriter(table: PairTable): RowWriter<PairRow> {
  const kind = kindOf(table)
  return {
    kind,
    schema: `
      CREATE TABLE IF NOT EXISTS ${kind}_terms (
        id INTEGER PRIMARY KEY, effective TEXT, ends TEXT, indicator TEXT NOT NULL, rationale TEXT) STRICT;
      CREATE TABLE IF NOT EXISTS ${kind} (
        pair INTEGER NOT NULL, terms INTEGER NOT NULL, PRIMARY KEY (pair, terms)) STRICT, WITHOUT ROWID;
      CREATE VIEW IF NOT EXISTS ${kind}_edits AS
        SELECT pair, ifnull(effective, '') AS effective, ends, indicator, rationale
        FROM ${kind} JOIN ${kind}_terms ON id = terms`,
    into: (db) => into(db, kind),
    compared: {
      table: `${kind}_edits`,
      key: ['pair', 'effective'],
      values: ['ends', 'indicator', 'rationale'],
      ends: 'ends',
      show: ([pair, effective]) => [...unpackPair(Number(pair)), String(effective)],
    },
  }
}

function kindOf(table: PairTable): string {
  return `ncci_${table}`
}

function into(db: DatabaseSync, kind: string): (row: PairRow) => boolean {
  const addTerms = db.prepare(`INSERT INTO ${kind}_terms (effective, ends, indicator, rationale) VALUES (?, ?, ?, ?)`)
  const addPair = db.prepare(`INSERT OR IGNORE INTO ${kind} (pair, terms) VALUES (?, ?)`)
  const known = new Map(readTerms(db, kind).map(({ id, ...terms }) => [termsKey(terms), id]))

  function termsOf(row: PairRow): number {
    const key = termsKey(row)
    let id = known.get(key)
    if (id === undefined) {
      const { effective = null, ends = null, indicator, rationale = null } = row
      known.set(key, (id = Number(addTerms.run(effective, ends, indicator, rationale).lastInsertRowid)))
    }
    return id
  }

  return (row) => addPair.run(packPair(row.column1, row.column2), termsOf(row)).changes === 1
}

function termsKey({ effective, ends, indicator, rationale }: Terms): string {
  return `${effective}|${ends}|${indicator}|${rationale}`
}

function readTerms(db: DatabaseSync, kind: string): (Terms & { id: number })[] {
  const rows = db.prepare(`SELECT id, effective, ends, indicator, rationale FROM ${kind}_terms`).all()
  return rows.map((row) => present(row) as Terms & { id: number })
}

/** Columns that say something. */
function present(row: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null))
}

/** True when every pair says from when it holds, so that the table speaks of the past too. */
export function isDatedTable(db: DatabaseSync, table: PairTable): boolean {
  return db.prepare(`SELECT 1 FROM ${kindOf(table)}_terms WHERE effective IS NULL LIMIT 1`).get() === undefined
}

/** Edits between two codes, in either order, whatever their dates. */
export type FindPairs = (one: string, other: string) => readonly PairEdit[]

/** @param from first day of the release, for edits that give none of their own */
export function pairFinder(db: DatabaseSync, table: PairTable, release: string, from: string): FindPairs {
  const kind = kindOf(table)
  const termsOf = termsFinder(db, kind, release, from)
  const find = db.prepare(`SELECT pair, terms FROM ${kind} WHERE pair BETWEEN ? AND ?`)
  find.setReturnArrays(true)
  return (one, other) => {
    const first = packCode(one)
    const second = packCode(other)
    const key = pairKey(first, second)
    const rows = find.all(key, key + 1) as unknown as [pair: number, terms: number][]
    if (rows.length === 0) return NONE
    const [lesser, greater] = first < second ? [one, other] : [other, one]
    return rows.map(([pair, id]) => ({
      column1: pair === key ? lesser : greater,
      column2: pair === key ? greater : lesser,
      ...termsOf(id),
    }))
  }
}

const NONE: readonly PairEdit[] = []
/** Terms that are kept in memory; the rest stays in the file, where processes share it. */
const MOST_TERMS = 4096

function termsFinder(db: DatabaseSync, kind: string, release: string, from: string) {
  const find = db.prepare(`SELECT effective, ends, indicator, rationale FROM ${kind}_terms WHERE id = ?`)
  const known = boundedMap<number, Omit<PairEdit, 'column1' | 'column2'>>(MOST_TERMS)
  return (id: number) => {
    let terms = known.get(id)
    if (!terms) {
      const row = present(find.get(id) as Record<string, unknown>) as Terms
      known.set(id, (terms = { effective: from, ...row, release }))
    }
    return terms
  }
}
