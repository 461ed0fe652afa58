import type { ImportFormat, ImportSource, ReadRow, RowFault } from '../../import/format.ts'
import { faultOf, recordsOf } from '../../import/records.ts'
import { addOnWriter, type AddOnPairRow } from '../add-ons.ts'
import { addOnPairOf } from './add-ons.ts'
import { dayOfYear, quarterFrom, quarterNamed } from './fields.ts'
import { malformed } from './rows.ts'

/** Columns of the file, as the row below its notice names them, without what is not a letter. Days are written as `2026091`. */
const COLUMNS = {
  aocedittype: 'aoc_edit_type',
  addoncode: 'add_on_code',
  aocdeldt: 'aoc_del_dt',
  primarycode: 'primary_code',
  primarycodedeldt: 'primary_code_del_dt',
  aoceditef: 'aoc_edit_eff_dt',
  aoceditdeldt: 'aoc_edit_del_dt',
} as const
type Column = (typeof COLUMNS)[keyof typeof COLUMNS]

/** Add-on code edits as CMS publishes them (`AOC_V2026Q2-MCR.xlsx`, `.txt`): all that ever were, each with its days. */
export const addOnFile: ImportFormat<AddOnPairRow> = {
  name: 'ncci-add-on-file',
  about: 'CMS NCCI add-on code edits of a quarter (AOC_VyyyyQn-MCR.xlsx, .txt)',
  recognises: (head) => headingIn(head) !== undefined,
  releaseOf: (_head, fileName) => ({ stem: 'ncci-add-on', ...quarterNamed(fileName) }),
  brings: () => [{ name: 'ncci-add-on', complete: true }],
  read: (source, { from }) => readPairs(source, quarterFrom(from)),
  writer: addOnWriter,
}

function headingIn(head: string): string | undefined {
  return head.split('\n').find((line) => namesOf(line.split(line.includes('\t') ? '\t' : ',')) !== undefined)
}

/** The columns of a heading; undefined where the row is none. */
function namesOf(cells: readonly string[]): (Column | undefined)[] | undefined {
  const names = cells.map((cell) => {
    const letters = cell
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
      .replace(/julian$/, '')
      .replace(/efft?dt$/, 'ef')
    return COLUMNS[letters as keyof typeof COLUMNS] as Column | undefined
  })
  return Object.values(COLUMNS).every((column) => names.includes(column)) ? names : undefined
}

/** Pairs that hold on some day of the quarter; one that was taken back and brought in again stands there twice. */
async function* readPairs(
  source: ImportSource,
  quarter: { from: string; to: string },
): AsyncIterable<ReadRow<AddOnPairRow>> {
  const seen = new Set<string>()
  let names: readonly (Column | undefined)[] | undefined
  for await (const record of recordsOf(source, headingIn(source.head)?.includes('\t') ? '\t' : ',')) {
    const { line, cells } = record
    if (!names || !cells) {
      if (!cells) yield { line, fault: malformed('quotes') }
      else names = namesOf(cells)
      continue
    }
    const row = pairOf(names, cells, quarter)
    if (row === 'not in force') continue
    if ('field' in row) yield { line, fault: faultOf(record, row, names.map(String)) }
    else if (isNew(seen, `${row.code} ${row.primary} ${row.type}`)) yield { line, row }
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  return !seen.has(key) && seen.add(key) !== undefined
}

const DAYS = ['aoc_del_dt', 'primary_code_del_dt', 'aoc_edit_del_dt'] as const

function pairOf(
  names: readonly (Column | undefined)[],
  cells: readonly string[],
  quarter: { from: string; to: string },
): AddOnPairRow | RowFault | 'not in force' {
  const cell = (column: Column) => (cells[names.indexOf(column)] ?? '').trim()
  const pair = addOnPairOf(cell('primary_code'), cell('add_on_code'), cell('aoc_edit_type'))
  if ('field' in pair) return pair
  const begins = dayOfYear(cell('aoc_edit_eff_dt'))
  if (begins === undefined) return malformed('aoc_edit_eff_dt')
  if (begins > quarter.to) return { code: 'date', field: 'aoc_edit_eff_dt' }
  for (const column of DAYS) {
    const ends = cell(column) === '' ? undefined : dayOfYear(cell(column))
    if (cell(column) !== '' && ends === undefined) return malformed(column)
    if (ends !== undefined && ends < quarter.from) return 'not in force'
  }
  return pair
}
