import type { CodingContext } from '../context.ts'
import type { QueryCode } from '../query.ts'
import { describe, type Description } from './describe.ts'
import type { LabelEntry } from './label.ts'
import { labelIndexOf, type LabelIndex } from './label-index.ts'
import { candidatesFor, TERM_FACTOR, type Candidate, type Person } from './match.ts'
import { AXIS_NAMES, type Axis, type AxisValues } from './rules/axes.ts'
import { PARTS } from './rules/parts.ts'
import { TROUBLE, VAGUE_WORDS, WEAK_WORDS } from './rules/words.ts'
import type { Statement } from './statements.ts'

/** Two codes whose scores are nearer than this are not told apart by the words. */
const MARGIN = 0.05
/** Below this the words are not close to any code, and only whoever wrote them can say what they mean. */
const NEAR = 0.4
/** A label of which less was said than this says something more, that the record may not mean. */
const LEAST_SAID = 0.8
const MOST_CANDIDATES = 6

/** What the words of one statement come to. */
export type WordsRead =
  | { kind: 'one'; entry: LabelEntry; score: number; others: readonly Candidate[]; axes: AxisValues }
  /** The codes differ on an axis of which nothing was said. `open` is the code that leaves it unsaid, if there is one. */
  | { kind: 'axis'; axis: Axis; values: readonly string[]; open: LabelEntry | undefined; others: readonly Candidate[] }
  /** A coder can choose among these. */
  | { kind: 'several'; others: readonly Candidate[] }
  | { kind: 'none' }

/** Where a reading stands: the knowledge, the date that codes must hold on, whom they are for, and the category they must be below. */
export type Reading = { context: CodingContext; date: string; person: Person; within?: string }

/** Reads a statement, with what is known on axes from elsewhere (an answer, another part of the record). */
export function readStatement(statement: Statement, known: AxisValues, where: Reading): WordsRead {
  const index = labelIndexOf(where.context.codes, where.date)
  const described = describe(statement)
  const said = { ...described, axes: { ...described.axes, ...known } }
  const found = candidatesFor(said, index, where.person)
  const candidates = found.filter(({ entry }) => entry.code.startsWith(where.within ?? ''))
  const [first] = candidates
  if (!first || first.score < NEAR) return { kind: 'none' }
  const others = candidates.filter((one) => one !== first).slice(0, MOST_CANDIDATES)
  if (first.score < where.context.threshold) return { kind: 'several', others: candidates.slice(0, MOST_CANDIDATES) }
  const isExact = first.score >= TERM_FACTOR
  const isRival = (one: Candidate) =>
    (isExact ? one.score === first.score : first.score - one.score < MARGIN) && isAnother(one.entry, first.entry, said)
  const rivals = others.filter(isRival)
  const several = { kind: 'several' as const, others: candidates.slice(0, MOST_CANDIDATES) }
  if (rivals.length > 0 || first.said < LEAST_SAID || isVague(said)) return several
  const resolved = resolveAxes(first.entry, said.axes, index)
  if (resolved.kind === 'twins') return several
  return resolved.kind === 'one' ? { ...resolved, score: first.score, others } : { ...resolved, others }
}

/** Another condition that fits what was said as well: not one that says less of the axes, or asserts what the first denies and none said. */
function isAnother(one: LabelEntry, first: LabelEntry, said: Description): boolean {
  const saysLess = AXIS_NAMES.some((axis) => said.axes[axis] !== undefined && says(first, axis) && !says(one, axis))
  const saysMore = [...one.description.words].some(
    (word) => first.description.denied.has(word) && !said.words.has(word),
  )
  return one.family !== first.family && !saysLess && !saysMore
}

/** Nothing is said but what any site and many conditions have, or a site and that something is the matter with it. */
function isVague({ words }: Description): boolean {
  const said = [...words]
  return (
    said.every((word) => VAGUE_WORDS.has(word) || WEAK_WORDS.has(word)) ||
    said.every((word) => PARTS.has(word) || TROUBLE.has(word))
  )
}

type Resolved =
  | { kind: 'one'; entry: LabelEntry; axes: AxisValues }
  | { kind: 'axis'; axis: Axis; values: readonly string[]; open: LabelEntry | undefined }
  /** Codes that nothing said, and nothing that could be asked, tells apart. */
  | { kind: 'twins' }

/** Codes of one condition that differ on axes. One that says nothing of an axis, and does not leave it open, stands for itself. */
function familyOf(entry: LabelEntry, index: LabelIndex): LabelEntry[] {
  const beside = entry.leavesOpen.includes('side') ? index.besideWithSide(entry.code) : []
  const family = [entry, ...[...index.ofFamily(entry.family), ...beside].filter(({ code }) => code !== entry.code)]
  const isAlike = ({ description }: LabelEntry) =>
    AXIS_NAMES.every(
      (axis) => entry.leavesOpen.includes(axis) || says(entry, axis) || description.axes[axis] === undefined,
    )
  return family.filter(isAlike)
}

function says({ description }: LabelEntry, axis: Axis): boolean {
  return description.axes[axis] !== undefined
}

/** The member of a family of codes that fits what was said on the axes; or the first axis on which more must be said. */
export function resolveAxes(entry: LabelEntry, axes: AxisValues, index: LabelIndex): Resolved {
  const family = familyOf(entry, index)
  const fitting = family.filter(({ description }) =>
    AXIS_NAMES.every((axis) => axes[axis] === undefined || (description.axes[axis] ?? axes[axis]) === axes[axis]),
  )
  for (const axis of AXIS_NAMES) {
    const values = [...new Set(fitting.map(({ description }) => description.axes[axis]))].filter(
      (one) => one !== undefined,
    )
    if (axes[axis] === undefined && values.length > 0) {
      return { kind: 'axis', axis, values, open: fitting.find((one) => isOpenOn(one, axis)) }
    }
  }
  const [most = entry] = fitting.toSorted(
    (a, b) => saidAxes(b) - saidAxes(a) || Number(b === entry) - Number(a === entry),
  )
  const isUnclear =
    most.leavesOpen.includes('side') && axes.side === undefined && !fitting.some((one) => says(one, 'side'))
  return isUnclear || fitting.some((one) => isTwin(one, most)) ? { kind: 'twins' } : { kind: 'one', entry: most, axes }
}

function isTwin(one: LabelEntry, other: LabelEntry): boolean {
  const [a, b] = [one.description, other.description]
  const isSame =
    a.isOther === b.isOther &&
    (a.isOpen === b.isOpen || one.isTerm) &&
    one.isPart === other.isPart &&
    one.isTerm === other.isTerm
  return (
    one.code !== other.code &&
    one.family === other.family &&
    isSame &&
    AXIS_NAMES.every((axis) => a.axes[axis] === b.axes[axis])
  )
}

function isOpenOn({ description }: LabelEntry, axis: Axis): boolean {
  return description.axes[axis] === undefined
}

function saidAxes({ description }: LabelEntry): number {
  return AXIS_NAMES.filter((axis) => description.axes[axis] !== undefined).length
}

/** The question about an axis. */
export const AXIS_QUESTIONS = {
  side: 'coding.diagnosis-side-unspecified',
  episode: 'coding.diagnosis-episode-unspecified',
  trimester: 'coding.diagnosis-trimester-unspecified',
} as const satisfies Record<Axis, QueryCode>
