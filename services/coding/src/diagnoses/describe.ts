import { phrasesOf } from './phrases.ts'
import { ASSUMED } from './rules/assumed.ts'
import { AXES, AXIS_NAMES, TELLING, type Axis, type AxisValues } from './rules/axes.ts'
import { DENIALS, DENIAL_ENDS, LEFT_OPEN, type Certainty } from './rules/cues.ts'
import { EMPTY_WORDS } from './rules/words.ts'
import type { Statement } from './statements.ts'
import { isBreak, singular, type Token } from './tokens.ts'

/** What a statement says: the condition, what is denied within it, and what it tells on each axis. */
export type Description = {
  certainty: Certainty
  /** Words of the condition, each once. */
  words: ReadonlySet<string>
  /** Words that it denies: "ulcer without bleeding". */
  denied: ReadonlySet<string>
  /** Words that may be said or not, of a label: those in parentheses. */
  optional: ReadonlySet<string>
  /** Words that count as said where nothing else was, by the guidelines. */
  assumed: ReadonlySet<string>
  axes: AxisValues
  /** It says that something is left open. */
  isOpen: boolean
  /** It says "other": something that has no name of its own in the code system. */
  isOther: boolean
}

const leftOpen = phrasesOf(Object.fromEntries(LEFT_OPEN.map((phrase) => [phrase, true])), singular)
const axisWords = phrasesOf(
  Object.fromEntries(
    AXIS_NAMES.flatMap((axis) =>
      Object.entries(AXES[axis]).flatMap(([value, phrases]) =>
        phrases.map((phrase: string) => [phrase, { axis, value }]),
      ),
    ),
  ) as Record<string, { axis: Axis; value: string }>,
  singular,
)

export function describe({ certainty, tokens }: Statement): Description {
  const words = tokens.map(({ word }) => word)
  const said = { words: new Set<string>(), denied: new Set<string>() }
  const axes: { [Name in Axis]?: string } = {}
  let isOpen = false
  let isOther = false
  let denies = false
  for (let at = 0; at < tokens.length;) {
    const open = leftOpen.at(words, at)
    const value = open ? undefined : axisWords.at(words, at)
    const word = words[at] as string
    if (open) isOpen = true
    else if (value && denies && value.value.axis === 'episode') said.denied.add(word)
    else if (value) {
      axes[value.value.axis] = joined(axes[value.value.axis], value.value)
      if (TELLING.has(word)) said.words.add(word)
    } else if (word === 'other') isOther = true
    else if (DENIALS.has(word)) denies = at > 0
    else if (isBreak(tokens[at] as Token) || DENIAL_ENDS.has(word)) denies = false
    else if (!EMPTY_WORDS.has(word) && !YEAR.test(word)) said[denies ? 'denied' : 'words'].add(word)
    at += open?.length ?? value?.length ?? 1
  }
  const assumed = assumedBeside(said.words)
  // "ear infection without rupture of the ear drum" denies no ear.
  const denied = new Set([...said.denied].filter((word) => !said.words.has(word)))
  return {
    certainty,
    words: said.words,
    denied,
    assumed,
    optional: NONE,
    axes: { ...axes, ...trimesterByWeeks(words) },
    isOpen,
    isOther,
  }
}

const NONE: ReadonlySet<string> = new Set()
/** When something was is no part of what it is. */
const YEAR = /^(19|20)\d\d$/

function assumedBeside(words: ReadonlySet<string>): Set<string> {
  const has = (word: string) => words.has(singular(word))
  const rules = ASSUMED.filter(({ when, unless }) => has(when) && !unless.some(has))
  return new Set(rules.map(({ assumed }) => assumed).filter((word) => !words.has(word)))
}

/** "right and left" is both sides. */
function joined(known: string | undefined, { axis, value }: { axis: Axis; value: string }): string {
  return axis === 'side' && known !== undefined && known !== value ? 'both' : value
}

/** Trimesters by completed weeks: first under 14, second under 28, third from 28 (ICD-10-CM, chapter 15). */
function trimesterByWeeks(words: readonly string[]): AxisValues {
  const place = words.findIndex((word, i) => word === 'week' && /^\d{1,2}$/.test(words[i - 1] ?? ''))
  if (place < 0 || !words.some((word) => /^(gestation|pregnan(t|cy)|gestational)$/.test(word))) return {}
  const weeks = Number(words[place - 1])
  return { trimester: weeks < 14 ? 'first' : weeks < 28 ? 'second' : 'third' }
}
