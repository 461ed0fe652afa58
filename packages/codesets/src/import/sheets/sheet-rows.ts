import type { DelimitedRecord } from '../format.ts'
import { numberText } from './number-format.ts'
import type { SheetContext } from './workbook.ts'
import { xmlParts, type XmlListener } from './xml.ts'

/** The cell that is open: its column from 0, its type and style. */
type Cell = { column: number; type: string; style: number; text: string }
type Row = { line: number; cells: string[]; numbers: Set<number> }

/**
 * Rows of a sheet as they come, as `recordsOf` gives those of a file of text: the number of the row as its line, missing cells as empty
 * ones up to the widest row so far, line ends within a cell as blanks. Rows without any text are left out. Throws where it is no sheet.
 */
export async function* sheetRecords(
  bytes: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncIterable<DelimitedRecord> {
  const done: Row[] = []
  let width = 0
  for await (const _ of xmlParts(
    bytes,
    rowListener(context, (row) => done.push(row)),
  )) {
    for (const { line, cells, numbers } of done) {
      while (cells.at(-1) === '') cells.pop()
      if (cells.length === 0) continue
      width = Math.max(width, cells.length)
      while (cells.length < width) cells.push('')
      yield numbers.size > 0 ? { line, cells, numbers } : { line, cells }
    }
    done.length = 0
  }
}

function rowListener(context: SheetContext, take: (row: Row) => void): XmlListener {
  let row: Row = { line: 0, cells: [], numbers: new Set() }
  let cell: Cell | undefined
  return {
    open(element, attribute) {
      if (element === 'row') row = { line: Number(attribute('r')) || row.line + 1, cells: [], numbers: new Set() }
      else if (element === 'c') {
        const column = columnOf(attribute('r')) ?? row.cells.length
        cell = { column, type: attribute('t'), style: Number(attribute('s')), text: '' }
      }
    },
    close(element, text) {
      if (element === 'v' || element === 't') {
        if (cell) cell.text += text
      } else if (element === 'c' && cell) put(row, cell, context)
      else if (element === 'row') take(row)
    },
  }
}

function put({ cells, numbers }: Row, { column, type, style, text }: Cell, context: SheetContext): void {
  while (cells.length < column) cells.push('')
  const format = context.formats[style] ?? { kind: 'plain' }
  const isNumber = (type === '' || type === 'n') && text !== ''
  if (isNumber && format.kind !== 'padded') numbers.add(column)
  const value = type === 's' ? context.strings[Number(text)] : text
  if (value === undefined) throw new Error('a text that the workbook does not have')
  cells[column] = isNumber ? numberText(value, format, context.epoch) : plainText(value)
}

/** `_x000D_` stands for a character that XML can not hold (ECMA-376 part 1, 22.9.2.19). */
function plainText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
  return /[\r\n\t]/.test(unescaped) ? unescaped.replaceAll(/[\r\n\t]+/g, ' ') : unescaped
}

/** The column of `AB12`, from 0. */
function columnOf(reference: string): number | undefined {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? undefined : column - 1
}
