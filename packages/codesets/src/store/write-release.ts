import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FILE_VERSION, META_SCHEMA, releasePath, type ReleaseContent, type ReleaseSourceFile } from './release-file.ts'

/** The head of a release: what its file says of itself. */
export type ReleaseHead = { name: string; stem: string; from: string; to: string | undefined; hash: string }

/** What `fill` leaves behind: written into the file, so that a release knows what it was made of. */
export type Filled = { contents: readonly ReleaseContent[]; sources: readonly ReleaseSourceFile[] }

/**
 * Writes a release as one file: under a temporary name and in one transaction, then durable, then named. When `fill` rejects, or the
 * process ends, there is no release. Throws when one of the name is there.
 */
export async function writeRelease(
  dir: string,
  head: ReleaseHead,
  fill: (db: DatabaseSync) => Promise<Filled>,
): Promise<void> {
  mkdirSync(dir, { recursive: true })
  const path = releasePath(dir, head.name)
  const draft = join(dir, `.${head.name}.${randomUUID()}.draft`)
  try {
    await fillDraft(draft, head, fill)
    durable(draft)
    if (existsSync(path)) throw new Error('a release of the name has appeared meanwhile')
    renameSync(draft, path)
    durable(dirname(path))
  } finally {
    rmSync(draft, { force: true })
  }
}

async function fillDraft(draft: string, head: ReleaseHead, fill: (db: DatabaseSync) => Promise<Filled>): Promise<void> {
  const db = new DatabaseSync(draft)
  try {
    // A draft that breaks off is thrown away, so it needs no journal.
    db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536')
    db.exec(`BEGIN; ${META_SCHEMA}`)
    const { contents, sources } = await fill(db)
    writeMeta(db, head, contents, sources)
    db.exec('COMMIT; PRAGMA optimize')
  } finally {
    db.close()
  }
}

function writeMeta(
  db: DatabaseSync,
  head: ReleaseHead,
  contents: Filled['contents'],
  sources: Filled['sources'],
): void {
  const { name, stem, from, to, hash } = head
  db.prepare('INSERT INTO release VALUES (?, ?, ?, ?, ?, ?)').run(FILE_VERSION, name, stem, from, to ?? null, hash)
  const content = db.prepare('INSERT INTO content VALUES (?, ?, ?)')
  for (const { name, complete, kind } of contents) content.run(name, Number(complete), kind)
  const source = db.prepare('INSERT INTO source VALUES (?, ?, ?, ?)')
  for (const { shown, format, rows, faults } of sources) source.run(shown, format, rows, faults)
}

function durable(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
