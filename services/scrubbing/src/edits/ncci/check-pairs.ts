import type { PairEdit, PairTable } from '@claimrail/codesets'
import { failAt, NOT_APPLICABLE, noDataAt, type Answer } from '../../edit.ts'
import type { Subject } from '../../subject.ts'
import { bypassOf } from './bypass.ts'
import { servicesByDate, type Service } from './services.ts'

/** Two services that an edit speaks of, and the modifier that opens it. */
type Finding = { edit: PairEdit; column1: Service; column2: Service; modifier: string | undefined }
type Day = { date: string; services: readonly Service[] }

const NO_TABLE = 'No release of the NCCI pairs that speaks for the date of service is loaded.'

/** Every two procedures of one day, of this claim or with one of an earlier claim, against a table. */
export function checkPairs(subject: Subject, table: PairTable): Answer {
  const days = [...servicesByDate(subject)].map(([date, services]): Day => ({ date, services }))
  const asked = days.filter(({ services }) => new Set(services.map(({ code }) => code)).size > 1)
  if (asked.length === 0) return NOT_APPLICABLE
  const findings: Finding[] = []
  const unknown: Day[] = []
  for (const day of asked) {
    const found = findingsOf(day, subject, table)
    if (found) findings.push(...found)
    else unknown.push(day)
  }
  const failed = findings.filter(({ modifier }) => modifier === undefined)
  if (failed.length > 0) return failAt(fieldsOf(failed), failed.map(sentenceOf).filter(isFirst).join(' '))
  if (unknown.length > 0) return noDataAt(pathsOf(unknown), NO_TABLE)
  if (findings.length === 0) return failAt([])
  const wrong = findings.map(sentenceOf).filter(isFirst).join(' ')
  return { answer: 'bypassed', fields: fieldsOf(findings), wrong }
}

/** What the table says of a day; undefined = it does not speak for the date. */
function findingsOf({ date, services }: Day, { tables }: Subject, table: PairTable): Finding[] | undefined {
  const findings: Finding[] = []
  const byCode = [...Map.groupBy(services, ({ code }) => code)]
  for (const [place, [one, ones]] of byCode.entries()) {
    for (const [other, others] of byCode.slice(place + 1)) {
      if (![...ones, ...others].some(({ path }) => path !== undefined)) continue
      const edits = tables.pairs(table, one, other, date)
      if (!edits) return undefined
      for (const edit of edits) {
        const [column1s, column2s] = edit.column1 === one ? [ones, others] : [others, ones]
        findings.push(...meetings(edit, column1s, column2s, date, table))
      }
    }
  }
  return findings
}

/** Every line of column 1 against every line of column 2; two of earlier claims are not this claim's affair. */
function meetings(
  edit: PairEdit,
  column1s: readonly Service[],
  column2s: readonly Service[],
  date: string,
  table: PairTable,
): Finding[] {
  if (edit.indicator === '9') return []
  return column1s.flatMap((column1) =>
    column2s
      .filter((column2) => column1.path !== undefined || column2.path !== undefined)
      .map((column2) => {
        const modifier = edit.indicator === '1' ? bypassOf(column1, column2, date, table) : undefined
        return { edit, column1, column2, modifier }
      }),
  )
}

/** The line of column 2 is the one that is not paid; where an earlier claim has it, that of column 1 comes too late. */
function fieldsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ column1, column2 }) => `${column2.path ?? column1.path}.procedureCode`).filter(isFirst)
}

function sentenceOf({ edit, column1, column2, modifier }: Finding): string {
  const earlier = column1.path === undefined || column2.path === undefined ? ' of an earlier claim' : ''
  const pair = `${edit.column2} beside ${edit.column1}${earlier} on one day`
  if (modifier !== undefined) return `Modifier ${modifier} tells ${pair} apart (${edit.release}).`
  const never =
    edit.indicator === '0' ? ', and no modifier may tell them apart' : ' without a modifier that tells them apart'
  return `NCCI does not pay ${pair}${never} (${edit.release}).`
}

function pathsOf(days: readonly Day[]): string[] {
  return days.flatMap(({ services }) =>
    services.flatMap(({ path }) => (path === undefined ? [] : [`${path}.procedureCode`])),
  )
}

function isFirst(text: string, place: number, all: readonly string[]): boolean {
  return all.indexOf(text) === place
}
