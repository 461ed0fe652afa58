import type { ImportFormat, ReleaseClaim, RowFault } from '../../import/format.ts'
import type { PairTable } from '../rule-tables.ts'
import { pairWriter, type PairRow } from '../pairs.ts'
import { isAfterQuarter } from '../../import/formats/dates.ts'
import { backwards, dateOf, isCode, quarterNamed, quarterOf } from './fields.ts'
import { malformed, readRows, type Layout } from './rows.ts'

const DATED: Layout<PairRow> = {
  separator: '\t',
  columns: ['Column 1', 'Column 2', '*=in existence prior to 1996', 'Effective Date', 'Deletion Date', 'Modifier'],
  isHeading: ([first, second]) => first?.trim() === 'Column 1' && second?.trim() === 'Column 2',
  goesOn: ([first, second]) => first?.trim() === '' && second?.trim() === '',
  row: ([column1 = '', column2 = '', , effective = '', deletion = '', indicator = '', rationale]) =>
    pairOf({ column1, column2, effective, deletion, indicator, rationale }, 'Deletion Date'),
}

const UNDATED: Layout<PairRow> = {
  separator: ',',
  columns: ['column1', 'column2', 'deletion_date', 'modifier_indicator'],
  isHeading: ([first, second]) => first === 'column1' && second === 'column2',
  row: ([column1 = '', column2 = '', deletion = '', indicator = '', rationale]) =>
    pairOf({ column1, column2, deletion, indicator, rationale }, 'deletion_date'),
}

/**
 * The tables as CMS publishes them, practitioner (`ccipra-v322r0-f1.txt`) and outpatient hospital (`ccioph-...`): six lines of head,
 * tab between columns, every pair that ever was with its first and last day.
 */
export function datedPairs(table: PairTable): ImportFormat<PairRow> {
  const named = table === 'practitioner' ? /ccipra|practitioner/i : /ccioph|hosp|outpatient/i
  return {
    name: `ncci-ptp-${table}`,
    about: `CMS NCCI procedure-to-procedure edits, ${table}, all parts of a quarter`,
    recognises: (head, fileName) => /(^|\n)"?Column 1"?\t"?Column 2/.test(head) && named.test(fileName),
    releaseOf: (_head, fileName) => ({ stem: `ncci-${table}`, ...quarterIn(fileName) }),
    brings: () => [{ name: `ncci-${table}`, complete: true }],
    read: (source, { from }) => readRows(source, { ...DATED, row: (cells) => notLater(DATED.row(cells), from) }),
    writer: pairWriter(table),
  }
}

/** Pairs in force in one quarter, as CSV without first days: the quarter of the file's name (`..._2024Q2.csv`) gives them. */
export const undatedOutpatientPairs: ImportFormat<PairRow> = {
  name: 'ncci-ptp-outpatient-active',
  about: 'NCCI procedure-to-procedure edits in force in one quarter, outpatient hospital, without effective dates',
  recognises: (head) => head.startsWith('column1,column2,deletion_date,modifier_indicator'),
  releaseOf: (_head, fileName) => ({ stem: 'ncci-outpatient', ...quarterIn(fileName) }),
  brings: () => [{ name: 'ncci-outpatient', complete: true }],
  read: (source) => readRows(source, UNDATED),
  writer: pairWriter('outpatient'),
}

/** A pair that begins after the quarter is of another year than the name of the file. */
function notLater(row: PairRow | RowFault, from: string): PairRow | RowFault {
  if ('field' in row || row.effective === undefined || !isAfterQuarter(row.effective, from)) return row
  return { code: 'date', field: 'Effective Date' }
}

type Columns = {
  column1: string
  column2: string
  effective?: string
  deletion: string
  indicator: string
  rationale: string | undefined
}

function pairOf(columns: Columns, deletionName: string): PairRow | RowFault {
  const { column1, column2, indicator, rationale } = columns
  if (!isCode(column1)) return malformed('Column 1')
  if (!isCode(column2)) return malformed('Column 2')
  if (indicator !== '0' && indicator !== '1' && indicator !== '9') return malformed('Modifier')
  const effective = columns.effective === undefined ? undefined : dateOf(columns.effective)
  if (columns.effective !== undefined && effective === undefined) return malformed('Effective Date')
  const isOpen = columns.deletion === '*' || columns.deletion === ''
  const ends = isOpen ? undefined : dateOf(columns.deletion)
  if (!isOpen && ends === undefined) return malformed(deletionName)
  const period = { ...(effective && { effective }), ...(ends && { ends }) }
  return backwards(period, deletionName) ?? { column1, column2, indicator, ...(rationale && { rationale }), ...period }
}

/** The quarter of `v322` (version 32.2: the third quarter of 1994 + 32) or of `2024Q2`. */
function quarterIn(fileName: string): Pick<ReleaseClaim, 'from' | 'to'> {
  const version = /v(\d\d)([0-3])r?\d?/i.exec(fileName)
  if (version) return quarterOf(1994 + Number(version[1]), Number(version[2]) + 1)
  return quarterNamed(fileName) ?? {}
}
