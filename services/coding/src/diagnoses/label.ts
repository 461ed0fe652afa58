import { hash } from 'node:crypto'
import type { CodeRow, Side } from '@claimrail/codesets'
import { describe, type Description } from './describe.ts'
import { namesIn, type Name } from './names.ts'
import type { Axis, AxisValues } from './rules/axes.ts'
import { PAIRED_PARTS } from './rules/parts.ts'
import { INDEX_NAMES, nonessentialOf, titlesByPart } from './rules/index-names.ts'
import { statementsOf } from './statements.ts'

/** One label or synonym of a code, taken apart. `family` is the same for labels that differ on axes only. */
export type LabelEntry = {
  code: string
  /** The period that the label holds for. */
  effective: string
  ends?: string
  description: Description
  family: number
  /** What the code leaves open, where there are codes that do not. */
  leavesOpen: readonly Axis[]
  /** It names one of two things that the title joins. */
  isPart: boolean
  /** It is a term below the title. */
  isTerm: boolean
  sex?: 'F' | 'M'
  /** Whole years, both included. */
  ages?: readonly [number, number]
}

const OPEN_PART = /(?<=\w )unspecified \w+ of\b/gi
const OPEN_CLAUSE =
  /,(?! *(?:with|in|due|following|from)\b)(?: *[a-z]+)? *\b(?:not (?:specified|stated|known)|unspecified)\b[^,]*?(?=,|$| with\b| without\b)/gi
const OPEN_TRIMESTER = /\bunspecified trimester\b|\btrimester (not specified|unspecified)\b/gi
const PAIRED = `(${PAIRED_PARTS.join('|')})`
const OPEN_SIDE = new RegExp(`\\bunspecified ${PAIRED}\\b|\\b${PAIRED}, unspecified\\b`, 'i')
/** Of a second infarction, not of a later visit. */
const LATER = /^subsequent /i
const INCLUDED = /,? including [^,]*/gi

/** All names of a code, taken apart; those of its title first. */
export function entriesOf(code: CodeRow<'icd10cm'>): LabelEntry[] {
  const title = code.long ?? code.label
  const terms = (code.facts.also ?? []).map((term) => ({ term, isWhole: CONTEXT.test(term) || !CONTEXT.test(title) }))
  const indexed = [...(INDEX_NAMES[code.code] ?? []), ...titlesByPart(code.code, title)]
  return [
    ...namesIn(title).map((name) => entryOf(code, name)),
    ...terms.flatMap(({ term, isWhole }) => namesIn(term).map((name) => termOf(entryOf(code, name), isWhole))),
    ...indexed.map((text) => ({ ...entryOf(code, { text, optional: '', isPart: false }), isTerm: true })),
  ]
}

/** What a disease is a part or a consequence of; a term below such a title leaves it out: "Polyneuropathy" below "in Lyme disease". */
const CONTEXT = /\b(in|due to|following|complicating|resulting from)\b/i

function termOf(entry: LabelEntry, isWhole: boolean): LabelEntry {
  const { description } = entry
  return { ...entry, isTerm: true, description: { ...description, isOther: description.isOther || !isWhole } }
}

function entryOf({ code, effective, ends, facts }: CodeRow<'icd10cm'>, { text, optional, isPart }: Name): LabelEntry {
  const described = describeLabel(text)
  const { side, sex, ages } = facts
  const axes = side && side !== 'unspecified' ? { ...described.axes, side } : described.axes
  const leavesOpen = openAxes(axes, side, text)
  const isOpen = described.isOpen || leavesOpen.length > 0
  const description = {
    ...described,
    axes,
    isOpen,
    optional: wordsOf([optional, ...nonessentialOf(code)].join(' ')),
  }
  return {
    ...{ code, effective, description, family: familyOf(description), leavesOpen, isPart, isTerm: false },
    ...(ends === undefined ? {} : { ends }),
    ...(sex === undefined ? {} : { sex }),
    ...(ages === undefined ? {} : { ages }),
  }
}

function wordsOf(text: string): ReadonlySet<string> {
  return describeLabel(text).words
}

function openAxes(axes: AxisValues, side: Side | undefined, text: string): Axis[] {
  const isSideOpen = side === 'unspecified' || (axes.side === undefined && OPEN_SIDE.test(text))
  const isTrimesterOpen = axes.trimester === undefined && text.search(OPEN_TRIMESTER) >= 0
  return [...(isSideOpen ? ['side' as const] : []), ...(isTrimesterOpen ? ['trimester' as const] : [])]
}

/**
 * A label is one statement; where a cue cuts it ("history of"), the cue counts for all of it. "organism not specified" leaves something
 * open, and says nothing of organisms.
 */
function describeLabel(text: string): Description {
  const statements = statementsOf(
    text
      .replace(LATER, 'later ')
      .replace(INCLUDED, ' ')
      .replace(OPEN_TRIMESTER, 'not specified')
      .replace(OPEN_CLAUSE, ', not specified')
      .replace(OPEN_PART, ' '),
  )
  const certainty = statements.find((one) => one.certainty !== 'present')?.certainty ?? 'present'
  return describe({ certainty, tokens: statements.flatMap(({ tokens }) => tokens) })
}

/** 48 bits of a hash: no two of a hundred thousand labels have it by chance. */
function familyOf({ certainty, words, denied }: Description): number {
  const text = [certainty, [...words].sort().join(' '), [...denied].sort().join(' ')].join('|')
  return hash('sha1', text, 'buffer').readUIntBE(0, 6)
}
