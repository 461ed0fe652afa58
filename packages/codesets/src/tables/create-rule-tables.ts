import type { DatabaseSync } from 'node:sqlite'
import { boundedMap } from '../bounded-map.ts'
import { addOnFinder } from './add-ons.ts'
import { allowedAmounts } from './allowed-amount.ts'
import { feeAmountFinder, feeIndicatorFinder } from './fees.ts'
import { localityFinder } from './localities.ts'
import { isDatedTable, pairFinder } from './pairs.ts'
import type { PairTable, RuleTables, UnitTable } from './rule-tables.ts'
import { unitFinder } from './units.ts'

/** A release file that is open: its name, the dates of service that it speaks for, and its tables. */
export type RuleRelease = { name: string; from: string; to?: string | undefined; db: DatabaseSync }

/** What answers for a period. `isDated` = it also knows what held before it. */
type Speaker<Answer> = { name: string; from: string; to: string | undefined; isDated: boolean; answer: Answer }

/** Before this date there was no NCCI (CMS NCCI policy manual, introduction). */
const FIRST_EDITS = '1996-01-01'

/**
 * Tables over releases, read row by row from the files: only what was asked for lately is kept in memory. Of two releases that speak
 * for a date the later one answers. A table of pairs with dates answers for dates before its release too, where no release of
 * that time is there. Which tables a release has is looked at once, here.
 */
export function createRuleTables(releases: readonly RuleRelease[]): RuleTables {
  const pairs = {
    practitioner: pairSpeakers(releases, 'practitioner'),
    outpatient: pairSpeakers(releases, 'outpatient'),
  }
  const units = {
    practitioner: unitSpeakers(releases, 'practitioner'),
    outpatient: unitSpeakers(releases, 'outpatient'),
    dme: unitSpeakers(releases, 'dme'),
  }
  const addOns = speakers(releases, 'ncci_add_on', (release) => stamped(addOnFinder(release.db), release))
  const indicators = speakers(releases, 'pfs_indicators', (release) =>
    feeFinder(feeIndicatorFinder(release.db), release),
  )
  const amounts = speakers(releases, 'pfs_amounts', (release) => feeFinder(feeAmountFinder(release.db), release))
  const localities = speakers(releases, 'pfs_localities', ({ db }) => localityFinder(db))

  return {
    pairs(table, one, other, date) {
      const speaker = speakerOn(pairs[table], date)
      return speaker?.answer(one, other).filter(({ effective, ends = date }) => effective <= date && ends >= date)
    },
    unitLimit: (table, code, date) => speakerOn(units[table], date)?.answer(code),
    addOn: (code, date) => speakerOn(addOns, date)?.answer(code),
    fee(code, modifier, date, locality) {
      const policy = speakerOn(indicators, date)?.answer(code, modifier)
      if (!policy) return policy
      const row = { ...speakerOn(amounts, date)?.answer(code, modifier), ...policy }
      if (!locality) return { ...row, ...allowedAmounts(row) }
      const indices = speakerOn(localities, date)?.answer(locality)
      return indices ? { ...row, ...allowedAmounts(row, indices) } : row
    },
  }
}

/** Rows that are kept in memory of each table. */
const MOST_ROWS = 4096

/** Rows of a code with the release and its period; null = the release has none. */
function stamped<Row>(find: (code: string) => Row | undefined, { name, from, to }: RuleRelease) {
  const period = { effective: from, ...(to !== undefined && { ends: to }), release: name }
  return remembering((code) => {
    const row = find(code)
    return row ? { ...row, ...period } : null
  })
}

function feeFinder<Row>(find: (code: string, modifier: string) => Row | undefined, { name }: RuleRelease) {
  const known = remembering((key) => {
    const row = find(key.slice(0, 5), key.slice(5))
    return row ? { ...row, release: name } : null
  })
  return (code: string, modifier: string) => known(code + modifier)
}

/** The same answers without asking the file again. */
function remembering<Row>(find: (key: string) => Row | null): (key: string) => Row | null {
  const known = boundedMap<string, { row: Row | null }>(MOST_ROWS)
  return (key) => {
    let found = known.get(key)
    if (!found) known.set(key, (found = { row: find(key) }))
    return found.row
  }
}

function pairSpeakers(releases: readonly RuleRelease[], table: PairTable) {
  const isDated = ({ db }: RuleRelease) => isDatedTable(db, table)
  return speakers(releases, `ncci_${table}`, ({ db, name, from }) => pairFinder(db, table, name, from), isDated)
}

function unitSpeakers(releases: readonly RuleRelease[], table: UnitTable) {
  return speakers(releases, `mue_${table}`, (release) => stamped(unitFinder(release.db, table), release))
}

/** The releases that have a table, the latest first. */
function speakers<Answer>(
  releases: readonly RuleRelease[],
  table: string,
  open: (release: RuleRelease) => Answer,
  isDated: (release: RuleRelease) => boolean = () => false,
): Speaker<Answer>[] {
  return releases
    .filter(({ db }) => hasTable(db, table))
    .map((release) => ({
      name: release.name,
      from: release.from,
      to: release.to,
      isDated: isDated(release),
      answer: open(release),
    }))
    .sort((a, b) => (a.from > b.from ? -1 : 1))
}

function hasTable(db: DatabaseSync, table: string): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(table) !== undefined
}

function speakerOn<Answer>(latestFirst: readonly Speaker<Answer>[], date: string): Speaker<Answer> | undefined {
  const now = latestFirst.find(({ from, to = date }) => from <= date && to >= date)
  if (now || date < FIRST_EDITS) return now
  return latestFirst.findLast(({ from, isDated }) => isDated && from > date)
}
