import type { DatabaseSync } from 'node:sqlite'
import { countDifferences, type Counts } from '../store/compare.ts'
import { FILE_VERSION, openReleaseFile, releaseNames, releasePath, type ReleaseFile } from '../store/release-file.ts'
import { writeRelease, type Filled } from '../store/write-release.ts'
import { ImportFault } from './fault.ts'
import type { AnyFormat, ReadRow, RowFault } from './format.ts'
import { digestOf, joinHashes } from './hash.ts'
import { partsIn } from './parts.ts'
import { contentsOf, planReleases, type Part, type PlanOptions, type ReleasePlan } from './plan.ts'

export type ImportOptions = PlanOptions & {
  /** Folder of the releases; made when it is not there. */
  dir: string
  formats: readonly AnyFormat[]
  /** Leave broken rows out instead of refusing the release. */
  acceptGoodRows?: boolean
  onProgress?: (progress: ImportProgress) => void
}

/** How far reading has come: `read` of `bytes` of a source, so many rows taken. */
export type ImportProgress = { shown: string; rows: number; read: number; bytes: number }

export type FaultAt = RowFault & { shown: string; line: number }

/** What became of one release. */
export type Imported = {
  name: string
  from: string
  to: string | undefined
  outcome: 'imported' | 'unchanged'
  sources: readonly { shown: string; format: string; rows: number; faults: number }[]
  /** Against the newest earlier release of the same thing; undefined = there is none, or nothing was imported. */
  against?: { name: string; counts: Counts }
  /** The broken rows that were left out; the first of them. */
  faults: readonly FaultAt[]
}

/** Files that no format knew: in an archive they are left alone, when something else in it was known. */
export type ImportResult = { releases: Imported[]; leftAlone: string[] }

/** Broken rows that are kept to be shown; the rest are counted. */
const MOST_FAULTS = 100

/** Raised when rows are broken and the good ones alone were not asked for. Nothing of the release is there. */
export class BrokenRows extends ImportFault {
  readonly faults: readonly FaultAt[]
  constructor(release: string, faults: readonly FaultAt[], count: number) {
    super('rows', `${release}: ${count} broken ${count === 1 ? 'row' : 'rows'}; nothing of it is imported`)
    this.faults = faults
  }
}

