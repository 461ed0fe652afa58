import type { CodeSets, Found } from '@claimrail/codesets'
import { describe, type Description } from './describe.ts'
import { WEAK_WORDS } from './rules/words.ts'
import { statementsOf } from './statements.ts'

/** One label or synonym of a code, taken apart. `family` is the same for labels that differ on axes only. */
export type LabelEntry = { code: Found<'icd10cm'>; description: Description; family: string }

/** Labels of the codes in force, by their words. */
export type LabelIndex = {
  /** Labels that have one of these words. */
  withAny(words: Iterable<string>): Iterable<LabelEntry>
  ofFamily(family: string): readonly LabelEntry[]
  /** Labels of codes that differ in one character, from the fourth on, and say a side. */
  besideWithSide(code: string): readonly LabelEntry[]
  /** Billable codes below a category, in order. */
  below(category: string): readonly LabelEntry[]
  /** How much a word tells: rare words much, common and weak ones little. */
  weightOf(word: string): number
}

const WEAK = 0.25
const indexes = new WeakMap<CodeSets, Map<string, LabelIndex>>()

/**
 * The index of the labels in force. ICD-10-CM changes at the start of a quarter, so there is one index for each quarter and release,
 * made when it is first asked for.
 */
export function labelIndexOf(codes: CodeSets, date: string): LabelIndex {
  const known = indexes.get(codes) ?? new Map<string, LabelIndex>()
  indexes.set(codes, known)
  const start = startOfQuarter(date)
  const releaseAt = (day: string) => codes.releasesFor(['icd10cm'], day).join()
  const day = releaseAt(start) === releaseAt(date) ? start : date
  const key = `${releaseAt(day)} ${day}`
  let index = known.get(key)
  if (!index) known.set(key, (index = indexLabels(codes.list('icd10cm', day))))
  return index
}

const OPEN_PART = /\bunspecified \w+ of\b/gi
const OPEN_CLAUSE = /,[^,]*\b(not (specified|stated|known)|unspecified)\b[^,]*/gi

function startOfQuarter(date: string): string {
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${date.slice(0, 5)}${String(month).padStart(2, '0')}-01`
}

function indexLabels(codes: Iterable<Found<'icd10cm'>>): LabelIndex {
  const byWord = new Map<string, LabelEntry[]>()
  const byFamily = new Map<string, LabelEntry[]>()
  const byCode = new Map<string, LabelEntry[]>()
  let count = 0
  for (const code of codes) {
    for (const entry of entriesOf(code)) {
      count++
      append(byCode, code.code, entry)
      append(byFamily, entry.family, entry)
      for (const word of entry.description.words) append(byWord, word, entry)
    }
  }
  return {
    *withAny(words) {
      const seen = new Set<LabelEntry>()
      for (const word of words) {
        for (const entry of byWord.get(word) ?? []) {
          if (seen.has(entry)) continue
          seen.add(entry)
          yield entry
        }
      }
    },
    ofFamily: (family) => byFamily.get(family) ?? [],
    besideWithSide: (code) =>
      variantsOf(code)
        .flatMap((variant) => byCode.get(variant)?.slice(0, 1) ?? [])
        .filter(({ description }) => description.axes.side !== undefined),
    below: (category) =>
      [...byCode.values()]
        .map(([label]) => label as LabelEntry)
        .filter(({ code }) => code.billable && code.code.startsWith(category) && code.code !== category)
        .sort((a, b) => (a.code.code < b.code.code ? -1 : 1)),
    weightOf: (word) => (WEAK_WORDS.has(word) ? WEAK : Math.log(2 + count / (1 + (byWord.get(word)?.length ?? 0)))),
  }
}

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ']

function variantsOf(code: string): string[] {
  return [...code]
    .map((own, place) => ({ own, place }))
    .filter(({ place }) => place >= 3)
    .flatMap(({ own, place }) =>
      CHARACTERS.filter((one) => one !== own).map((one) => code.slice(0, place) + one + code.slice(place + 1)),
    )
}

/** All names of a code, taken apart; the label first. */
export function entriesOf(code: Found<'icd10cm'>): LabelEntry[] {
  return [code.long ?? code.label, ...(code.facts.also ?? [])]
    .filter((text) => text !== '')
    .map((text) => entryOf(code, text))
}

function entryOf(code: Found<'icd10cm'>, text: string): LabelEntry {
  const described = describeLabel(text)
  const { side } = code.facts
  const axes = side && side !== 'unspecified' ? { ...described.axes, side } : described.axes
  const description = { ...described, axes, isOpen: described.isOpen || side === 'unspecified' }
  return { code, description, family: familyOf(description) }
}

/**
 * A label is one statement; where a cue cuts it ("history of"), the cue counts for all of it. Words in parentheses are nonessential
 * modifiers (ICD-10-CM guideline I.A.7): they may be there or not. "organism not specified" leaves something open, and says nothing of organisms.
 */
function describeLabel(text: string): Description {
  const statements = statementsOf(
    text
      .replace(/\([^)]*\)/g, ' ')
      .replace(OPEN_CLAUSE, ', not specified')
      .replace(OPEN_PART, ' '),
  )
  const certainty = statements.find((one) => one.certainty !== 'present')?.certainty ?? 'present'
  return describe({ certainty, tokens: statements.flatMap(({ tokens }) => tokens) })
}

function familyOf({ certainty, words, denied }: Description): string {
  return [certainty, [...words].sort().join(' '), [...denied].sort().join(' ')].join('|')
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
