import { createHash } from 'node:crypto'
import type { CodeRow } from '@claimrail/codesets'
import { describe, type Description } from './describe.ts'
import { statementsOf } from './statements.ts'

/** One label or synonym of a code, taken apart. `family` is the same for labels that differ on axes only. */
export type LabelEntry = {
  code: string
  /** The period that the label holds for. */
  effective: string
  ends?: string
  description: Description
  family: number
  /** The code leaves the side open, and there are codes that do not. */
  leavesSideOpen: boolean
  sex?: 'F' | 'M'
  /** Whole years, both included. */
  ages?: readonly [number, number]
}

const OPEN_PART = /\bunspecified \w+ of\b/gi
const OPEN_CLAUSE = /,[^,]*\b(not (specified|stated|known)|unspecified)\b[^,]*/gi

/** All names of a code, taken apart; the label first. */
export function entriesOf(code: CodeRow<'icd10cm'>): LabelEntry[] {
  return [code.long ?? code.label, ...(code.facts.also ?? [])]
    .filter((text) => text !== '')
    .map((text) => entryOf(code, text))
}

function entryOf({ code, effective, ends, facts }: CodeRow<'icd10cm'>, text: string): LabelEntry {
  const described = describeLabel(text)
  const { side, sex, ages } = facts
  const axes = side && side !== 'unspecified' ? { ...described.axes, side } : described.axes
  const description = { ...described, axes, isOpen: described.isOpen || side === 'unspecified' }
  return {
    ...{ code, effective, description, family: familyOf(description), leavesSideOpen: side === 'unspecified' },
    ...(ends === undefined ? {} : { ends }),
    ...(sex === undefined ? {} : { sex }),
    ...(ages === undefined ? {} : { ages }),
  }
}

/**
 * A label is one statement; where a cue cuts it ("history of"), the cue counts for all of it. Words in parentheses are nonessential
 * modifiers (ICD-10-CM guideline I.A.7): they may be there or not. "organism not specified" leaves something open, and says nothing of organisms.
 */
function describeLabel(text: string): Description {
  const statements = statementsOf(
    text
      .replace(/\([^)]*\)/g, ' ')
      .replace(OPEN_CLAUSE, ', not specified')
      .replace(OPEN_PART, ' '),
  )
  const certainty = statements.find((one) => one.certainty !== 'present')?.certainty ?? 'present'
  return describe({ certainty, tokens: statements.flatMap(({ tokens }) => tokens) })
}

/** 48 bits of a hash: no two of a hundred thousand labels have it by chance. */
function familyOf({ certainty, words, denied }: Description): number {
  const text = [certainty, [...words].sort().join(' '), [...denied].sort().join(' ')].join('|')
  return createHash('sha1').update(text).digest().readUIntBE(0, 6)
}
