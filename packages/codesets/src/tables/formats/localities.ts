import type { ImportFormat, ImportSource, ReadRow, RowFault } from '../../import/format.ts'
import { agreedYear } from '../../import/formats/dates.ts'
import { linesOf } from '../../import/lines.ts'
import { faultOf, recordsOf } from '../../import/records.ts'
import { localityWriter, type LocalityRow } from '../localities.ts'
import { yearIn } from './fields.ts'
import { malformed, namesAt } from './rows.ts'

type Column = 'MAC' | 'State' | 'Locality Number' | 'Locality Name' | 'PW GPCI' | 'PE GPCI' | 'MP GPCI'
type Cells = (column: Column) => string

/** Where the columns of a record of GPCIyyyy.txt are, counted from 0; checked against records of the release of October 2025. */
const PLACES: Readonly<Record<Column, readonly [from: number, to: number]>> = {
  MAC: [0, 5],
  State: [16, 18],
  'Locality Number': [24, 26],
  'Locality Name': [29, 116],
  'PW GPCI': [116, 126],
  'PE GPCI': [126, 138],
  'MP GPCI': [138, 150],
}
const RECORD = /^\d{5} {11}[A-Z]{2} {6}\d\d {3}\S.{86}.*\d\.\d{3} +\d\.\d{3} +\d\.\d{3}\s*$/m

/** What they are called in headings, without the year and the stars; before 2021 there was no state. */
const CALLED: Readonly<Record<Column, RegExp>> = {
  MAC: /^(medicare administrative contractor|mac$|contractor$|carrier)/,
  State: /^state$/,
  'Locality Number': /^locality( number| code)?$/,
  'Locality Name': /^locality name$/,
  // One release has the index also as it were without the floor of 1.0 that the law sets (section 1848(e)(1)(E) of the Social Security Act).
  'PW GPCI': /^(pw gpci|work gpci|gpci work)(?!.*without)/,
  'PE GPCI': /^(pe gpci|gpci pe$)/,
  'MP GPCI': /^(mp gpci|gpci mp$)/,
}
const COLUMNS = Object.keys(CALLED) as Column[]

/** Geographic practice cost indices by locality: GPCIyyyy.csv, .txt or .xlsx of the archive of the fee schedule. */
export const localityIndices: ImportFormat<LocalityRow> = {
  name: 'pfs-gpci',
  about: 'CMS geographic practice cost indices of a year (GPCIyyyy.csv, .txt, .xlsx)',
  recognises: (head) => RECORD.test(head) || head.split('\n').some((line) => placesIn(line.split(',')) !== undefined),
  releaseOf: (head, fileName) => ({ stem: 'pfs-gpci', ...termOf(head, fileName) }),
  brings: () => [{ name: 'pfs-gpci', complete: true }],
  read: (source) => (RECORD.test(source.head) ? readRecords(source) : readTable(source)),
  writer: localityWriter,
}

/** The year of the name, or of the heading. Throws ImportFault `year` where they are two. */
function termOf(head: string, fileName: string): { from?: string; to?: string } {
  const inside = /(20\d\d) (?:PW|Work) GPCI/i.exec(head)?.[1]
  const year = agreedYear(fileName, yearIn(fileName)?.from.slice(0, 4), inside)
  return year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }
}

async function* readRecords(source: ImportSource): AsyncIterable<ReadRow<LocalityRow>> {
  for await (const { line, text } of linesOf(source)) {
    // Notices stand before the records and below them.
    if (!/^\d{5}/.test(text)) continue
    const cut = text.length < PLACES['MP GPCI'][1]
    const row = cut ? truncated('MP GPCI') : localityOf((column) => text.slice(...PLACES[column]).trim())
    yield 'field' in row ? { line, fault: row } : { line, row }
  }
}

async function* readTable(source: ImportSource): AsyncIterable<ReadRow<LocalityRow>> {
  let places: ReadonlyMap<Column, number> | undefined
  for await (const record of recordsOf(source, ',')) {
    const { line, cells } = record
    if (!cells) yield { line, fault: malformed('quotes') }
    else if (!places) places = placesIn(cells)
    else if (!isNotice(cells)) {
      const row = rowOf(cells, places)
      yield 'field' in row ? { line, fault: faultOf(record, row, namesAt(places)) } : { line, row }
    }
  }
}

/** Stars of the list are explained below it, in a row of one cell. */
function isNotice(cells: readonly string[]): boolean {
  return !/^\d/.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell.trim() === '')
}

function placesIn(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const names = cells.map((cell) =>
    cell
      .toLowerCase()
      .replaceAll(/["*]/g, '')
      .replaceAll(/[\s_]+/g, ' ')
      .trim()
      .replace(/^20\d\d /, ''),
  )
  const places = new Map<Column, number>()
  for (const column of COLUMNS) {
    const at = names.findIndex((name) => CALLED[column].test(name))
    if (at >= 0) places.set(column, at)
    else if (column !== 'State') return undefined
  }
  return places
}

function rowOf(cells: readonly string[], places: ReadonlyMap<Column, number>): LocalityRow | RowFault {
  const cut = COLUMNS.find((column) => (places.get(column) ?? 0) >= cells.length)
  return cut ? truncated(cut) : localityOf((column) => (cells[places.get(column) ?? -1] ?? '').trim())
}

function localityOf(cell: Cells): LocalityRow | RowFault {
  // CMS itself publishes lists whose numbers have lost their first zero; both have a fixed length.
  const contractor = cell('MAC').padStart(5, '0')
  const locality = cell('Locality Number').padStart(2, '0')
  if (!/^\d{5}$/.test(contractor) || cell('MAC').length < 4) return malformed('MAC')
  if (!/^\d\d$/.test(locality)) return malformed('Locality Number')
  const [work, expense, malpractice] = [indexOf(cell('PW GPCI')), indexOf(cell('PE GPCI')), indexOf(cell('MP GPCI'))]
  if (work === undefined) return malformed('PW GPCI')
  if (expense === undefined) return malformed('PE GPCI')
  if (malpractice === undefined) return malformed('MP GPCI')
  const name = cell('Locality Name').replace(/\*+$/, '')
  return { contractor, locality, state: cell('State'), name, work, expense, malpractice }
}

/** An index in thousandths; below 0.2 and above 3 there was never one. */
function indexOf(cell: string): number | undefined {
  const index = /^\d(\.\d+)?$/.test(cell) ? Math.round(Number(cell) * 1000) : NaN
  return index >= 200 && index <= 3000 ? index : undefined
}

function truncated(field: Column): RowFault {
  return { code: 'truncated', field }
}
