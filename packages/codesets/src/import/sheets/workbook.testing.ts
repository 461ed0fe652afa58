import { zipOf } from '../files.testing.ts'

/** A cell as it stands in a workbook: text (kept once, or in the cell), a number with the style of an index, a truth, or nothing. */
export type TestCell = string | { inline: string } | { number: string; style?: number } | { raw: string } | undefined

export type TestBook = {
  sheets: readonly { name: string; rows: readonly (readonly TestCell[])[]; state?: string }[]
  /** Codes of number formats, for the styles 1, 2, ...; style 0 is plain. */
  formats?: readonly (string | number)[]
  date1904?: boolean
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A workbook as Excel writes one, as far as reading it goes (ECMA-376 part 1, 18). */
export function workbookOf(book: TestBook): Buffer {
  return zipOf(partsOf(book))
}

export function oneSheet(rows: readonly (readonly TestCell[])[], name = 'Sheet1'): Buffer {
  return workbookOf({ sheets: [{ name, rows }] })
}

export function partsOf({ sheets, formats = [], date1904 = false }: TestBook): Record<string, string> {
  const strings = [...new Set(sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string')))]
  const index = new Map(strings.map((text, i) => [text, i]))
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${RELS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name, state }, i) => sheetElement(name, i, state))
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${sheets
      .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('s', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${strings
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`,
    'xl/styles.xml': stylesOf(formats),
  }
  sheets.forEach(({ rows }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${XML}<worksheet ${MAIN}><sheetData>${rows.map((row, at) => rowOf(row, at + 1, index)).join('')}</sheetData></worksheet>`
  })
  return parts
}

function sheetElement(name: string, i: number, state: string | undefined): string {
  const hidden = state === undefined ? '' : ` state="${state}"`
  return `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`
}

function stylesOf(formats: readonly (string | number)[]): string {
  const own = formats.map((code, i) =>
    typeof code === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>` : '',
  )
  const styles = formats.map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 164 + i : code}"/>`)
  return `${XML}<styleSheet ${MAIN}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

function rowOf(cells: readonly TestCell[], number: number, index: ReadonlyMap<string, number>): string {
  const written = cells.map((cell, i) => cellOf(cell, `${letterOf(i)}${number}`, index)).join('')
  return written === '' ? '' : `<row r="${number}">${written}</row>`
}

function cellOf(cell: TestCell, at: string, index: ReadonlyMap<string, number>): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${index.get(cell)}</v></c>`
  if ('inline' in cell) return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`
  if ('raw' in cell) return cell.raw
  return `<c r="${at}"${cell.style === undefined ? '' : ` s="${cell.style}"`}><v>${cell.number}</v></c>`
}

export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}
