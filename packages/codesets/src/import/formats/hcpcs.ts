import type { CoverageFacts } from '../../code.ts'
import { codeWriter, type CodeImport } from '../../store/code-writer.ts'
import type { ImportFormat, ImportSource, ReadRow, RowFault } from '../format.ts'
import { linesOf } from '../lines.ts'
import { faultOf, recordsOf } from '../records.ts'
import { isAfterQuarter, isoDate, quarterTerm } from './dates.ts'

/** Columns of the HCPCS contractor record that are kept, by their names in the spreadsheet. */
type Fields = Readonly<Record<FieldName, string>>
/** Where they are in the fixed-width record of 320 characters (CMS record layout), counted from 0. */
const PLACES = {
  HCPC: [0, 5],
  SEQNUM: [5, 10],
  RECID: [10, 11],
  'LONG DESCRIPTION': [11, 91],
  'SHORT DESCRIPTION': [91, 119],
  PRICE1: [119, 121],
  PRICE2: [121, 123],
  PRICE3: [123, 125],
  PRICE4: [125, 127],
  MULT_PI: [127, 128],
  XREF1: [204, 209],
  XREF2: [209, 214],
  XREF3: [214, 219],
  XREF4: [219, 224],
  XREF5: [224, 229],
  COV: [229, 230],
  ASC_GRP: [230, 232],
  BETOS: [256, 259],
  TOS1: [260, 261],
  TOS2: [261, 262],
  TOS3: [262, 263],
  TOS4: [263, 264],
  TOS5: [264, 265],
  'ADD DT': [268, 276],
  'ACT EFF DT': [276, 284],
  'TERM DT': [284, 292],
  'ACTION CD': [292, 293],
} as const
type FieldName = keyof typeof PLACES
const NAMES = Object.keys(PLACES) as FieldName[]

/** Older names of columns in tables that others made of the record. */
const ALIASES: Readonly<Record<string, FieldName>> = {
  HCPCS: 'HCPC',
  LONG_DESCRIPTION: 'LONG DESCRIPTION',
  SHORT_DESCRIPTION: 'SHORT DESCRIPTION',
}

/** Record ids: 3 and 7 begin a procedure and a modifier, 4 and 8 go on with its long description. */
const SYSTEMS = { '3': 'hcpcs', '7': 'modifier' } as const

const HEADING = /(^|\n)"?HCPCS?"?,"?SEQNUM"?,"?RECID"?,/i

export const hcpcsFixed = hcpcsFormat(
  'hcpcs-anweb',
  'CMS HCPCS Level II, fixed width (HCPCyyyy_mmm_ANWEB.txt)',
  (head) => /^[ A-Z0-9]{5}\d{5}[3478]\S/.test(head),
  fixedRecords,
)

export const hcpcsTable = hcpcsFormat(
  'hcpcs-table',
  'CMS HCPCS Level II, the spreadsheet or its CSV (HCPCyyyy_mmm_ANWEB.xlsx, .csv)',
  // Beside it in the archive are reports of its changes, which are no release.
  (head, fileName) => HEADING.test(head) && !/transaction|correction/i.test(fileName),
  tableRecords,
)

function hcpcsFormat(
  name: string,
  about: string,
  recognises: (head: string, fileName: string) => boolean,
  records: typeof fixedRecords,
): ImportFormat<CodeImport> {
  return {
    name,
    about,
    recognises,
    releaseOf: (_, fileName) => ({ stem: 'hcpcs', ...quarterTerm(fileName) }),
    brings: () => [
      { name: 'hcpcs', complete: true },
      // CPT modifiers are not in it, so a modifier that is missing may exist.
      { name: 'modifier', complete: false },
    ],
    read: (source, { from }) => readRecords(records(source), from),
    writer: codeWriter,
  }
}

type Piece = { line: number; fields: Fields | undefined; explained?: (fault: RowFault) => RowFault }

async function* fixedRecords(source: ImportSource): AsyncIterable<Piece> {
  for await (const { line, text } of linesOf(source)) {
    if (text.trim() === '') continue
    const isHead = text.charAt(10) === '3' || text.charAt(10) === '7'
    // The record of a head has its action code at the end; only trailing blanks may be cut.
    const whole = text.length >= (isHead ? PLACES['ACTION CD'][1] : PLACES['LONG DESCRIPTION'][0] + 1)
    const fields = NAMES.map((name) => [name, text.slice(...PLACES[name])])
    yield { line, fields: whole ? (Object.fromEntries(fields) as Fields) : undefined }
  }
}

