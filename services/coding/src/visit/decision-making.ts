import type { VisitFacts } from '@claimrail/domain'
import { categoriesMet, dataLevel, itemsOf } from './data-reviewed.ts'
import { LEVELS, rankOf, twoOfThree, type Level, type LevelRange } from './level.ts'
import { problemsLevel } from './problems.ts'

/** Medical decision making as far as the record tells it, and how that was reckoned. */
export type DecisionMaking = {
  /** Undefined when fewer than two elements are documented: nothing is known. */
  range: LevelRange | undefined
  sentences: readonly string[]
}

/** Risk of the management decided on: its own words name the level. */
const LEVEL_OF_RISK: Readonly<Record<NonNullable<VisitFacts['risk']>, Level>> = {
  minimal: 'straightforward',
  low: 'low',
  moderate: 'moderate',
  high: 'high',
}

/**
 * The level that two of three elements (problems, data, risk) reach (AMA CPT E/M guidelines 2021, 2023). With one element
 * undocumented it lies between the other two, for whatever that one may be.
 */
export function decisionMaking({ problems, data, risk }: VisitFacts): DecisionMaking {
  const elements = [
    problemsLevel((problems ?? []).map(({ kind }) => kind)),
    data && dataLevel(data),
    risk && LEVEL_OF_RISK[risk],
  ]
  const known = elements.filter((level) => level !== undefined)
  if (known.length === 0) return { range: undefined, sentences: [] }
  const sentences = [problemsText(problems ?? [], elements[0]), dataText(data, elements[1]), riskText(risk)]
  if (known.length < 2) return { range: undefined, sentences: [...sentences, 'decision making: not decided'] }
  const range = rangeOf(known)
  return { range, sentences: [...sentences, rangeText(range)] }
}

function rangeOf(known: readonly Level[]): LevelRange {
  const [one, two, three] = known as readonly [Level, Level, Level?]
  if (three !== undefined) {
    const level = twoOfThree(one, two, three)
    return { from: level, to: level }
  }
  return { from: twoOfThree(LEVELS[0], one, two), to: twoOfThree('high', one, two) }
}

function problemsText(problems: readonly { kind: string }[], level: Level | undefined): string {
  if (level === undefined) return 'problems: not documented'
  const kinds = [...new Set(problems.map(({ kind }) => kind))]
  const counts = kinds.map((kind) => `${problems.filter((one) => one.kind === kind).length} ${wordsOf(kind)}`)
  return `problems: ${counts.join(', ')} = ${level}`
}

function dataText(data: VisitFacts['data'], level: Level | undefined): string {
  if (data === undefined) return 'data: not documented'
  const historian = data.independentHistorian ? ', historian' : ''
  return `data: ${itemsOf(data)} tests and notes${historian}, ${categoriesMet(data)} of 3 categories = ${level}`
}

function riskText(risk: VisitFacts['risk']): string {
  return risk === undefined ? 'risk: not documented' : `risk: ${risk} = ${LEVEL_OF_RISK[risk]}`
}

function rangeText({ from, to }: LevelRange): string {
  return rankOf(from) === rankOf(to)
    ? `decision making: two of three = ${from}`
    : `decision making: between ${from} and ${to}, one element is not documented`
}

/** `stableChronic` as `stable chronic`. */
function wordsOf(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
