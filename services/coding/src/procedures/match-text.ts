import { normalizeText, type CodeSets, type Found } from '@claimrail/codesets'

type ProcedureFound = Found<'cpt'> | Found<'hcpcs'>
/** A code that words may stand for, and how sure that is (0 to 1). */
export type Candidate = { procedure: ProcedureFound; score: number }

type Phrase = { code: string; system: 'cpt' | 'hcpcs'; words: readonly string[] }
type Index = ReadonlyMap<string, readonly Phrase[]>

/** All words of a phrase are there: this much, and the rest for how much of the text the phrase speaks of. */
const COMPLETE = 0.8
/** Scores of phrases of which a word is missing stay below any threshold. */
const INCOMPLETE = 0.6
/** Two codes nearer than this to each other are not told apart by the words. */
const TIE = 0.02
const MAX_CANDIDATES = 5

/**
 * CPT and HCPCS codes that the words of a record may stand for on a date, best first. Words are ours (`also` of a code's facts) or
 * the labels of HCPCS, never CPT descriptors. A score under 0.8 means that a word of every phrase is missing; two rivals that
 * the words do not tell apart are both lowered under it. Words that say it was not done give nothing.
 */
export function matchText(text: string, date: string, codes: CodeSets): Candidate[] {
  if (saysNotDone(text)) return []
  const said = new Set(wordsOf(text))
  const scores = new Map<string, { phrase: Phrase; score: number }>()
  const index = indexOf(codes, date)
  for (const phrase of new Set([...said].flatMap((word) => index.get(word) ?? []))) {
    const score = scoreOf(phrase, said)
    const key = `${phrase.system} ${phrase.code}`
    if (score > (scores.get(key)?.score ?? 0)) scores.set(key, { phrase, score })
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || compare(a.phrase.code, b.phrase.code))
  return lowerTies(ranked.slice(0, MAX_CANDIDATES)).flatMap(({ phrase, score }) => {
    const procedure = codes.lookup(phrase.system, phrase.code, date) as ProcedureFound | undefined
    return procedure?.status === 'inForce' ? [{ procedure, score }] : []
  })
}

function scoreOf({ words }: Phrase, said: ReadonlySet<string>): number {
  const shared = words.filter((word) => said.has(word)).length
  if (shared < words.length) return INCOMPLETE * (shared / words.length)
  return COMPLETE + (1 - COMPLETE) * (shared / said.size)
}

type Scored = { phrase: Phrase; score: number }

/** The best is lowered when another, which is not a part of it, is as good. */
function lowerTies(ranked: readonly Scored[]): Scored[] {
  const [best] = ranked
  const rival = ranked.slice(1).find((other) => best && best.score - other.score < TIE && !isPart(other, best))
  return ranked.map((one) =>
    rival && rival.score >= COMPLETE ? { ...one, score: Math.min(one.score, INCOMPLETE) } : one,
  )
}

function isPart(one: Scored, of: Scored): boolean {
  return (
    one.phrase.words.length < of.phrase.words.length && one.phrase.words.every((word) => of.phrase.words.includes(word))
  )
}

const NOT_DONE =
  /\b(not (done|performed|taken|given|needed|indicated)|declined|refused|deferred|cancelled|canceled|aborted before|planned for|scheduled for|will (be|have|need)|no \w+ (was )?(done|performed|taken|given))\b/i

/** Whether the words say that it did not take place. */
export function saysNotDone(text: string): boolean {
  return NOT_DONE.test(text)
}

const IDLE = new Set(
  'a an and at by for from in into of on or out per she he the to was were with without right left both bilateral side sides'.split(
    ' ',
  ),
)

/** Words that carry meaning: no sides, no numbers, no units, singular. */
function wordsOf(text: string): string[] {
  const words = normalizeText(text).split(' ')
  return [
    ...new Set(
      words.filter((word) => word !== '' && !IDLE.has(word) && !/^\d+(mg|ml|cc|mcg|g)?$/.test(word)).map(singular),
    ),
  ]
}

function singular(word: string): string {
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word
  if (word.endsWith('oses')) return `${word.slice(0, -2)}is`
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1
}

/** Indexes of the last dates asked for; a day of work asks for few. */
const MAX_INDEXES = 32
const indexes = new WeakMap<CodeSets, Map<string, Index>>()

function indexOf(codes: CodeSets, date: string): Index {
  const known = indexes.get(codes) ?? new Map<string, Index>()
  indexes.set(codes, known)
  const found = known.get(date)
  if (found) return found
  const made = makeIndex(codes, date)
  if (known.size >= MAX_INDEXES) known.delete([...known.keys()][0] as string)
  known.set(date, made)
  return made
}

function makeIndex(codes: CodeSets, date: string): Index {
  const index = new Map<string, Phrase[]>()
  for (const system of ['cpt', 'hcpcs'] as const) {
    for (const { code, label, facts } of codes.list(system, date)) {
      const phrases = [...(facts.also ?? []), ...(system === 'hcpcs' ? [label] : [])].map(wordsOf)
      for (const words of phrases) for (const word of words) push(index, word, { code, system, words })
    }
  }
  return index
}

function push(index: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const known = index.get(word)
  if (known) known.push(phrase)
  else index.set(word, [phrase])
}
