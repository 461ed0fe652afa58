import type { DatabaseSync } from 'node:sqlite'
import type { CodeSets } from '@claimrail/codesets'
import type { LabelEntry } from './label.ts'
import { labelRows, type LabelRows } from './label-rows.ts'
import { labelTables } from './label-table.ts'
import { wordTable, type SaidWords, type WordTable } from './word-table.ts'

/** Labels of the codes in force that can be billed, by their words. */
export type LabelIndex = {
  /** Labels that share so much with what was said that `match` may give them the score; some that it does not. */
  near(said: SaidWords, leastScore: number): Iterable<LabelEntry>
  ofFamily(family: number): readonly LabelEntry[]
  /** Labels of codes that differ in one character, from the fourth on, and say a side. */
  besideWithSide(code: string): readonly LabelEntry[]
  /** Codes below a category, in order. */
  below(category: string): readonly LabelEntry[]
  /** How much a word tells: rare words much, common and weak ones little. */
  weightOf(word: string): number
}

type Tables = { words: WordTable; rows: LabelRows }

const opened = new WeakMap<DatabaseSync, Tables>()

/** The index of the labels in force on a date. Its tables are made once for the releases that answer on it. */
export function labelIndexOf(codes: CodeSets, date: string): LabelIndex {
  const db = codes.derived(labelTables(), date)
  return db ? indexOn(date, tablesIn(db)) : NO_LABELS
}

function tablesIn(db: DatabaseSync): Tables {
  let tables = opened.get(db)
  if (!tables) opened.set(db, (tables = { words: wordTable(db), rows: labelRows(db) }))
  return tables
}

const NO_LABELS: LabelIndex = {
  near: () => [],
  ofFamily: () => [],
  besideWithSide: () => [],
  below: () => [],
  weightOf: () => 1,
}

function indexOn(date: string, { words, rows }: Tables): LabelIndex {
  const isInForce = ({ effective, ends = date }: LabelEntry) => effective <= date && ends >= date
  return {
    *near(said, leastScore) {
      for (const id of words.labelsNear(said, leastScore)) {
        const entry = rows.at(id)
        if (isInForce(entry)) yield entry
      }
    },
    ofFamily: (family) => rows.ofFamily(family).filter(isInForce),
    besideWithSide: (code) =>
      rows.ofCodes(variantsOf(code)).filter((one) => isInForce(one) && one.description.axes.side !== undefined),
    below: (category) => rows.below(category).filter(isInForce),
    weightOf: words.weightOf,
  }
}

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ']

function variantsOf(code: string): string[] {
  return [...code]
    .map((own, place) => ({ own, place }))
    .filter(({ place }) => place >= 3)
    .flatMap(({ own, place }) =>
      CHARACTERS.filter((one) => one !== own).map((one) => code.slice(0, place) + one + code.slice(place + 1)),
    )
}
