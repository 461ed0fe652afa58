import type { AddOnRow } from '@claimrail/codesets'
import { kindOf } from '../../lines.ts'
import type { Subject } from '../../subject.ts'
import { servicesByDate } from './services.ts'

/** An add-on of this claim, what the table says of it, and the other procedures of the day. */
export type AddOnService = { row: AddOnRow; path: string; others: readonly string[] }
/** `unknown`: paths of lines that no table speaks for. */
export type AddOns = { found: readonly AddOnService[]; unknown: readonly string[] }

/** Without a table, lines that the code sets know to be no add-on are not asked about. */
export function addOnsOf(subject: Subject): AddOns {
  const found: AddOnService[] = []
  const unknown: string[] = []
  const days = servicesByDate(subject)
  for (const one of subject.lines) {
    const { procedureCode: code, serviceDate: date } = one.line
    const row = subject.tables.addOn(code, date)
    const path = `${one.path}.procedureCode`
    const others = (days.get(date) ?? []).map((service) => service.code).filter((other) => other !== code)
    if (row) found.push({ row, path, others })
    else if (row === undefined && (kindOf(one) ?? 'addon') === 'addon') unknown.push(path)
  }
  return { found, unknown }
}

/** A primary that the table names is done on the same day. */
export function hasPrimary({ row, others }: AddOnService): boolean {
  return others.some((code) => row.primaries?.includes(code))
}
