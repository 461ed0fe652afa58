import type { IsoDate, IsoTime } from '../documents/party.ts'

/** Days of 1900 to 2099, made when first met: a file has few different ones, many times. */
const firstYear = 1900
const days = new Array<IsoDate | undefined>(200 * 12 * 31).fill(undefined)

/** `CCYYMMDD` as a number to an ISO day; `undefined` when the calendar has no such day. */
export function isoDayOf(number: number): IsoDate | undefined {
  const year = (number / 10_000) | 0
  const month = ((number / 100) | 0) % 100
  const day = number % 100
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  const place = ((year - firstYear) * 12 + month - 1) * 31 + day - 1
  if (place < 0 || place >= days.length) return `${year}-${two(month)}-${two(day)}`
  return (days[place] ??= `${year}-${two(month)}-${two(day)}`)
}

/** The value of a DTP by its format qualifier: D8, RD8, DT or TM. `undefined` when it is not what the qualifier says. */
export function isoTimeOf(format: string, text: string): IsoTime | undefined {
  switch (format) {
    case 'D8':
      return dayOf(text)
    case 'RD8': {
      const from = text.length === 17 && text[8] === '-' ? dayOf(text.slice(0, 8)) : undefined
      const to = dayOf(text.slice(9))
      return from && to ? `${from}/${to}` : undefined
    }
    case 'DT': {
      const day = dayOf(text.slice(0, 8))
      const time = timeOf(text.slice(8))
      return day && time ? `${day}T${time}` : undefined
    }
    case 'TM': {
      const time = timeOf(text)
      return time ? `T${time}` : undefined
    }
    default:
      return undefined
  }
}

export function dayOf(text: string): IsoDate | undefined {
  return /^\d{8}$/.test(text) ? isoDayOf(Number(text)) : undefined
}

/** `HHMM` or `HHMMSS` with colons. */
export function timeOf(text: string): string | undefined {
  const match = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/.exec(text)
  if (!match) return undefined
  return match[3] === undefined ? `${match[1]}:${match[2]}` : `${match[1]}:${match[2]}:${match[3]}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
