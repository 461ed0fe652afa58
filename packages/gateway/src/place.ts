import { createHash, randomBytes } from 'node:crypto'
import { constants, link, open, readdir, rm, stat, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { nameWithHash } from './file-name.ts'
import { NameTaken } from './port.ts'

const READ_ONLY = 0o444
const TEMPORARY = /^\..+\.[0-9a-f]{12}\.part$/
const LEFT_OVER_MS = 3_600_000

/**
 * Puts a whole file into a folder: written and flushed under a hidden temporary name, its size checked, linked to its name without
 * overwriting, and the folder flushed. It is read-only from the start, by which a reader knows that it is whole.
 * The same bytes under that name are a success; other bytes throw NameTaken.
 */
export async function placeFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name)
  if (!(await holds(path, bytes))) {
    const temporary = join(folder, `.${name}.${randomBytes(6).toString('hex')}.part`)
    try {
      await writeWhole(temporary, bytes)
      await linkTo(temporary, path, bytes)
    } finally {
      await rm(temporary, { force: true })
    }
  }
  await flushFolder(folder)
}

/**
 * Gives the file `path` a name in `folder`, never overwriting: a file of other content that has the name already stays, and this one
 * gets a hash of its content into its name.
 */
export async function shelve(path: string, folder: string, name: string): Promise<void> {
  const bytes = await readPlain(path)
  try {
    await linkOrCopy(path, folder, name, bytes)
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    await linkOrCopy(path, folder, nameWithHash(name, hash), bytes)
  }
  await flushFolder(folder)
}

/** Removes a name from a folder, for good: also after a power cut. */
export async function removeName(folder: string, name: string): Promise<void> {
  await unlink(join(folder, name)).catch(unlessMissing)
  await flushFolder(folder)
}

/** Removes what writers that died left under temporary names more than an hour ago. */
export async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!TEMPORARY.test(name)) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs > LEFT_OVER_MS) await rm(path, { force: true })
  }
}

/** The bytes of a file. Does not follow a link: it could lead anywhere. */
export async function readPlain(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

async function linkOrCopy(path: string, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await linkTo(path, join(folder, name), bytes)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    await placeFile(folder, name, bytes)
  }
}

async function linkTo(from: string, to: string, bytes: Uint8Array): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await holds(to, bytes))) throw error
  }
}

/** Whether the file is there with these bytes; with others it throws NameTaken. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readPlain(path).catch(unlessMissing)
  if (there && !there.equals(bytes)) throw new NameTaken(basename(path))
  return Boolean(there)
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', READ_ONLY)
  try {
    await file.writeFile(bytes)
    await file.sync()
    const { size } = await file.stat()
    if (size !== bytes.length) throw new Error(`a file of ${bytes.length} bytes was written with ${size}`)
  } finally {
    await file.close()
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code
}
