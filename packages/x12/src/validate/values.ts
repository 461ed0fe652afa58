/** Values read from bytes without making text of them. */

/** Classes of characters: in no character set, plain, a component separator, a repetition separator. */
export const charKind = { bad: 0, plain: 1, component: 2, repetition: 3 } as const

/** The extended character set of X12.6 with the separators of the interchange marked. */
export function charTable(delimiters: { component: string; repetition: string }): Uint8Array {
  const table = new Uint8Array(256)
  table.fill(charKind.plain, 0x20, 0x7f)
  if (delimiters.component !== '') table[delimiters.component.charCodeAt(0)] = charKind.component
  if (delimiters.repetition !== '') table[delimiters.repetition.charCodeAt(0)] = charKind.repetition
  return table
}

const digit = (byte: number) => byte >= 0x30 && byte <= 0x39

/** How many digits a number has, -1 when it is none. `decimals` allows a point. */
export function digitsOf(bytes: Uint8Array, from: number, to: number, decimals: boolean): number {
  let at = bytes[from] === 0x2d ? from + 1 : from
  let digits = 0
  let points = 0
  for (; at < to; at++) {
    const byte = bytes[at]!
    if (digit(byte)) digits++
    else if (decimals && byte === 0x2e && points === 0) points = 1
    else return -1
  }
  return digits === 0 ? -1 : digits
}

/** Dollars as integer cents; NaN when it is no amount in whole cents. */
export function centsOf(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to) return Number.NaN
  const negative = bytes[from] === 0x2d
  let cents = 0
  let decimals = -1
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at]!
    if (byte === 0x2e && decimals < 0) decimals = 0
    else if (!digit(byte)) return Number.NaN
    else if (decimals >= 2) {
      if (byte !== 0x30) return Number.NaN
    } else {
      cents = cents * 10 + (byte - 0x30)
      if (decimals >= 0) decimals++
    }
  }
  if (decimals < 0) decimals = 0
  for (; decimals < 2; decimals++) cents *= 10
  return negative ? 0 - cents : cents
}

/** A whole number; NaN when it is none. */
export function wholeOf(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 15) return Number.NaN
  let value = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (!digit(byte)) return Number.NaN
    value = value * 10 + (byte - 0x30)
  }
  return value
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `20260401` as a number, 0 when the calendar has no such day. */
export function dayOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 8) return 0
  const day = wholeOf(bytes, from, to)
  return isDay(day) ? day : 0
}

/** Whether year * 10000 + month * 100 + day is a day of the calendar, from the year 1800 on. */
export function isDay(value: number): boolean {
  const year = Math.floor(value / 10000)
  const month = Math.floor(value / 100) % 100
  const day = value % 100
  if (!(year >= 1800) || month < 1 || month > 12 || day < 1 || day > monthDays[month - 1]!) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month !== 2 || day < 29 || leap
}

/** HHMM, HHMMSS, HHMMSSD or HHMMSSDD. */
export function isTime(bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from
  if (length < 4 || length > 8 || length === 5) return false
  const value = wholeOf(bytes, from, to)
  if (Number.isNaN(value)) return false
  const hours = wholeOf(bytes, from, from + 2)
  const minutes = wholeOf(bytes, from + 2, from + 4)
  const seconds = length >= 6 ? wholeOf(bytes, from + 4, from + 6) : 0
  return hours < 24 && minutes < 60 && seconds < 60
}

/** A national provider identifier: ten digits from 1 or 2 on, Luhn over 80840 and those. */
export function isNpi(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 10 || (bytes[from] !== 0x31 && bytes[from] !== 0x32)) return false
  let sum = 24
  for (let at = 0; at < 10; at++) {
    const byte = bytes[from + at]!
    if (!digit(byte)) return false
    const value = byte - 0x30
    const doubled = at % 2 === 0 ? value * 2 : value
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
