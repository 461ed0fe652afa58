import { ImportFault } from './import/fault.ts'
import type { RowWriter } from './import/format.ts'
import { FORMATS } from './import/formats/all.ts'
import { differences, type Difference } from './store/compare.ts'
import {
  openReleaseFile,
  releaseNames,
  releasePath,
  type ReleaseContent,
  type ReleaseFile,
  type ReleaseSourceFile,
} from './store/release-file.ts'

/** What a release in a folder says of itself. */
export type ReleaseInfo = {
  name: string
  stem: string
  from: string
  to: string | undefined
  hash: string
  contents: readonly ReleaseContent[]
  sources: readonly ReleaseSourceFile[]
}

/** The releases of a folder in the order in which they go before each other. Throws ImportFault `store` where a file is none. */
export function releasesIn(dir: string): ReleaseInfo[] {
  const infos = releaseNames(dir).map((name) => {
    const { db: _, path: __, close, ...info } = openReleaseFile(releasePath(dir, name))
    close()
    return info
  })
  return infos.sort((a, b) => (a.stem === b.stem ? (a.from < b.from ? -1 : 1) : a.stem < b.stem ? -1 : 1))
}

/** A difference, and what the older and the newer release say where they have a row. */
export type ReleaseDifference = Difference & { before?: Row; after?: Row }
type Row = Readonly<Record<string, string | number | null>>

/** What changed from one release of a folder to another. Throws ImportFault `store` where one is not there or they have nothing in common. */
export function* diffReleases(dir: string, olderName: string, newerName: string): Iterable<ReleaseDifference> {
  const older = opened(dir, olderName)
  try {
    const newer = opened(dir, newerName)
    try {
      for (const compared of comparable(older, newer))
        for (const one of differences(newer.db, older.path, compared))
          yield { ...one, ...rowIn(older, 'before', compared, one.key), ...rowIn(newer, 'after', compared, one.key) }
    } finally {
      newer.close()
    }
  } finally {
    older.close()
  }
}

function opened(dir: string, name: string): ReleaseFile {
  if (releaseNames(dir).includes(name)) return openReleaseFile(releasePath(dir, name))
  throw new ImportFault(
    'store',
    `there is no release ${name} in ${dir}; \`claimrail codesets list\` shows those that are`,
  )
}

function comparable(older: ReleaseFile, newer: ReleaseFile): RowWriter<unknown>['compared'][] {
  const kinds = older.contents.map(({ kind }) => kind).filter((kind) => newer.contents.some((one) => one.kind === kind))
  const writers = FORMATS.filter(({ writer }) => kinds.includes(writer.kind)).map(({ writer }) => writer)
  const compared = new Map(writers.map((writer) => [writer.kind, writer.compared]))
  if (compared.size > 0) return [...compared.values()]
  throw new ImportFault('store', `${older.name} and ${newer.name} hold different things; there is nothing to compare`)
}

function rowIn<Name extends string>(
  { db }: ReleaseFile,
  name: Name,
  { table, key, values }: RowWriter<unknown>['compared'],
  at: readonly string[],
): { [K in Name]?: Row } {
  const where = key.map((column) => `${column} = ?`).join(' AND ')
  const row = db.prepare(`SELECT ${values.join(', ')} FROM ${table} WHERE ${where} LIMIT 1`).get(...at)
  return row ? ({ [name]: { ...row } } as { [K in Name]?: Row }) : {}
}
