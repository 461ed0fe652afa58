import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ViewStoreError } from '../error.ts'

/** A chunk should find its pages in memory, and pages written by several chunks should go to the main file once. */
const CACHE_KIB = 65_536
const WAL_PAGES = 8_000
const SQLITE_BUSY = 5
const SQLITE_LOCKED = 6

const SCHEMA = `
CREATE TABLE IF NOT EXISTS partitions (
  view TEXT NOT NULL, partition INTEGER NOT NULL, version INTEGER NOT NULL, checkpoint TEXT NOT NULL,
  PRIMARY KEY (view, partition)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS states (
  id INTEGER PRIMARY KEY, view TEXT NOT NULL, partition INTEGER NOT NULL, key TEXT NOT NULL,
  state TEXT NOT NULL, at INTEGER NOT NULL, entries TEXT NOT NULL, totals TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS states_by_key ON states (view, partition, key);
CREATE INDEX IF NOT EXISTS states_by_at ON states (view, at, key, partition);
CREATE TABLE IF NOT EXISTS entries (
  view TEXT NOT NULL, entry TEXT NOT NULL, at INTEGER NOT NULL, key TEXT NOT NULL, partition INTEGER NOT NULL,
  PRIMARY KEY (view, entry, at, key, partition)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counts (
  view TEXT NOT NULL, entry TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (view, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lists (
  seq INTEGER PRIMARY KEY, view TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS lists_by_id ON lists (view, key, id);
CREATE INDEX IF NOT EXISTS lists_by_seq ON lists (view, key, seq);
CREATE TABLE IF NOT EXISTS totals (
  view TEXT NOT NULL, name TEXT NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (view, name)
) STRICT, WITHOUT ROWID;
`

/** busyMs: how long a call may wait for its turn to write, in milliseconds. */
export type FileOptions = { file: string; busyMs?: number }

/**
 * Opens the file, made if it is missing; other processes may have it open. After a power cut the last saves may be gone as a
 * whole (synchronous=NORMAL): their records are folded again.
 */
export function openFile({ file, busyMs = 5_000 }: FileOptions): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: busyMs })
  try {
    untilFree(busyMs, () => database.exec('PRAGMA journal_mode=WAL'))
    database.exec(`PRAGMA synchronous=NORMAL; PRAGMA cache_size=-${CACHE_KIB}; PRAGMA wal_autocheckpoint=${WAL_PAGES}`)
    transaction(database, 'IMMEDIATE', () => database.exec(SCHEMA))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Runs `work` in a transaction: all of it, or nothing when it throws. IMMEDIATE waits for its turn to write. */
export function transaction<T>(database: DatabaseSync, mode: 'DEFERRED' | 'IMMEDIATE', work: () => T): T {
  database.exec(`BEGIN ${mode}`)
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Runs `work`; whatever it throws becomes a `ViewStoreError`. */
export async function guarded<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    throw storeError(error)
  }
}

function storeError(error: unknown): ViewStoreError {
  if (error instanceof ViewStoreError) return error
  const code = errcode(error)
  if (isBusy(error)) return new ViewStoreError('views.busy', `sqlite ${code}`)
  if (code !== undefined) return new ViewStoreError('views.failed', `sqlite ${code}`)
  const name = (error as { code?: unknown }).code
  return new ViewStoreError(name === 'ERR_INVALID_STATE' ? 'views.away' : 'views.failed', String(name ?? 'unexpected'))
}

/** SQLite does not wait by itself when two processes turn a new file into a WAL file at once. */
function untilFree(busyMs: number, work: () => void): void {
  const end = Date.now() + busyMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function isBusy(error: unknown): boolean {
  const code = errcode(error)
  return code !== undefined && [SQLITE_BUSY, SQLITE_LOCKED].includes(code & 0xff)
}

function errcode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown }).errcode
  return typeof code === 'number' ? code : undefined
}
