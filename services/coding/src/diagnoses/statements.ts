import { phrasesOf } from './phrases.ts'
import { BEFORE_HISTORY, CONTRASTS, CUES, DENIALS, LEFT_BY_SURGERY, OVER, type Certainty } from './rules/cues.ts'
import { isBreak, singular, tokensOf, type Token } from './tokens.ts'

/** A part of a text that speaks of one thing with one certainty. */
export type Statement = { certainty: Certainty; tokens: readonly Token[] }

const cues = phrasesOf(CUES, singular)

/**
 * The statements of a text: clauses, cut where a cue changes what is meant. "cough, rule out pneumonia" is a cough that is there and a
 * pneumonia that is not certain. A comma parts clauses only before a cue; it is then no part of either.
 */
export function statementsOf(text: string): Statement[] {
  return withPast(clausesOf(tokensOf(text)).flatMap(statementsOfClause))
}

/** True where nothing is denied but that the disease is still there, or is back: "no evidence of disease". */
export function saysOver({ certainty, tokens }: Statement): boolean {
  const words = tokens.filter((token) => !isBreak(token)).map(({ word }) => word)
  const isNamed = words.includes('disease') || words.some((word) => word.startsWith('recurren'))
  return (
    certainty === 'absent' && isNamed && words.every((word) => OVER.has(word) || DENIALS.has(word) || word === 'or')
  )
}

/** What stands right before "no evidence of disease" was there once. */
function withPast(statements: readonly Statement[]): Statement[] {
  return statements.map((one, place) => {
    const next = statements[place + 1]
    return one.certainty === 'present' && next && saysOver(next) ? { ...one, certainty: 'past' } : one
  })
}

/** Clauses end at a full stop, semicolon, colon, line end or bracket. A question mark after it makes a clause uncertain. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]]
  for (const token of tokens) {
    if (token.word === '?') clauses.at(-1)?.push({ ...token, word: 'possible' })
    else if (isBreak(token) && token.word !== ',') clauses.push([])
    else clauses.at(-1)?.push(token)
  }
  return clauses.filter((clause) => clause.length > 0)
}

function statementsOfClause(clause: readonly Token[]): Statement[] {
  const words = clause.map(({ word }) => word)
  const statements: { certainty: Certainty; tokens: Token[] }[] = [{ certainty: startOf(words), tokens: [] }]
  for (let at = 0; at < clause.length;) {
    const cue = isWithin(words, at) ? undefined : cues.at(words, at)
    if (cue) {
      doubt(statements.at(-1), words[at] as string)
      statements.push({ certainty: deniesHistory(statements, cue.value) ? 'absent' : cue.value, tokens: [] })
    } else statements.at(-1)?.tokens.push(clause[at] as Token)
    at += cue?.length ?? 1
  }
  return afterwards(statements).filter(({ tokens }) => tokens.some((token) => !isBreak(token)))
}

/** A surgery that a condition had, and that leaves nothing which has a code, is a part of what is said of the condition. */
function isWithin(words: readonly string[], at: number): boolean {
  return words[at] === 's/p' && at > 0 && !words.slice(at).some((word) => LEFT_BY_SURGERY.has(word))
}

/** "No history of", "denies any history of": the denial stands right before the cue. */
function deniesHistory(statements: readonly { certainty: Certainty; tokens: Token[] }[], cue: Certainty): boolean {
  const before = statements.at(-1)
  if ((cue !== 'past' && cue !== 'family') || !before) return false
  const words = before.tokens.map(({ word }) => word)
  const last = words.findLast((word) => !BEFORE_HISTORY.has(word))
  return last === undefined ? before.certainty === 'absent' : DENIALS.has(last)
}

/** Of two conditions that are set against each other, neither is certain. */
function doubt(before: { certainty: Certainty } | undefined, cue: string): void {
  if (before?.certainty === 'present' && CONTRASTS.has(cue)) before.certainty = 'uncertain'
}

/** A cue that nothing follows speaks of what stands before it: "pneumonia ruled out". */
function afterwards(statements: readonly Statement[]): Statement[] {
  const last = statements.at(-1)
  const before = statements.at(-2)
  if (!last || !before || last.tokens.some((token) => !isBreak(token))) return [...statements]
  return [...statements.slice(0, -2), { certainty: last.certainty, tokens: before.tokens }]
}

function startOf(words: readonly string[]): Certainty {
  return DENIALS.has(words[0] ?? '') ? 'absent' : 'present'
}
