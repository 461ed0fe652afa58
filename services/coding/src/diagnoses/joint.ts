import { readStatement, type Reading, type WordsRead } from './read-words.ts'
import { COMBINATIONS } from './rules/combinations.ts'
import { DENIALS } from './rules/cues.ts'
import { INTEGRAL_SYMPTOMS } from './rules/integral-symptoms.ts'
import type { Statement } from './statements.ts'
import type { Token } from './tokens.ts'

/** One of several conditions that a statement joins, and the code that its own words mean. */
type Joined = { statement: Statement; read: Extract<WordsRead, { kind: 'one' }> }

const LISTING: ReadonlySet<string> = new Set([',', 'and'])
const LINKING: ReadonlySet<string> = new Set(['with'])
/** Below this a part is not sure enough to stand by itself. */
const SURE = 0.94

/** Diseases that the tabular list wants beside each other, where one is with the other. */
const BESIDE: readonly (readonly [string, string])[] = [['K7581', 'K74']]

/**
 * The conditions that a statement joins ("HTN with CKD stage 4"), where each is sure by itself. With "with" only what the guidelines presume
 * to be linked, or a symptom and its disease; a list only of what stands in different chapters, or of symptoms. Nothing that denies or says a
 * cause is taken apart.
 */
export function readJoined(statement: Statement, where: Reading): readonly Joined[] | undefined {
  const words = statement.tokens.map(({ word }) => word)
  if (statement.certainty !== 'present' || words.some((word) => DENIALS.has(word) || word === 'due')) return undefined
  const listed = split(statement, LISTING)
  const chunks = listed.map((chunk) => readChunk(chunk, where))
  const read = chunks.flatMap((chunk) => chunk ?? [])
  if (read.length < 2 || chunks.includes(undefined)) return undefined
  const codes = read.map(({ read: { entry } }) => entry.code)
  if (codes.some((code) => NEVER_APART.test(code))) return undefined
  const areApart = codes.every((code, i) =>
    codes.slice(0, i).every((other) => belong(code, other) || areFar(code, other)),
  )
  return areApart ? read : undefined
}

/** Pregnancy, injuries, sepsis, HIV, COVID-19, and unspecified anemia and dementia: what stands beside them changes their code, or theirs its. */
const NEVER_APART = /^(O|S|T|A4[01]|B20|D64|F03|U07|Z3[34])/
const DIABETES = /^E(0[89]|1[013])/
/** What diabetes is not presumed to be linked with (I.A.15). */
const BESIDE_DIABETES = /^(I10|J|K21|R0|Z79)/

/** One of a list: a condition, or two that are linked. */
function readChunk(chunk: Statement, where: Reading): readonly Joined[] | undefined {
  const whole = readSure(chunk, where)
  if (whole) return [whole]
  const read = split(chunk, LINKING).map((part) => readSure(part, where))
  const sure = read.filter((one) => one !== undefined)
  const [first, second] = sure
  if (!first || !second || read.length !== 2) return undefined
  return belong(first.read.entry.code, second.read.entry.code) ? sure : undefined
}

function readSure(statement: Statement, where: Reading): Joined | undefined {
  const read = readStatement(statement, {}, where)
  return read.kind === 'one' && read.score >= SURE ? { statement, read } : undefined
}

function split({ certainty, tokens }: Statement, at: ReadonlySet<string>): Statement[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (at.has(token.word)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ certainty, tokens: part }))
}

/** Whether the classification says what two conditions of one patient come to. */
function belong(one: string, other: string): boolean {
  const areIn = ([a, b]: readonly [string, string]) => one.startsWith(a) && other.startsWith(b)
  const areEither = ([a, b]: readonly [string, string]) => areIn([a, b]) || areIn([b, a])
  const isCombined = COMBINATIONS.some(({ when: [a, b, ...more] }) => more.length === 0 && areEither([a, b]))
  const isIntegral = INTEGRAL_SYMPTOMS.some(([symptom, of]) => of.some((disease) => areEither([symptom, disease])))
  return isCombined || isIntegral || BESIDE.some(areEither)
}

/** Different chapters, or two symptoms; beside diabetes only what has nothing to do with it. */
function areFar(one: string, other: string): boolean {
  const [diabetes, beside] = DIABETES.test(one) ? [one, other] : [other, one]
  if (DIABETES.test(diabetes)) return BESIDE_DIABETES.test(beside)
  return one[0] !== other[0] || (one.startsWith('R') && other.startsWith('R'))
}
