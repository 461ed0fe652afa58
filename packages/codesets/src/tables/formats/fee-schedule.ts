import { agreedYear, isoDate } from '../../import/formats/dates.ts'
import type { ImportFormat, ImportSource, ReadRow, ReleaseClaim } from '../../import/format.ts'
import { linesOf } from '../../import/lines.ts'
import { faultOf, recordsOf } from '../../import/records.ts'
import { feeWriter, type FeeAmountRow, type FeeIndicatorRow } from '../fees.ts'
import { feeRowOf, type FeeColumn } from './fee-cells.ts'
import { malformed, namesAt } from './rows.ts'

type FeeScheduleRow = FeeIndicatorRow & FeeAmountRow

/**
 * Where the columns of a record are, counted from 0 (record layout of the "National Physician Fee Schedule Relative Value File", in the
 * RVUyyx.pdf of each release; checked against records of the release of October 2025).
 */
const PLACES: Readonly<Record<FeeColumn, readonly [from: number, to: number]>> = {
  HCPCS: [0, 5],
  MOD: [5, 7],
  'STATUS CODE': [57, 58],
  'WORK RVU': [59, 65],
  'NON-FAC PE RVU': [66, 72],
  'FACILITY PE RVU': [75, 81],
  'MP RVU': [84, 89],
  'NON-FACILITY TOTAL': [90, 96],
  'FACILITY TOTAL': [96, 102],
  'PCTC IND': [102, 103],
  'GLOB DAYS': [103, 106],
  'MULT PROC': [115, 116],
  'BILAT SURG': [116, 117],
  'ASST SURG': [117, 118],
  'CO-SURG': [118, 119],
  'TEAM SURG': [119, 120],
  'ENDO BASE': [127, 132],
  'CONV FACTOR': [132, 140],
}
/** The first columns of a record: code, modifier, description, status, two RVUs. */
const RECORD = /^[0-9A-Z]{5}(26|TC|53| {2}).{50}[A-Z] [ \d]{3}\.\d\d [ \d]{3}\.\d\d/m

/** What each column is called in the heading, which goes over several rows and has gained columns over the years. */
const CALLED: Readonly<Record<FeeColumn, RegExp>> = {
  HCPCS: /HCPCS$/,
  MOD: /MOD$/,
  'STATUS CODE': /STATUS CODE$/,
  'WORK RVU': /WORK RVU$/,
  'NON-FAC PE RVU': /NON-FAC\w* PE RVU$/,
  'FACILITY PE RVU': /(?<!NON-)\bFAC\w* PE RVU$/,
  'MP RVU': /\bMP RVU$/,
  'NON-FACILITY TOTAL': /NON-FAC\w* TOTAL$/,
  'FACILITY TOTAL': /(?<!NON-)\bFAC\w* TOTAL$/,
  'PCTC IND': /PC\/?TC IND$/,
  'GLOB DAYS': /GLOB DAYS$/,
  'MULT PROC': /MULT PROC$/,
  'BILAT SURG': /BILAT SURG$/,
  'ASST SURG': /ASST SURG$/,
  'CO-SURG': /CO- ?SURG$/,
  'TEAM SURG': /TEAM SURG$/,
  'ENDO BASE': /ENDO BASE$/,
  'CONV FACTOR': /CONV FACTOR$/,
}
const COLUMNS = Object.keys(CALLED) as FeeColumn[]
const LAST_ROW = /(^|\n)"?HCPCS"?,"?MOD"?,"?DESCRIPTION"?,/

/** The physician fee schedule as CMS publishes it. That of qualifying APM participants (QPP), with a conversion factor of its own, is left. */
export const feeSchedule: ImportFormat<FeeScheduleRow> = {
  name: 'pfs',
  about: 'CMS physician fee schedule (PPRRVUyy_mmm.csv, .txt, .xlsx; since 2026 the nonQPP file)',
  recognises: (head, fileName) => (LAST_ROW.test(head) || RECORD.test(head)) && !/(?<!non)[-_]?QPP/i.test(fileName),
  releaseOf: (head, fileName) => ({ stem: 'pfs', ...termOf(head, fileName) }),
  brings: () => [
    { name: 'pfs-indicators', complete: true },
    { name: 'pfs-amounts', complete: true },
  ],
  read: (source) => (LAST_ROW.test(source.head) ? readTable(source) : readRecords(source)),
  writer: feeWriter,
}

