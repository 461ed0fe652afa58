import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { entryBytes, type Place } from '../archive.ts'
import { ImportFault } from '../fault.ts'
import type { DelimitedRecord, ImportSource } from '../format.ts'
import { sheetRecords } from './sheet-rows.ts'
import { openWorkbook, type Sheet, type SheetContext } from './workbook.ts'

/** Rows that are looked at to tell what a sheet is. */
const HEAD_ROWS = 50

/** The sheets of a workbook (.xlsx) as sources. Throws ImportFault `packing` where it can not be read. */
export async function sheetSources(place: Place, shown: string): Promise<ImportSource[]> {
  try {
    const { sheets, context } = await openWorkbook(place)
    const hash = hashOf(context)
    return await Promise.all(sheets.map((sheet) => sourceOf(place, shown, sheet, context, hash)))
  } catch (cause) {
    throw cause instanceof ImportFault ? cause : broken(shown)
  }
}

/** What cells refer to is a part of what they say. */
function hashOf({ strings, formats, epoch }: SheetContext): string {
  const hash = createHash('sha256').update(JSON.stringify([formats, epoch]))
  for (const text of strings) hash.update(`\n${text}`)
  return hash.digest('hex')
}

function broken(shown: string): ImportFault {
  return new ImportFault('packing', `${shown} is no whole workbook; fetch it again, or save it as CSV`)
}

async function sourceOf(
  place: Place,
  book: string,
  { name, path }: Sheet,
  context: SheetContext,
  hash: string,
): Promise<ImportSource> {
  const shown = `${book}/${name}`
  const bytes = () => entryBytes(place, path)
  const records = (from: AsyncIterable<Buffer>) => faulting(sheetRecords(from, context), shown)
  const rows = await headRows(records(bytes()))
  return {
    name: `${basename(book)} ${name}`,
    shown,
    head: headOf(rows, ','),
    tabbedHead: headOf(rows, '\t'),
    bytes,
    records,
    context: hash,
    ...(rows.length === 0 && { refused: 'is empty' }),
  }
}

async function* faulting(records: AsyncIterable<DelimitedRecord>, shown: string): AsyncIterable<DelimitedRecord> {
  try {
    yield* records
  } catch {
    throw broken(shown)
  }
}

async function headRows(records: AsyncIterable<DelimitedRecord>): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const { cells = [] } of records) if (rows.push(cells) === HEAD_ROWS) break
  return rows
}

function headOf(rows: readonly (readonly string[])[], delimiter: string): string {
  return rows.map((cells) => cells.map((cell) => cell.replaceAll(/[",\t]/g, ' ')).join(delimiter)).join('\n')
}
