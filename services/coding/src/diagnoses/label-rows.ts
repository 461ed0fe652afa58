import type { DatabaseSync } from 'node:sqlite'
import type { LabelEntry } from './label.ts'
import { AXIS_SEPARATOR, LABEL_FLAGS } from './label-table.ts'
import { AXIS_NAMES } from './rules/axes.ts'
import type { Certainty } from './rules/cues.ts'

/** Labels of the table, read when they are asked for; those asked for lately are kept, and are then the same objects. */
export type LabelRows = {
  at(id: number): LabelEntry
  ofFamily(family: number): LabelEntry[]
  /** The first label of each code that there is. */
  ofCodes(codes: readonly string[]): LabelEntry[]
  below(category: string): LabelEntry[]
}

type Row = {
  id: number
  code: string
  effective: string
  ends: string | null
  certainty: Certainty
  words: string
  denied: string
  optional: string
  axes: string
  flags: number
  family: number
  sex: 'F' | 'M' | null
  ages: string | null
}

/** Labels that are kept ready: each about a kilobyte. */
const KEPT = 2_000

export function labelRows(db: DatabaseSync): LabelRows {
  const byId = db.prepare('SELECT * FROM label WHERE id = ?')
  const byFamily = db.prepare('SELECT id FROM label WHERE family = ? ORDER BY id')
  const byCodes = db.prepare(
    'SELECT label.id FROM json_each(?) CROSS JOIN label ON code = value WHERE name = 0 ORDER BY key, label.id',
  )
  const byPrefix = db.prepare(
    "SELECT id FROM label WHERE code > ? AND code < ? || '~' AND name = 0 ORDER BY code, effective",
  )
  const kept = new Map<number, LabelEntry>()

  function at(id: number): LabelEntry {
    const known = kept.get(id)
    if (known) return known
    const entry = entryOf(byId.get(id) as Row)
    if (kept.size >= KEPT) kept.clear()
    kept.set(id, entry)
    return entry
  }

  const all = (rows: Record<string, unknown>[]) => rows.map(({ id }) => at(id as number))
  return {
    at,
    ofFamily: (family) => all(byFamily.all(family)),
    ofCodes: (codes) => all(byCodes.all(JSON.stringify(codes))),
    below: (category) => all(byPrefix.all(category, category)),
  }
}

function entryOf({ code, effective, ends, certainty, flags, family, sex, ages, ...row }: Row): LabelEntry {
  const values = row.axes.split(AXIS_SEPARATOR)
  const has = (flag: number) => (flags & flag) !== 0
  return {
    ...{ code, effective, family, leavesOpen: AXIS_NAMES.filter((axis) => has(LABEL_FLAGS[axis])) },
    isPart: has(LABEL_FLAGS.part),
    isTerm: has(LABEL_FLAGS.term),
    description: {
      ...{
        certainty,
        words: setOf(row.words),
        denied: setOf(row.denied),
        optional: setOf(row.optional),
        assumed: NONE,
      },
      axes: Object.fromEntries(AXIS_NAMES.flatMap((axis, i) => (values[i] ? [[axis, values[i]]] : []))),
      ...{ isOpen: has(LABEL_FLAGS.open), isOther: has(LABEL_FLAGS.other) },
    },
    ...(ends === null ? {} : { ends }),
    ...(sex === null ? {} : { sex }),
    ...(ages === null ? {} : { ages: ages.split('-').map(Number) as [number, number] }),
  }
}

const NONE: ReadonlySet<string> = new Set()

function setOf(words: string): ReadonlySet<string> {
  return words === '' ? NONE : new Set(words.split(' '))
}
