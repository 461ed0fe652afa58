/** What a style makes of a number: a day, a number with zeros in front of it, or nothing special. */
export type NumberFormat = { kind: 'plain' } | { kind: 'date' } | { kind: 'padded'; digits: number }

const PLAIN: NumberFormat = { kind: 'plain' }
const DATE: NumberFormat = { kind: 'date' }

/** Built-in formats that show a day or a time (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** @param code of a format that the workbook defines itself; undefined for a built-in one */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? DATE : PLAIN
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
  if (/^0{2,}(;|$)/.test(bare)) return { kind: 'padded', digits: bare.search(/[^0]|$/) }
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare) ? DATE : PLAIN
}

/** From here on a spreadsheet keeps 15 digits and makes zeros of the rest. */
const INEXACT = 1e15
const DAY_MS = 86_400_000

/**
 * A number as the file of text would have it: without an exponent, days as YYYY-MM-DD, padded as the style says. One that is too long to
 * be kept exactly comes with an exponent, which no code has.
 */
export function numberText(raw: string, format: NumberFormat, epoch: Epoch): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  if (Math.abs(number) >= INEXACT) return number.toExponential()
  if (format.kind === 'date' && number >= 1) return dayOf(number, epoch)
  return format.kind === 'padded' ? String(number).padStart(format.digits, '0') : String(number)
}

/** Day 0 of a workbook: counted from 1900 with a 29 February that never was, or from 1904 (ECMA-376 part 1, 18.17.4.1). */
export type Epoch = 1900 | 1904

function dayOf(serial: number, epoch: Epoch): string {
  const days = Math.floor(serial)
  const zero = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(zero + days * DAY_MS)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}
