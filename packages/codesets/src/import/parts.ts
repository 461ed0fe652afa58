import { basename, extname } from 'node:path'
import { ImportFault } from './fault.ts'
import type { AnyFormat, ImportSource } from './format.ts'
import { formatFor, known, type Part } from './plan.ts'
import { sourcesIn } from './sources.ts'

type Found = { parts: Part[]; leftAlone: string[] }

/**
 * What of a file can be imported, and what of an archive is left alone because no format knows it or the same table is there in
 * another form. Throws ImportFault `unrecognised` where nothing is known.
 */
export async function partsIn(
  path: string,
  options: { formats: readonly AnyFormat[]; format?: string },
): Promise<Found> {
  const sources = await sourcesIn(path)
  const matched = sources.map((source) => partOf(source, options))
  const known = matched.filter((part) => part !== undefined)
  if (known.length === 0) throw nothingKnown(path, sources, options.formats)
  const parts = withoutOtherForms(known)
  const taken = new Set(parts.map(({ source }) => source.shown))
  return { parts, leftAlone: sources.map(({ shown }) => shown).filter((shown) => !taken.has(shown)) }
}

/** A sheet has no delimiter, so a format may know it with commas or with tabs. */
function partOf(source: ImportSource, options: { formats: readonly AnyFormat[]; format?: string }): Part | undefined {
  if (source.refused !== undefined) return undefined
  const { tabbedHead } = source
  const heads = tabbedHead === undefined ? [source] : [source, { ...source, head: tabbedHead }]
  for (const one of heads) {
    const format = formatFor(one, options.formats, options.format)
    if (format) return { source: one, format }
  }
  return undefined
}

/** Forms of one table in an archive, best first: what has a heading, what needs least work. */
const FORMS = ['.csv', '.txt', '.xlsx']

/** CMS packs the same table as .csv, .txt and .xlsx of one name: one of them is enough. */
function withoutOtherForms(parts: readonly Part[]): Part[] {
  const best = new Map<string, number>()
  for (const { source } of parts) {
    const { table, rank } = formOf(source)
    best.set(table, Math.min(rank, best.get(table) ?? FORMS.length))
  }
  return parts.filter(({ source }) => formOf(source).rank === best.get(formOf(source).table))
}

function formOf({ file, shown }: ImportSource): { table: string; rank: number } {
  const path = file ?? shown
  const extension = extname(path)
  const rank = FORMS.indexOf(extension.toLowerCase())
  const table = file === undefined ? path : path.slice(0, path.length - extension.length)
  return { table: table.toLowerCase(), rank: rank < 0 ? FORMS.length : rank }
}

function nothingKnown(path: string, sources: readonly ImportSource[], formats: readonly AnyFormat[]): ImportFault {
  const [only] = sources
  if (sources.length === 1 && only?.refused !== undefined)
    return new ImportFault('unrecognised', `${only.shown} ${only.refused}`)
  const isPacked = sources.length !== 1 || only?.shown !== basename(path)
  if (!isPacked) return new ImportFault('unrecognised', `${path} is not of a known format; ${known(formats)}`)
  const refused = sources.flatMap(({ shown, refused: why }) => (why === undefined ? [] : [`\n${shown} ${why}`]))
  return new ImportFault(
    'unrecognised',
    `nothing in ${path} is of a known format;${refused.join('')} ${known(formats)}`,
  )
}
