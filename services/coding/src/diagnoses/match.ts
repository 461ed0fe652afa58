import type { Patient } from '@claimrail/domain'
import type { Description } from './describe.ts'
import type { LabelEntry } from './label.ts'
import type { LabelIndex } from './label-index.ts'
import { AXIS_NAMES, type AxisValues } from './rules/axes.ts'
import { OPPOSITES, TELLING_APART, WEAK_WORDS } from './rules/words.ts'

/** A code that a description may mean. `score`, and `said`, how much of the label was said, are 0 to 1. */
export type Candidate = { entry: LabelEntry; score: number; said: number }

/** Whom the code is for: codes for the other sex or another age are no candidates. */
export type Person = { sex: Patient['sex']; years: number }

/**
 * A label that says "other" names what has no code of its own, and one that says "congenital" a condition apart from that of the name. Only a
 * coder can see that it is meant: below any threshold that is usual.
 */
const OTHER_FACTOR = 0.78
/** A label that denies what the record does not speak of is the usual case of it ("without complications"), a little less sure. */
const UNSAID_DENIAL_FACTOR = 0.97
/** A record that denies something, or says more on an axis, than the label can carry. */
const LOST_FACTOR = 0.97
/** A label of which only a part was said fits less than one that is all of what was said. */
const PART_FACTOR = 0.94
/** Where a title and a term below another title fit alike, the title is meant. */
export const TERM_FACTOR = 0.99
const LEAST_SCORE = 0.3
/** Scores are rounded to thousandths. */
const ROUNDING = 0.0005

/** The codes that a description may mean, best first; equal scores in order of code. */
export function candidatesFor(said: Description, index: LabelIndex, person: Person): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const entry of index.near(said, LEAST_SCORE - ROUNDING)) {
    if (!isFor(entry, person)) continue
    const fit = fitOf(said, entry, index)
    const known = best.get(entry.code)
    if (fit.score >= LEAST_SCORE && fit.score > (known?.score ?? 0)) best.set(entry.code, { entry, ...fit })
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || saidMore(a) - saidMore(b) || compareText(a.entry.code, b.entry.code),
  )
}

/** Of two that fit equally well, the one that claims nothing more: that leaves the side open, then that says nothing of it. */
function saidMore({ entry: { leavesOpen, description } }: Candidate): number {
  if (leavesOpen.includes('side')) return 0
  return 1 + AXIS_NAMES.filter((axis) => description.axes[axis] !== undefined).length
}

/**
 * How well a label fits what was said: the harmonic mean of how much of what was said the label has, and how much of the label was
 * said, by the weight of words, times the first, as what was said must not get lost. 0 where the two contradict each other.
 */
function fitOf(said: Description, entry: LabelEntry, index: LabelIndex): Omit<Candidate, 'entry'> {
  const label = entry.description
  if (said.certainty !== label.certainty || contradicts(said, label)) return NO_FIT
  const common = inBoth(said.words, label.words)
  if (common.every((word) => WEAK_WORDS.has(word)) && !isSame(said.words, label.words)) return NO_FIT
  const shared = sum(common, index)
  const optional = sum(
    inBoth(said.words, label.optional).filter((word) => !label.words.has(word)),
    index,
  )
  const assumed = sum(inBoth(label.words, said.assumed), index)
  const ofSaid = (shared + optional) / sum(said.words, index)
  const ofLabel = (shared + assumed) / sum(label.words, index)
  const mean = (2 * ofSaid * ofLabel) / (ofSaid + ofLabel)
  const factors = otherFactor(said, label) * denialFactor(said, label) * axisFactor(said.axes, label.axes)
  return { score: round(mean * ofSaid * factors * nameFactor(entry)), said: ofLabel }
}

function nameFactor({ isPart, isTerm }: LabelEntry): number {
  return (isPart ? PART_FACTOR : 1) * (isTerm ? TERM_FACTOR : 1)
}

const NO_FIT = { score: 0, said: 0 }

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((word) => other.has(word))
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word))
}

function contradicts(said: Description, label: Description): boolean {
  if ([...said.words].some((word) => label.denied.has(word))) return true
  if ([...said.denied].some((word) => label.words.has(word))) return true
  if (AXIS_NAMES.some((axis) => differ(said.axes[axis], label.axes[axis]))) return true
  return OPPOSITES.some((set) => {
    const ofSaid = set.filter((word) => said.words.has(word) || said.assumed.has(word))
    const ofLabel = set.filter((word) => label.words.has(word))
    return ofSaid.length > 0 && ofLabel.length > 0 && !ofSaid.some((word) => ofLabel.includes(word))
  })
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

function otherFactor(said: Description, label: Description): number {
  const isAnother = [...label.words].some((word) => TELLING_APART.has(word) && !said.words.has(word))
  return isAnother || (label.isOther && !said.isOther) ? OTHER_FACTOR : 1
}

function denialFactor(said: Description, label: Description): number {
  const isUnsaid = [...label.denied].some((word) => !said.denied.has(word))
  const isLost = [...said.denied].some((word) => !label.denied.has(word))
  return (isUnsaid ? UNSAID_DENIAL_FACTOR : 1) * (isLost ? LOST_FACTOR : 1)
}

function axisFactor(said: AxisValues, label: AxisValues): number {
  const lost = AXIS_NAMES.filter((axis) => said[axis] !== undefined && label[axis] === undefined).length
  return LOST_FACTOR ** lost
}

function isFor({ sex, ages }: LabelEntry, person: Person): boolean {
  if (sex !== undefined && person.sex !== 'U' && sex !== person.sex) return false
  return ages === undefined || (person.years >= ages[0] && person.years <= ages[1])
}

function sum(words: Iterable<string>, index: LabelIndex): number {
  let total = 0
  for (const word of words) total += index.weightOf(word)
  return total
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
