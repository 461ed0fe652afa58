import type { Transaction } from './cases.ts'
import type { MemoryRow } from './memory.ts'
import type { Timing } from './turns.ts'

/** What one case took, and how that compares. */
export interface Row extends Timing {
  readonly transaction: Transaction
  readonly name: string
  /** Of the file that it read. */
  readonly claims: number
  readonly claimsPerSecond: number
  readonly megabytesPerSecond: number
  readonly multiples: readonly Multiple[]
  readonly target?: number
}

/** How many times as fast as the floor on one engine: least time by least time, and median by median. */
export interface Multiple {
  readonly node: string
  readonly least: number
  readonly median: number
}

/** One table a transaction. A target is judged by the least times. */
export function timingTable(rows: readonly Row[]): string {
  const { transaction, multiples } = rows[0]!
  const floors = multiples.flatMap(({ node }) => [`× floor, Node ${major(node)}`, 'medians'])
  const head = [transaction, 'claims/s', 'MB/s', ...floors, 'to reach', 'reached']
  return markdown(head, rows.map(cells))
}

function cells({ name, claimsPerSecond, megabytesPerSecond, multiples, target }: Row): string[] {
  return [
    name,
    Math.round(claimsPerSecond).toLocaleString('en'),
    digits(megabytesPerSecond),
    ...multiples.flatMap(({ least, median }) => [digits(least), digits(median)]),
    target === undefined ? '' : String(target),
    target === undefined ? '' : verdict(target, multiples),
  ]
}

const major = (version: string) => version.split('.')[0]

/** `yes`, `no`, or of which engine's floor. */
function verdict(target: number, multiples: readonly Multiple[]): string {
  const reached = multiples.filter(({ least }) => least >= target)
  if (reached.length === multiples.length) return 'yes'
  return reached.length === 0 ? 'no' : `of Node ${reached.map(({ node }) => major(node)).join(', ')} only`
}

/** Two or three digits that mean something. */
function digits(number: number): string {
  if (number >= 10) return number.toFixed(0)
  return number >= 0.095 ? number.toFixed(2) : number.toPrecision(1)
}

export function memoryTable(rows: readonly MemoryRow[]): string {
  const sizes = [...new Set(rows.flatMap(({ peaks }) => peaks.map(({ claims }) => claims)))]
  const peak = ({ peaks }: MemoryRow, size: number) => peaks.find(({ claims }) => claims === size)?.megabytes ?? ''
  const head = ['peak memory in MB, 837P claims', ...sizes.map((size) => size.toLocaleString('en'))]
  return markdown(
    head,
    rows.map((row) => [row.name, ...sizes.map((size) => String(peak(row, size)))]),
  )
}

/** First column to the left, numbers to the right. */
function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}
