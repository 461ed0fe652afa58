import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { ImportFault } from '../import/fault.ts'

/** Raised when the tables of a release file change; older files are then to be imported again. */
export const FILE_VERSION = 2

const EXTENSION = '.sqlite'
const MMAP_BYTES = 2_000_000_000

export const META_SCHEMA = `
  CREATE TABLE release (
    version INTEGER NOT NULL, name TEXT NOT NULL, stem TEXT NOT NULL, first_date TEXT NOT NULL, last_date TEXT, hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE content (name TEXT PRIMARY KEY, complete INTEGER NOT NULL, kind TEXT NOT NULL) STRICT;
  CREATE TABLE source (shown TEXT NOT NULL, format TEXT NOT NULL, rows INTEGER NOT NULL, faults INTEGER NOT NULL) STRICT;`

export type ReleaseContent = { name: string; complete: boolean; kind: string }
export type ReleaseSourceFile = { shown: string; format: string; rows: number; faults: number }

/** One immutable release, opened for reading. Processes of a machine share its pages through the memory map. */
export type ReleaseFile = {
  path: string
  name: string
  stem: string
  from: string
  to: string | undefined
  /** SHA-256 over what was imported. */
  hash: string
  contents: readonly ReleaseContent[]
  sources: readonly ReleaseSourceFile[]
  db: DatabaseSync
  close(): void
}

export function releasePath(dir: string, name: string): string {
  return join(dir, `${name}${EXTENSION}`)
}

/** Names of the releases in a folder, in name order; none where there is no folder. */
export function releaseNames(dir: string): string[] {
  try {
    const names = readdirSync(dir).filter((file) => file.endsWith(EXTENSION) && !file.startsWith('.'))
    return names.map((file) => file.slice(0, -EXTENSION.length)).sort()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}

/** Opens a release. Throws ImportFault `store` when the file is not one or is of another version. */
export function openReleaseFile(path: string): ReleaseFile {
  const url = pathToFileURL(path)
  // Nobody writes to a release, so SQLite need not look for locks and journals at each read.
  url.searchParams.set('immutable', '1')
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(url, { readOnly: true })
    db.exec(`PRAGMA mmap_size = ${MMAP_BYTES}; PRAGMA cache_size = -4096; PRAGMA query_only = 1`)
    return readMeta(db, path)
  } catch (cause) {
    db?.close()
    if (cause instanceof ImportFault) throw cause
    throw new ImportFault('store', `${path} is no release file; move it away and import the release again`)
  }
}

function readMeta(db: DatabaseSync, path: string): ReleaseFile {
  const release = db.prepare('SELECT * FROM release').get() as Record<string, string | number | null>
  if (release.version !== FILE_VERSION)
    throw new ImportFault('store', `${path} was written by another version; delete it and import the release again`)
  const contents = db.prepare('SELECT name, complete, kind FROM content ORDER BY name').all()
  return {
    path,
    name: String(release.name),
    stem: String(release.stem),
    from: String(release.first_date),
    to: release.last_date === null ? undefined : String(release.last_date),
    hash: String(release.hash),
    contents: contents.map((row) => ({
      name: String(row.name),
      complete: row.complete === 1,
      kind: String(row.kind),
    })),
    sources: db.prepare('SELECT * FROM source ORDER BY shown').all() as unknown as ReleaseSourceFile[],
    db,
    close: () => db.close(),
  }
}
