import { DatabaseSync } from 'node:sqlite'

const SCHEMA_VERSION = 1

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS topics(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    partitions INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS heads(
    topic INTEGER NOT NULL,
    partition INTEGER NOT NULL,
    next INTEGER NOT NULL,
    timestamp INTEGER NOT NULL,
    PRIMARY KEY (topic, partition)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS records(
    topic INTEGER NOT NULL,
    partition INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    timestamp INTEGER NOT NULL,
    key TEXT NOT NULL,
    headers TEXT,
    value BLOB NOT NULL,
    PRIMARY KEY (topic, partition, offset)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS offsets(
    grp TEXT NOT NULL,
    topic INTEGER NOT NULL,
    partition INTEGER NOT NULL,
    next INTEGER NOT NULL,
    PRIMARY KEY (grp, topic, partition)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS groups(
    grp TEXT PRIMARY KEY,
    generation INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS members(
    grp TEXT NOT NULL,
    member TEXT NOT NULL,
    expires INTEGER NOT NULL,
    PRIMARY KEY (grp, member)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS owners(
    grp TEXT NOT NULL,
    partition INTEGER NOT NULL,
    member TEXT NOT NULL,
    generation INTEGER NOT NULL,
    PRIMARY KEY (grp, partition)
  ) STRICT, WITHOUT ROWID;
`

/** How long SQLite itself waits, and blocks this process, when another process recovers the file after a crash. */
export const BUSY_MS = 5_000
const OPENING_MS = 10_000

/** Opens the log file and brings it to the schema of this version. Several processes may open it at once. */
export function openFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_MS })
  const end = Date.now() + OPENING_MS
  while (!prepared(db, end)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  return db
}

/** True once the file is ready; false while another process is making it. */
function prepared(db: DatabaseSync, end: number): boolean {
  try {
    db.exec(
      'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 256',
    )
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
    if (version > SCHEMA_VERSION)
      throw new Error(`the log file has schema ${version}; this version knows ${SCHEMA_VERSION}`)
    if (version < SCHEMA_VERSION) db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
    return true
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    if (isBusy(error) && Date.now() < end) return false
    db.close()
    throw error
  }
}

const SQLITE_BUSY = 5

/** True when another process holds the file and the same call may succeed later. */
export function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode
  return code !== undefined && (code & 0xff) === SQLITE_BUSY
}
