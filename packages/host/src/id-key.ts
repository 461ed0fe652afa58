import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'id-key'

/**
 * The secret of encounter ids that lives in a data folder: made by whoever comes first, the same for ever after. Losing it means
 * that a repeated message makes another encounter, so it belongs into the backup of the folder.
 */
export async function idKeyIn(dataDir: string): Promise<string> {
  const file = join(dataDir, FILE)
  const known = await read(file)
  if (known) return known
  const made = randomBytes(32).toString('base64url')
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(temporary, made, { mode: 0o600, flush: true })
  try {
    // A link fails where a file is: of two that come at once, one makes the key and the other takes it.
    await link(temporary, file)
    return made
  } catch (error) {
    const theirs = await read(file)
    if (theirs) return theirs
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

async function read(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined
  } catch {
    return undefined
  }
}