const MONTHS: Readonly<Record<string, string>> = { JAN: '01', APR: '04', JUL: '07', OCT: '10' }

/** From the first day of the quarter to the end of the year; a later release of the year takes over. Throws ImportFault `year`. */
function termOf(head: string, fileName: string): Pick<ReleaseClaim, 'from' | 'to'> {
  const said = /(20\d\d) National Physician Fee Schedule|CALENDAR YEAR (20\d\d)/i.exec(head)
  const named = /PPRRVU(?:20)?(\d\d)(?!\d)/i.exec(fileName)?.[1]
  const inside = said?.[1] ?? said?.[2]
  const year = agreedYear(fileName, named && `20${named}`, inside)
  if (year === undefined) return {}
  const month = /(JAN|APR|JUL|OCT)/i.exec(fileName.replace(/^.*PPRRVU/i, ''))?.[1]
  const release = month ?? /(JAN|APR|JUL|OCT)\w* Release/i.exec(head)?.[1] ?? 'JAN'
  const from = isoDate(`${year}${MONTHS[release.toUpperCase()]}01`)
  return from === undefined ? {} : { from, to: `${year}-12-31` }
}

async function* readRecords(source: ImportSource): AsyncIterable<ReadRow<FeeScheduleRow>> {
  for await (const { line, text } of linesOf(source)) {
    if (text.trim() === '' || /^(HDR|TRL)/.test(text)) continue
    const cut = COLUMNS.find((column) => text.length < PLACES[column][1])
    const row = cut
      ? ({ code: 'truncated', field: cut } as const)
      : feeRowOf((column) => text.slice(...PLACES[column]).trim())
    yield 'field' in row ? { line, fault: row } : { line, row }
  }
}

async function* readTable(source: ImportSource): AsyncIterable<ReadRow<FeeScheduleRow>> {
  const above: (readonly string[])[] = []
  let places: Map<FeeColumn, number> | undefined
  let names: string[] = []
  for await (const record of recordsOf(source, ',')) {
    const { line, cells } = record
    if (!places) {
      if (cells) above.push(cells)
      if (cells?.[0] !== 'HCPCS' || cells[1] !== 'MOD') continue
      places = placesIn(above)
      const missing = COLUMNS.find((column) => !places?.has(column))
      if (missing) return yield { line, fault: { code: 'missing', field: missing } }
      names = namesAt(places)
      continue
    }
    const row = cells ? rowOf(cells, places) : malformed('quotes')
    yield 'field' in row ? { line, fault: faultOf(record, row, names) } : { line, row }
  }
}

/** Where each column is: the words above each other are its name. */
function placesIn(rows: readonly (readonly string[])[]): Map<FeeColumn, number> {
  const width = rows.at(-1)?.length ?? 0
  const called = Array.from({ length: width }, (_, i) => rows.map((cells) => (cells[i] ?? '').trim()).join(' '))
  const places = new Map<FeeColumn, number>()
  for (const column of COLUMNS) {
    const at = called.findIndex((name) => CALLED[column].test(name.replace(/\s+/g, ' ').trim().toUpperCase()))
    if (at >= 0) places.set(column, at)
  }
  return places
}

function rowOf(cells: readonly string[], places: ReadonlyMap<FeeColumn, number>): ReturnType<typeof feeRowOf> {
  const cut = COLUMNS.find((column) => (places.get(column) ?? 0) >= cells.length)
  return cut ? { code: 'truncated', field: cut } : feeRowOf((column) => (cells[places.get(column) ?? -1] ?? '').trim())
}
