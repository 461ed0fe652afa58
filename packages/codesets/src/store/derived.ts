import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import type { CodeRow, SystemName } from '../code.ts'

/** Tables that are made from the codes of a system, for look-ups that no release is laid out for. */
export type Derivation<Name extends SystemName> = {
  /** Names the file, e.g. `icd10cm-labels`. */
  name: string
  /** Another one whenever other tables would be made of the same codes. */
  version: string
  system: Name
  /** Makes the tables of every period of every code. */
  fill(db: DatabaseSync, rows: Iterable<CodeRow<Name>>): void
}

/** Keeps derived tables; each is made once for what it is made from. */
export type DerivedTables = {
  /** @param from names what the codes come from: the same text, the same codes */
  of<Name extends SystemName>(
    derivation: Derivation<Name>,
    from: string,
    rows: () => Iterable<CodeRow<Name>>,
  ): DatabaseSync
  close(): void
}

const FOLDER = 'derived'
const READING = 'PRAGMA mmap_size = 2000000000; PRAGMA cache_size = -1024; PRAGMA query_only = 1'

/**
 * Derived tables in files below the folder of the releases, which processes of a machine share through the memory map; they may be deleted
 * at any time. Where there is no folder, or it can not be written, each process has its own, in memory or in a file of its own that goes with it.
 */
export function derivedTables(dir?: string): DerivedTables {
  const opened = new Map<string, DatabaseSync>()
  return {
    of(derivation, from, rows) {
      const key = `${derivation.name}.${shortHash(from)}.${shortHash(derivation.version)}`
      let db = opened.get(key)
      if (!db) opened.set(key, (db = open(dir, key, (draft) => derivation.fill(draft, rows()))))
      return db
    },
    close() {
      for (const db of opened.values()) db.close()
      opened.clear()
    },
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

type Fill = (db: DatabaseSync) => void

function open(dir: string | undefined, key: string, fill: Fill): DatabaseSync {
  if (dir === undefined || !existsSync(dir)) return filled(new DatabaseSync(':memory:'), fill)
  const folder = join(dir, FOLDER)
  const path = join(folder, `${key}.sqlite`)
  const known = openFile(path)
  if (known) return known
  try {
    mkdirSync(folder, { recursive: true })
    write(folder, path, fill)
    forgetOlder(folder, key)
  } catch (cause) {
    if (!isUnwritable(cause)) throw cause
  }
  // An empty name is a file of SQLite's own that only this process has.
  return openFile(path) ?? filled(new DatabaseSync(''), fill)
}

function openFile(path: string): DatabaseSync | undefined {
  if (!existsSync(path)) return undefined
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  const db = new DatabaseSync(url, { readOnly: true })
  try {
    db.exec(READING)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch {
    db.close()
    return undefined
  }
}

/** Under a temporary name, then named: two processes that write the same at once do not meet. */
function write(folder: string, path: string, fill: Fill): void {
  const draft = join(folder, `.${randomUUID()}.draft`)
  try {
    filled(new DatabaseSync(draft), fill).close()
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

function filled(db: DatabaseSync, fill: Fill): DatabaseSync {
  try {
    db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN')
    fill(db)
    db.exec('COMMIT')
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/** Files that an older version of the software made of the same. */
function forgetOlder(folder: string, key: string): void {
  const [name, from] = key.split('.') as [string, string]
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${name}.${from}.`) && file !== `${key}.sqlite`) rmSync(join(folder, file), { force: true })
  }
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EEXIST', 'ENOTDIR', 'ERR_SQLITE_ERROR'])

function isUnwritable(cause: unknown): boolean {
  return UNWRITABLE.has(String((cause as NodeJS.ErrnoException).code))
}
