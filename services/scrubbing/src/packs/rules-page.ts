import { FUNCTIONS, LISTS, SUBJECT_NOUNS } from '../expressions/language.ts'
import type { Noun } from '../expressions/fields.ts'
import { DOCUMENT, LINE, PAST } from '../expressions/nouns.ts'

const KINDS = { string: 'text', double: 'number', bool: 'true or false', 'list<string>': 'list of text' } as const

/** Every name that a condition may use, as a part of docs/payer-rules.md. */
export function renderLanguage(): string {
  const nouns = Object.entries(SUBJECT_NOUNS).flatMap(([name, noun]) => rowsOf(name, noun))
  const inLists = [...rowsOf('line', LINE), ...rowsOf('document', DOCUMENT), ...rowsOf('past', PAST)]
  const lists = Object.entries(LISTS).map(([name, { about }]) => `| \`${name}\` | list | ${about} |`)
  const functions = FUNCTIONS.map(({ call, about }) => `| \`${call}\` | ${about} |`)
  return [
    '| name | kind | what it is |',
    '|---|---|---|',
    ...[...nouns, ...inLists, ...lists],
    '',
    '| function | what it says |',
    '|---|---|',
    ...functions,
    '',
  ].join('\n')
}

function rowsOf(name: string, { fields }: Noun<never>): string[] {
  return Object.entries(fields).map(
    ([field, { type, about }]) => `| \`${name}.${field}\` | ${KINDS[type]} | ${about} |`,
  )
}