/**
 * Imports files into a folder of releases: each release as a whole or not at all. Idempotent: what is there with the same content is
 * left as it is. Rejects with ImportFault, releases that were done before it stay.
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  const found = await Promise.all(paths.map((path) => partsIn(path, options)))
  const plans = planReleases(
    found.flatMap(({ parts }) => parts),
    options,
  )
  const releases: Imported[] = []
  for (const plan of plans) releases.push(await importRelease(plan, options))
  return { releases, leftAlone: found.flatMap(({ leftAlone }) => leftAlone) }
}

async function importRelease(plan: ReleasePlan, options: ImportOptions): Promise<Imported> {
  const digests = await Promise.all(plan.parts.map(({ source }) => digestOf(source)))
  const hash = joinHashes(
    digests.map((digest) => digest.hash),
    plan.from,
    plan.to ?? '',
    String(options.complete ?? false),
    String(FILE_VERSION),
  )
  const { name, stem, from, to } = plan
  if (isThere(plan, hash, options.dir)) return { name, from, to, outcome: 'unchanged', sources: [], faults: [] }
  const faults: FaultAt[] = []
  let sources: Filled['sources'] = []
  await writeRelease(options.dir, { name, stem, from, to, hash }, async (db) => {
    sources = await readAll(plan, db, digests, faults, options)
    return { contents: contentsOf(plan, options), sources }
  })
  return { name, from, to, outcome: 'imported', sources, faults, ...comparedWithEarlier(plan, options.dir) }
}

function isThere(plan: ReleasePlan, hash: string, dir: string): boolean {
  if (!releaseNames(dir).includes(plan.name)) return false
  const there = openReleaseFile(releasePath(dir, plan.name))
  there.close()
  if (there.hash === hash) return true
  throw new ImportFault(
    'conflict',
    `release ${plan.name} is there with other content, and releases never change. Give all its files in one import, ` +
      `import a corrected file under a name of its own (--as ${plan.name}-corrected), or delete ${there.path} when nothing was decided by it.`,
  )
}

async function readAll(
  plan: ReleasePlan,
  db: DatabaseSync,
  digests: readonly { bytes: number }[],
  faults: FaultAt[],
  options: ImportOptions,
): Promise<Filled['sources']> {
  const writers = new Map(plan.parts.map(({ format }) => [format.writer.kind, format.writer]))
  for (const { schema } of writers.values()) db.exec(schema)
  const sources: { shown: string; format: string; rows: number; faults: number }[] = []
  for (const [i, part] of plan.parts.entries()) {
    sources.push(await readPart(part, plan, db, digests[i]?.bytes ?? 0, faults, options))
  }
  const broken = sources.reduce((sum, source) => sum + source.faults, 0)
  if (broken > 0 && !options.acceptGoodRows) throw new BrokenRows(plan.name, faults, broken)
  if (sources.every(({ rows }) => rows === 0))
    throw new ImportFault('empty', `${sources.map(({ shown }) => shown).join(', ')}: no row was found`)
  for (const writer of writers.values()) writer.finish?.(db)
  return sources
}

const PROGRESS_EVERY = 5000

async function readPart(
  part: Part,
  plan: ReleasePlan,
  db: DatabaseSync,
  bytes: number,
  faults: FaultAt[],
  options: ImportOptions,
) {
  const { format, source } = part
  const counted = { shown: source.shown, rows: 0, read: 0, bytes }
  const put = format.writer.into(db)
  const garbled = new Set<number>()
  let broken = 0
  const watched = { ...counting(source, counted), onGarbled: (line: number) => garbled.add(line) }
  for await (const read of format.read(watched, plan)) {
    const fault = garbled.delete(read.line) ? GARBLED : faultIn(read, put)
    if (fault) {
      broken += 1
      if (faults.length < MOST_FAULTS) faults.push({ ...fault, shown: source.shown, line: read.line })
    } else if (++counted.rows % PROGRESS_EVERY === 0) options.onProgress?.(counted)
  }
  options.onProgress?.(counted)
  return { shown: source.shown, format: format.name, rows: counted.rows, faults: broken }
}

const DUPLICATE: RowFault = { code: 'duplicate', field: 'key' }
const GARBLED: RowFault = { code: 'encoding', field: 'line' }

function faultIn(read: ReadRow<unknown>, put: (row: unknown) => boolean): RowFault | undefined {
  if ('fault' in read) return read.fault
  return put(read.row) ? undefined : DUPLICATE
}

function counting(source: Part['source'], counted: { read: number }): Part['source'] {
  return {
    ...source,
    async *bytes() {
      for await (const part of source.bytes()) {
        counted.read += part.length
        yield part
      }
    },
  }
}

/** The newest release of the same stem that begins before this one. */
function comparedWithEarlier(plan: ReleasePlan, dir: string): Pick<Imported, 'against'> {
  const earlier = newestBefore(plan, dir)
  if (!earlier) return {}
  const newer = openReleaseFile(releasePath(dir, plan.name))
  try {
    const writers = new Map(plan.parts.map(({ format }) => [format.writer.kind, format.writer]))
    const kinds = new Set(earlier.contents.map(({ kind }) => kind))
    const counts = { added: 0, changed: 0, ended: 0 }
    for (const { kind, compared } of writers.values()) {
      if (!kinds.has(kind)) continue
      const one = countDifferences(newer.db, earlier.path, compared)
      for (const what of ['added', 'changed', 'ended'] as const) counts[what] += one[what]
    }
    return { against: { name: earlier.name, counts } }
  } finally {
    newer.close()
  }
}

function newestBefore({ name, stem, from }: ReleasePlan, dir: string): ReleaseFile | undefined {
  const files = releaseNames(dir).map((one) => openReleaseFile(releasePath(dir, one)))
  for (const file of files) file.close()
  const earlier = files.filter((file) => file.stem === stem && file.name !== name && file.from < from)
  return earlier.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
}
