import { phrasesOf } from './phrases.ts'
import { CONTRASTS, CUES, DENIALS, type Certainty } from './rules/cues.ts'
import { isBreak, singular, tokensOf, type Token } from './tokens.ts'

/** A part of a text that speaks of one thing with one certainty. */
export type Statement = { certainty: Certainty; tokens: readonly Token[] }

const cues = phrasesOf(CUES, singular)

/**
 * The statements of a text: clauses, cut where a cue changes what is meant. "cough, rule out pneumonia" is a cough that is there and a
 * pneumonia that is not certain. A comma parts clauses only before a cue; it is then no part of either.
 */
export function statementsOf(text: string): Statement[] {
  return clausesOf(tokensOf(text)).flatMap(statementsOfClause)
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
    const cue = cues.at(words, at)
    if (cue) {
      doubt(statements.at(-1), words[at] as string)
      statements.push({ certainty: cue.value, tokens: [] })
    } else statements.at(-1)?.tokens.push(clause[at] as Token)
    at += cue?.length ?? 1
  }
  return afterwards(statements).filter(({ tokens }) => tokens.some((token) => !isBreak(token)))
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
