/** A name that a title gives a code. Of a title that joins two things, a part is one of them. */
export type Name = { text: string; optional: string; isPart: boolean }

/**
 * What a title of the classification may be called. Words in parentheses may be there or not, words in brackets are another name
 * (ICD-10-CM guideline I.A.7), and "and" means one or both (I.A.14).
 */
export function namesIn(title: string): Name[] {
  const read = title.replace(CLOSED, '(closed)')
  const optional = [...read.matchAll(/\(([^)]*)\)/g)].map(([, words]) => words).join(' ')
  const plain = read.replace(/\([^)]*\)/g, ' ').replace(WHOLE_NUMBER, '$1')
  const name = plain.replace(/\[[^\]]*\]/g, ' ')
  const inBrackets = [...plain.matchAll(/\[([^\]]*)\]/g)].map(([, words = '']) => words).filter(isName)
  const whole = [name, ...inBrackets].map((text) => ({ text: trimmed(text), optional, isPart: false }))
  const parts = alternativesIn(name).map((text) => ({ text: trimmed(text), optional, isPart: true }))
  return [...whole, ...parts].filter(({ text }) => text !== '')
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A fracture that is not said to be open is closed (I.C.19.c). */
const CLOSED = /\bfor closed fracture\b/i
/** "32.0-32.9" is every 32. */
const WHOLE_NUMBER = /\b(\d+)\.0-\1\.9\b/g

/** Not an abbreviation, which many titles share: "Body mass index [BMI] 32.0-32.9, adult". */
function isName(words: string): boolean {
  return /[a-z]{4}/.test(words)
}

const CONJUNCTIONS = new Set(['and', 'or', 'and/or'])
/** Words that a run of conjoined words does not cross. */
const LIMITS = new Set(['of', 'in', 'on', 'at', 'to', 'by', 'for', 'from', 'due', 'without', 'not', 'as', 'during'])
/** In titles of combinations "and" means both. */
const JOINED = /\b(with|both|combined|mixed)\b/i
const SIDES = new Set(['right', 'left', 'bilateral', 'unspecified'])

/** A title with one "and", once without what stands behind it and once without what stands before it. */
function alternativesIn(title: string): string[] {
  const words = title.split(/\s+/).filter(Boolean)
  const at = words.findIndex((word) => CONJUNCTIONS.has(word))
  const hasMore = words.findLastIndex((word) => CONJUNCTIONS.has(word)) !== at
  if (at <= 0 || hasMore || JOINED.test(title) || /\b(without|not|except)\b/i.test(words.slice(0, at).join(' ')))
    return []
  const after = runFrom(words.slice(at + 1))
  const before = runFrom(words.slice(0, at).reverse(), true)
  const isList = words[at - 1]?.endsWith(',') ?? false
  const dropped = isList ? before : Math.min(before, after)
  const first = [...words.slice(0, at), ...words.slice(at + 1 + after)]
  const kept = words.slice(at - dropped, at).filter((word) => SIDES.has(word.toLowerCase()))
  const second = [...words.slice(0, at - dropped), ...kept, ...words.slice(at + 1)]
  return [first, second].map((one) => one.join(' '))
}

/** How many words stand together, up to a word or comma that ends the run. */
function runFrom(words: readonly string[], isReversed = false): number {
  let length = 0
  for (const word of words) {
    if (LIMITS.has(word.toLowerCase())) break
    if (isReversed && length > 0 && word.endsWith(',')) break
    length += 1
    if (!isReversed && word.endsWith(',')) break
  }
  return length
}
