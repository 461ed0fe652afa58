import type { RowFault } from '../../import/format.ts'

/** Five letters or digits: CPT of all categories, HCPCS Level II, PLA. */
const CODE = /^[0-9A-Z]{5}$/

/** A period as the rows of a table give it. */
export type Period = { effective?: string; ends?: string }

export function isCode(cell: string): boolean {
  return CODE.test(cell)
}

/** `20260701` or `2026-07-01` as an ISO date; undefined when it is no day of the calendar. */
export function dateOf(cell: string): string | undefined {
  const match = /^(\d{4})(-?)(\d\d)\2(\d\d)$/.exec(cell)
  if (!match) return undefined
  const [, year = '', , month = '', day = ''] = match
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? `${year}-${month}-${day}` : undefined
}

/** Days of a month of the Gregorian calendar; 0 when there is no such month. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** The first day of a quarter and the last. @param quarter 1 to 4 */
export function quarterOf(year: number, quarter: number): { from: string; to: string } {
  const first = new Date(Date.UTC(year, quarter * 3 - 3, 1))
  const last = new Date(Date.UTC(year, quarter * 3, 0))
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
}

/** The quarter that a name such as `2024Q2` or `AOC_V2026Q1` says. */
export function quarterNamed(fileName: string): { from: string; to: string } | undefined {
  const [, year, quarter] = /(20\d\d)[-_ ]?Q([1-4])/i.exec(fileName) ?? []
  return year === undefined ? undefined : quarterOf(Number(year), Number(quarter))
}

/** A day of a year, `2026091`, as an ISO date; undefined when the year has no such day. */
export function dayOfYear(cell: string): string | undefined {
  const [, year = '', day = ''] = /^(\d{4})(\d{3})$/.exec(cell) ?? []
  const iso = year === '' ? '' : new Date(Date.UTC(Number(year), 0, Number(day))).toISOString().slice(0, 10)
  return iso.startsWith(year) && Number(day) > 0 ? iso : undefined
}

/** The quarter that a date is in. */
export function quarterFrom(date: string): { from: string; to: string } {
  return quarterOf(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3))
}

/** The calendar year that a file name speaks of. */
export function yearIn(fileName: string): { from: string; to: string } | undefined {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1]
  return year === undefined ? undefined : { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** A relative value as hundredths, the precision that it is published with. */
export function hundredths(cell: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Math.round(Number(cell) * 100) : undefined
}

/** A period that ends before it begins, as a fault of its last column. */
export function backwards({ effective, ends }: Period, field: string): RowFault | undefined {
  return effective !== undefined && ends !== undefined && ends < effective ? { code: 'date', field } : undefined
}
