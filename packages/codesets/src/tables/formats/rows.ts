import type { ImportSource, ReadRow, RowFault } from '../../import/format.ts'
import { faultOf, recordsOf } from '../../import/records.ts'

/** How a delimited file of one publisher is laid out. */
export type Layout<Row extends object> = {
  separator: ',' | '\t'
  /** True for the row that names the columns; what stands before it are notices. */
  isHeading(cells: readonly string[]): boolean
  /** True for a row below the heading that goes on with it; only rows before the first row of data are asked. */
  goesOn?(cells: readonly string[]): boolean
  /** Names of the columns that every row has, in order; what comes after them may be missing. */
  columns: readonly string[]
  row(cells: readonly string[]): Row | RowFault
}

/** Rows of a file, or why they are none. A file without the heading gives one fault, at its first line. */
export async function* readRows<Row extends object>(
  source: ImportSource,
  layout: Layout<Row>,
): AsyncGenerator<ReadRow<Row>> {
  let place: 'notices' | 'heading' | 'data' = 'notices'
  for await (const record of recordsOf(source, layout.separator)) {
    const { line, cells } = record
    if (place === 'notices') {
      if (cells && layout.isHeading(cells)) place = 'heading'
      continue
    }
    if (place === 'heading' && cells && layout.goesOn?.(cells)) continue
    place = 'data'
    const row = cells ? rowOf(cells, layout) : malformed('quotes')
    yield isFault(row) ? { line, fault: faultOf(record, row, layout.columns) } : { line, row }
  }
  if (place === 'notices') yield { line: 1, fault: { code: 'missing', field: 'heading' } }
}

function rowOf<Row extends object>(cells: readonly string[], { columns, row }: Layout<Row>): Row | RowFault {
  const missing = columns[cells.length]
  return missing === undefined ? row(cells) : { code: 'truncated', field: missing }
}

function isFault(row: object): row is RowFault {
  return 'field' in row
}

export function malformed(field: string): RowFault {
  return { code: 'malformed', field }
}

/** Names of columns by where they are, for faults. */
export function namesAt<Column extends string>(places: ReadonlyMap<Column, number>): string[] {
  const names: string[] = []
  for (const [column, at] of places) names[at] = column
  return names
}
