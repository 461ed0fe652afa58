import type { SystemName } from '../../code.ts'
import { codeWriter, type CodeImport } from '../../store/code-writer.ts'
import type { ImportFormat, ImportSource, ReadRow, ReleaseClaim, RowFault } from '../format.ts'
import { faultOf, recordsOf } from '../records.ts'
import { isoDate } from './dates.ts'

/** A delimited list with a heading: which columns it has, by any of the names that publishers give them. */
export type ListLayout = {
  name: string
  about: string
  system: SystemName
  stem: string
  complete: boolean
  /** What the file's name must say, where headings of different lists are alike. */
  fileName?: RegExp
  /** How a code is written. */
  code: RegExp
  columns: {
    code: readonly string[]
    label: readonly string[]
    long?: readonly string[]
    from?: readonly string[]
    to?: readonly string[]
  }
  /** What stands in the column of codes where a row speaks of no code but of a range that is free. */
  ranges?: RegExp
  /** Names of files in which a column that is only called `code` is the one meant. */
  plainIn?: RegExp
  /** Columns that must be there beside the code, to tell the list from others. */
  also?: readonly string[]
  releaseOf?: (fileName: string) => Pick<ReleaseClaim, 'from' | 'to'>
  /** What else a row says; false where it is no code but a place that is kept free. */
  more?: (cell: (...names: string[]) => string) => { facts?: Readonly<Record<string, unknown>>; billable?: false }
  /** Words of the label that are no part of it but say when the code holds. */
  dates?: { cut: RegExp; from: RegExp; to: RegExp }
  /** Last date of service, where a column of words says it. */
  ends?: (cell: (...names: string[]) => string) => string | undefined
  /** A code as claims write it, where the list leaves zeros or blanks out. */
  written?: (code: string) => string
}

type Delimiter = ',' | '\t' | '|'

export function listFormat(layout: ListLayout): ImportFormat<CodeImport> {
  const { name, about, system, stem, complete, fileName } = layout
  return {
    name,
    about,
    recognises: (head, called) =>
      (fileName?.test(called) ?? true) && headingIn(head, inFile(layout, called)) !== undefined,
    releaseOf: (_, called) => ({ stem, ...layout.releaseOf?.(called) }),
    brings: () => [{ name: system, complete }],
    read: (source, { from }) => readList(source, inFile(layout, source.name), from),
    writer: codeWriter,
  }
}

/** The layout with all names that the columns may have in a file of this name. */
function inFile(layout: ListLayout, fileName: string): ListLayout {
  if (!layout.plainIn?.test(fileName)) return layout
  return { ...layout, columns: { ...layout.columns, code: [...layout.columns.code, 'code'] } }
}

/** Lines before the heading, such as a title and a notice of copyright. */
const MOST_NOTICES = 20

/** The line that names the columns, and what is between them. */
function headingIn(head: string, layout: ListLayout): { delimiter: Delimiter; columns: string[] } | undefined {
  for (const line of head.split('\n').slice(0, MOST_NOTICES)) {
    const delimiter = line.includes('\t') ? '\t' : line.includes('|') ? '|' : ','
    const columns = line.split(delimiter).map(plain)
    if (isHeading(columns, layout)) return { delimiter, columns }
  }
  return undefined
}

function plain(cell: string): string {
  return cell
    .replaceAll('"', '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}

function isHeading(heading: readonly string[], { columns, also = [] }: ListLayout): boolean {
  const has = (names: readonly string[]) => names.some((name) => heading.includes(name))
  return has(columns.code) && has(columns.label) && also.every((name) => heading.includes(name))
}

async function* readList(source: ImportSource, layout: ListLayout, from: string): AsyncIterable<ReadRow<CodeImport>> {
  let heading: string[] | undefined
  for await (const record of recordsOf(source, headingIn(source.head, layout)?.delimiter ?? ',')) {
    const { line, cells } = record
    if (!heading) {
      const columns = (cells ?? []).map(plain)
      if (isHeading(columns, layout)) heading = columns
      continue
    }
    if (cells && layout.ranges && cells.some((cell) => layout.ranges?.test(cell.trim()))) continue
    const row = cells ? rowOf(heading, cells, layout, from) : ({ code: 'truncated', field: 'quoted text' } as const)
    yield 'field' in row ? { line, fault: faultOf(record, row, heading) } : { line, row }
  }
  if (!heading) yield { line: 1, fault: { code: 'missing', field: 'heading' } }
}

function rowOf(heading: string[], cells: readonly string[], layout: ListLayout, from: string): CodeImport | RowFault {
  const { columns, system, written = (code) => code } = layout
  const last = Math.max(
    heading.findIndex((name) => columns.label.includes(name)),
    heading.findIndex((name) => columns.code.includes(name)),
  )
  if (cells.length <= last) return { code: 'truncated', field: heading[last] ?? 'code' }
  const cell = (...names: readonly string[]) => {
    const at = heading.indexOf(names.find((name) => heading.includes(name)) ?? '')
    return at < 0 ? '' : (cells[at] ?? '').replace(/\s+/g, ' ').trim()
  }
  const code = written(cell(...columns.code))
  if (!layout.code.test(code)) return { code: 'malformed', field: columns.code[0] ?? 'code' }
  const words = cell(...columns.label)
  const label = layout.dates ? words.replace(layout.dates.cut, '') : words
  const long = cell(...(columns.long ?? []))
  if (label === '' && long === '' && system !== 'cpt') return { code: 'missing', field: columns.label[0] ?? 'label' }
  const said = (pattern: RegExp | undefined) => pattern?.exec(words)?.[1] ?? ''
  const begins = dateOf(cell(...(columns.from ?? [])) || said(layout.dates?.from))
  const ends = dateOf(cell(...(columns.to ?? [])) || said(layout.dates?.to) || (layout.ends?.(cell) ?? ''))
  if (begins === 'none') return { code: 'date', field: columns.from?.[0] ?? 'from' }
  if (ends === 'none' || (ends && begins && ends < begins)) return { code: 'date', field: columns.to?.[0] ?? 'to' }
  return {
    system,
    code,
    label: label || long,
    ...(long && long !== label ? { long } : {}),
    billable: true as boolean,
    effective: begins ?? (ends && ends < from ? ends : from),
    ...(ends ? { ends } : {}),
    ...layout.more?.(cell),
  }
}

function dateOf(text: string): string | undefined {
  return text === '' ? undefined : (isoDate(text) ?? 'none')
}