async function* tableRecords(source: ImportSource): AsyncIterable<Piece> {
  let columns: (FieldName | undefined)[] | undefined
  for await (const record of recordsOf(source, ',')) {
    const { line, cells } = record
    if (!columns) {
      const names = cells?.map(columnName) ?? []
      if (names.includes('HCPC') && names.includes('RECID')) columns = names
      continue
    }
    const names = columns.map((name) => name ?? '')
    const explained = (fault: RowFault): RowFault => faultOf(record, fault, names)
    yield { line, fields: cells?.length === columns.length ? fieldsOf(columns, cells) : undefined, explained }
  }
}

function columnName(cell: string): FieldName | undefined {
  const name = cell.trim().toUpperCase()
  return ALIASES[name] ?? NAMES.find((known) => known === name)
}

function fieldsOf(columns: readonly (FieldName | undefined)[], cells: readonly string[]): Fields {
  const fields = Object.fromEntries(NAMES.map((name) => [name, '']))
  for (const [i, name] of columns.entries()) if (name) fields[name] = cells[i] ?? ''
  return fields as Fields
}

const asItIs = (fault: RowFault): RowFault => fault

/** One row for each code: its long description may go on in the records that follow. */
async function* readRecords(pieces: AsyncIterable<Piece>, from: string): AsyncIterable<ReadRow<CodeImport>> {
  let open: { line: number; row: CodeImport } | undefined
  for await (const { line, fields, explained = asItIs } of pieces) {
    const code = fields?.HCPC.trim()
    if (fields && /^[48]$/.test(fields.RECID)) {
      if (open && open.row.code === code) open.row = longer(open.row, fields['LONG DESCRIPTION'])
      else yield { line, fault: { code: 'malformed', field: 'RECID' } }
      continue
    }
    if (open) yield { line: open.line, row: whole(open.row) }
    open = undefined
    const row = fields ? rowOf(fields, from) : ({ code: 'truncated', field: 'ACTION CD' } as const)
    if ('field' in row) yield { line, fault: explained(row) }
    else open = { line, row }
  }
  if (open) yield { line: open.line, row: whole(open.row) }
}

function longer(row: CodeImport, more: string): CodeImport {
  return { ...row, long: `${row.long ?? ''} ${more.trim()}` }
}

function whole(row: CodeImport): CodeImport {
  const { long, ...rest } = row
  return long === undefined || long === row.label ? rest : { ...rest, long }
}

function rowOf(fields: Fields, from: string): CodeImport | RowFault {
  const system = SYSTEMS[fields.RECID as keyof typeof SYSTEMS]
  if (!system) return { code: 'malformed', field: 'RECID' }
  const code = fields.HCPC.trim()
  if (!(system === 'hcpcs' ? /^[A-V]\d{4}$/ : /^[A-Z0-9]{2}$/).test(code)) return { code: 'malformed', field: 'HCPC' }
  const label = fields['SHORT DESCRIPTION'].trim()
  const long = fields['LONG DESCRIPTION'].trim()
  if (label === '' && long === '') return { code: 'missing', field: 'SHORT DESCRIPTION' }
  const effective = dateIn(fields, 'ADD DT')
  const ends = dateIn(fields, 'TERM DT')
  if (effective === 'none' || (effective && isAfterQuarter(effective, from))) return { code: 'date', field: 'ADD DT' }
  if (ends === 'none' || (ends && effective && ends < effective)) return { code: 'date', field: 'TERM DT' }
  const words = { label: label || long, long: long || label }
  const period = { effective: effective ?? from, ...(ends ? { ends } : {}) }
  return { system, code, ...words, billable: true, ...period, facts: coverageOf(fields) }
}

/** Undefined where nothing is written, or eight zeros; `none` where it is no date. */
function dateIn(fields: Fields, name: 'ADD DT' | 'TERM DT'): string | undefined {
  const text = fields[name].trim()
  return /^0*$/.test(text) ? undefined : (isoDate(text) ?? 'none')
}

function coverageOf(fields: Fields): CoverageFacts {
  const list = (...names: FieldName[]) => names.map((name) => fields[name].trim()).filter(Boolean)
  const one = <Key extends keyof CoverageFacts>(key: Key, name: FieldName) =>
    fields[name].trim() === '' ? {} : { [key]: fields[name].trim() }
  const many = (key: keyof CoverageFacts, values: string[]) => (values.length > 0 ? { [key]: values } : {})
  return {
    ...one('coverage', 'COV'),
    // Spreadsheets make 0 of 00.
    ...many(
      'pricing',
      list('PRICE1', 'PRICE2', 'PRICE3', 'PRICE4').map((price) => price.padStart(2, '0')),
    ),
    ...one('multiplePricing', 'MULT_PI'),
    ...many('typesOfService', list('TOS1', 'TOS2', 'TOS3', 'TOS4', 'TOS5')),
    ...one('betos', 'BETOS'),
    ...one('ascGroup', 'ASC_GRP'),
    ...many('crossReferences', list('XREF1', 'XREF2', 'XREF3', 'XREF4', 'XREF5')),
    ...one('action', 'ACTION CD'),
  }
}
