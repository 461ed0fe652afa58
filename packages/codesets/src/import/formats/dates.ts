import { ImportFault } from '../fault.ts'

/** First and last year that any of these files can speak of. */
const FIRST_YEAR = 1940
const LAST_YEAR = 2100

/** A day as the files write it (20260101, 01/01/2026, 1/1/2026, 2026-01-01) as YYYY-MM-DD; undefined where it is none. */
export function isoDate(text: string): string | undefined {
  const parts =
    /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)$/.exec(text) ??
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/.exec(text)
  if (!parts?.groups) return undefined
  const { year = '', month = '', day = '' } = parts.groups
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
  return isDay && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR ? iso : undefined
}

export type Term = { from?: string; to?: string }

/** The federal fiscal year, October to September; its update of April holds for the second half. */
export function fiscalTerm(year: number, fileName: string): Term {
  if (year < 2015 || year > LAST_YEAR) return {}
  const isApril = /apr/i.test(fileName)
  return { from: isApril ? `${year}-04-01` : `${year - 1}-10-01`, to: `${year}-09-30` }
}

const QUARTERS: Readonly<Record<string, string>> = { JAN: '01', APR: '04', JUL: '07', OCT: '10' }

/** The quarter that a name such as `HCPC2026_OCT_ANWEB` says; a year alone begins in January. */
export function quarterTerm(fileName: string): Term {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1]
  if (year === undefined) return {}
  const month = /(JAN|APR|JUL|OCT)/i.exec(fileName)?.[1]?.toUpperCase() ?? 'JAN'
  return { from: `${year}-${QUARTERS[month]}-01` }
}

/** True where a date lies after the quarter of the year that another is in: a file of that quarter can not speak of it yet. */
export function isAfterQuarter(date: string, from: string): boolean {
  const quarter = (day: string) => `${day.slice(0, 4)}${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  return quarter(date) > quarter(from)
}

/** The year that a file says, by its name or inside. Throws ImportFault `year` where they are two. */
export function agreedYear(
  fileName: string,
  named: string | undefined,
  inside: string | undefined,
): string | undefined {
  if (named !== undefined && inside !== undefined && named !== inside)
    throw new ImportFault('year', `${fileName} is named for ${named} and says that it is of ${inside}; fetch it again`)
  return named ?? inside
}
