import { parse } from 'csv-parse/sync'
import type { DelimitedRecord, ImportSource, RowFault } from './format.ts'
import { linesOf } from './lines.ts'

/** A fault of a record by the names of its columns: what a sheet keeps as a number has lost its zeros, or more. */
export function faultOf({ numbers }: DelimitedRecord, fault: RowFault, columns: readonly string[]): RowFault {
  const isNumber = fault.code === 'malformed' && numbers?.has(columns.indexOf(fault.field))
  return isNumber ? { code: 'number', field: fault.field } : fault
}

/** A quoted cell may hold line ends; a quote that is not closed after so many lines is a broken one. */
const MOST_LINES = 100

/**
 * Records of a delimited file (RFC 4180 quoting) or rows of a sheet, streamed; empty ones are left out. Most lines of these files quote
 * nothing and are only cut; what quotes goes through a CSV parser.
 */
export async function* recordsOf(
  source: ImportSource,
  delimiter: ',' | '\t' | '|' | ';',
): AsyncIterable<DelimitedRecord> {
  if (source.records) return yield* source.records(source.bytes())
  let open: { line: number; texts: string[]; quotes: number } | undefined
  for await (const { line, text } of linesOf(source)) {
    const quotes = countQuotes(text)
    if (open) {
      open.texts.push(text)
      open.quotes += quotes
      if (open.quotes % 2 === 0) yield { line: open.line, cells: parsed(open.texts.join('\n'), delimiter) }
      else if (open.texts.length >= MOST_LINES) yield { line: open.line, cells: undefined }
      else continue
      open = undefined
    } else if (quotes === 0) {
      if (text !== '') yield { line, cells: text.split(delimiter) }
    } else if (quotes % 2 === 0) yield { line, cells: parsed(text, delimiter) }
    else open = { line, texts: [text], quotes }
  }
  if (open) yield { line: open.line, cells: undefined }
}

function parsed(text: string, delimiter: string): readonly string[] | undefined {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true })[0]
  } catch {
    return undefined
  }
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1
  return count
}
