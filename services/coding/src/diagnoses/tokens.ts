import { phrasesOf } from './phrases.ts'
import { ABBREVIATIONS } from './rules/abbreviations.ts'
import { SYNONYMS } from './rules/synonyms.ts'
import { WORD_FORMS } from './rules/word-forms.ts'

/** A word of a text in the one vocabulary of record and labels, and the characters that it stands for. */
export type Token = { word: string; from: number; to: number }

const WORD = /[a-z]\/[a-z]{0,2}(?![a-z0-9])|[a-z0-9]+(?:['’][a-z]+)?|[.;:\n,?()]/gi
const BREAKS = new Set(['.', ';', ':', '\n', ',', '?', '(', ')'])

const sameWords = phrasesOf({ ...ABBREVIATIONS, ...WORD_FORMS, ...SYNONYMS }, singular)

/** The words of a text, lower case and in the singular, with abbreviations and other names replaced; marks of punctuation stay. */
export function tokensOf(text: string): Token[] {
  const raw: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const word = singular(match[0].toLowerCase().replace(/['’][a-z]+$/, ''))
    raw.push({ word, from: match.index, to: match.index + match[0].length })
  }
  return replaceAll(raw)
}

export function isBreak({ word }: Token): boolean {
  return BREAKS.has(word)
}

/** More than any name takes; words that happen to stand together could otherwise lead in a circle. */
const MOST_STEPS = 8

/** Names that stand for other names are followed to the end. */
function replaceAll(tokens: Token[]): Token[] {
  let known = tokens
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const replaced = replacePhrases(known)
    if (replaced.length === known.length && replaced.every(({ word }, i) => word === known[i]?.word)) break
    known = replaced
  }
  return known
}

function replacePhrases(tokens: readonly Token[]): Token[] {
  const words = tokens.map(({ word }) => word)
  const replaced: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    const phrase = sameWords.at(words, at)
    if (!phrase) replaced.push(token)
    else {
      const { to } = tokens[at + phrase.length - 1] as Token
      replaced.push(...phrase.value.split(' ').map((word) => ({ word: singular(word), from: token.from, to })))
    }
    at += phrase?.length ?? 1
  }
  return replaced
}

/** The singular of an English noun, near enough for both sides of a comparison. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && /[^sui]s$/.test(word)) return word.slice(0, -1)
  return word
}
