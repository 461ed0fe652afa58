import { stripVTControlCharacters } from 'node:util'

/** Rows as aligned columns; numbers to the right. The first row is the heading. */
export function table(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map(String))
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))))
  const rightAligned = heading.map((_, column) => rows.every((row) => isNumeric(row[column] ?? '')))
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, rightAligned[column] ?? false))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function isNumeric(cell: string | number): boolean {
  return typeof cell === 'number' || /^-?[\d,]*\.?\d*%?$/.test(cell)
}

function pad(cell: string, to: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, to - width(cell)))
  return right ? space + cell : cell + space
}

function width(text: string): number {
  return stripVTControlCharacters(text).length
}
