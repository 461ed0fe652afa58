import type { UnitLimit } from '@claimrail/codesets'
import { failAt, NOT_APPLICABLE, noDataAt, type Answer } from '../../edit.ts'
import type { Subject } from '../../subject.ts'
import { servicesByDate, type Service } from './services.ts'
import { unitTableOf } from './setting.ts'

/** A procedure's services of one day and its limit. */
export type Limited = { date: string; services: readonly Service[]; limit: UnitLimit }
/** `unknown`: paths of lines that no table speaks for. */
export type Limits = { limited: readonly Limited[]; unknown: readonly string[] }

/** What the table of medically unlikely edits says of a claim; undefined = none is for such a bill. */
export function limitsOf(subject: Subject): Limits | undefined {
  const table = unitTableOf(subject.claim)
  if (!table) return undefined
  const limited: Limited[] = []
  const unknown: string[] = []
  for (const [date, day] of servicesByDate(subject)) {
    for (const [code, services] of Map.groupBy(day, (service) => service.code)) {
      const paths = pathsOf(services)
      if (paths.length === 0) continue
      const limit = subject.tables.unitLimit(table, code, date)
      if (limit === undefined) unknown.push(...paths)
      else if (limit) limited.push({ date, services, limit })
    }
  }
  return { limited, unknown }
}

/** Fields of the units that a service of this claim states. */
export function pathsOf(services: readonly Service[]): string[] {
  return services.flatMap(({ path }) => (path === undefined ? [] : [`${path}.units`]))
}

/** More than the limit: where it is, in words, and the modifier or paper that answers for it. */
export type Excess = { fields: readonly string[]; sentence: string; answeredBy?: string | undefined }

/** All that is too much and has no answer; else what no table speaks for; else what was answered for; else a pass. */
export function answerOf(excesses: readonly Excess[], asked: number, unknown: readonly string[]): Answer {
  const failed = excesses.filter(({ answeredBy }) => answeredBy === undefined)
  if (failed.length > 0)
    return failAt(
      failed.flatMap(({ fields }) => fields),
      wordsOf(failed),
    )
  if (unknown.length > 0) {
    return noDataAt(
      unknown,
      'No release of the medically unlikely edits that speaks for the date of service is loaded.',
    )
  }
  if (excesses.length > 0) {
    return { answer: 'bypassed', fields: excesses.flatMap(({ fields }) => fields), wrong: wordsOf(excesses) }
  }
  return asked > 0 ? failAt([]) : NOT_APPLICABLE
}

function wordsOf(excesses: readonly Excess[]): string {
  return excesses.map(({ sentence, answeredBy }) => (answeredBy ? `${sentence} ${answeredBy}` : sentence)).join(' ')
}
