import type { CodeChoice, Encounter } from '@claimrail/domain'
import { normalizeCode } from '@claimrail/codesets'
import type { CodingContext } from '../context.ts'
import { CANNOT_DETERMINE } from '../queries/question.ts'
import type { Query } from '../query.ts'
import { describe } from './describe.ts'
import { entriesOf, type LabelEntry } from './label.ts'
import type { Coded } from './outcome.ts'
import { NOT_OF_NOW } from './rules/context.ts'
import { saysOver, statementsOf, type Statement } from './statements.ts'

/** The diagnoses with what the notes say for them, and what is to be asked because the notes deny one. */
export type NotesRead = { coded: readonly Coded[]; queries: readonly Query[] }

type NoteStatement = { statement: Statement; words: ReadonlySet<string>; path: string }

const MOST_SUPPORTS = 5

/**
 * Reads the notes for three things only: words that support a diagnosis that is coded already, statements that deny one outright ("no
 * evidence of ...", "denies any history of ..."), and that a cancer was removed and is gone; the latter two are asked about. No code is ever taken from a note.
 */
export function readNotes(
  encounter: Encounter,
  coded: readonly Coded[],
  { context, date }: { context: CodingContext; date: string },
): NotesRead {
  const statements = encounter.notes.flatMap(({ text }, i) => statementsOfNote(text, `notes[${i}].text`))
  if (statements.length === 0) return { coded, queries: [] }
  const read = coded.map((one) => {
    const found = context.codes.lookup('icd10cm', one.code, date)
    const names = found ? entriesOf(found) : []
    const speaking = statements.filter((said) => names.some((name) => speaksOf(said, name)))
    return { one, speaking, query: denialOf(one, speaking) ?? overOf(one, statements) }
  })
  return {
    coded: read.map(({ one, speaking }) => withSupport(one, speaking)),
    queries: read.flatMap(({ query }) => (query && !isSettled(query, context) ? [query] : [])),
  }
}

function statementsOfNote(text: string, path: string): NoteStatement[] {
  return statementsOf(text).map((statement) => ({ statement, words: describe(statement).words, path }))
}

/** True when the statement has every word of one of the names of the code. */
function speaksOf({ words }: NoteStatement, { description }: LabelEntry): boolean {
  return description.words.size > 0 && [...description.words].every((word) => words.has(word))
}

/** Denied somewhere and nowhere said to be there. */
function denialOf({ code, choice }: Coded, speaking: readonly NoteStatement[]): Query | undefined {
  if (NOT_OF_NOW.some((prefix) => code.startsWith(prefix))) return undefined
  const isDenied = speaking.some(({ statement }) => statement.certainty === 'absent')
  const isThere = speaking.some(({ statement }) => statement.certainty === 'present')
  if (!isDenied || isThere) return undefined
  const denying = speaking.find(({ statement }) => statement.certainty === 'absent')
  return askAbout(code, choice.path, denying?.path ?? 'notes')
}

function askAbout(code: string, ...fields: readonly string[]): Query {
  return {
    code: 'coding.diagnosis-denied-in-notes',
    fields,
    about: JSON.stringify(['denied-in-notes', normalizeCode('icd10cm', code)]),
    choices: ['established', 'not-established', CANNOT_DETERMINE],
  }
}

const CANCER = /^C(?!8[1-9]|9[0-6])/
const REMOVED: ReadonlySet<string> = new Set(['resected', 'excised', 'removed', 'resection', 'excision', 'removal'])
const YEAR = /^(19|20)\d\d$/

/** A cancer that was removed in an earlier year and of which nothing is left is history, where it is not treated any more (I.C.2.m). */
function overOf({ code, choice }: Coded, statements: readonly NoteStatement[]): Query | undefined {
  if (!CANCER.test(code)) return undefined
  const over = statements.find(
    ({ statement }, place) => saysOver(statement) && place > 0 && isRemovedLongAgo(statements[place - 1]?.statement),
  )
  return over && askAbout(code, choice.path, over.path)
}

function isRemovedLongAgo(statement: Statement | undefined): boolean {
  const words = statement?.tokens.map(({ word }) => word) ?? []
  return words.some((word) => REMOVED.has(word)) && words.some((word) => YEAR.test(word))
}

/** Only that the condition was there lets the record go on as it is; otherwise the record itself must be mended. */
function isSettled(query: Query, { answers }: CodingContext): boolean {
  return answers.to(query)?.value === 'established'
}

function withSupport(one: Coded, speaking: readonly NoteStatement[]): Coded {
  const present = speaking.filter(({ statement }) => statement.certainty === 'present').slice(0, MOST_SUPPORTS)
  const support: CodeChoice['support'] = present.flatMap(({ statement, path }) => {
    const [from, to] = [statement.tokens[0]?.from, statement.tokens.at(-1)?.to]
    return from === undefined || to === undefined ? [] : [{ path, from, to }]
  })
  return support.length === 0
    ? one
    : { ...one, choice: { ...one.choice, support: [...one.choice.support, ...support] } }
}
