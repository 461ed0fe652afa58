import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentIdOf } from '@claimrail/domain'
import type { Refusal } from '../fault.ts'

/** A refusal as it is kept: which door it came to, how many bytes came, and whether `original` is only their beginning. */
export type Evidence = Refusal & { source: string; receivedBytes?: number; isTruncated?: boolean }

export type Quarantine = {
  /** Keeps the original bytes and, beside them, why they were refused. Gives the name they are kept under: a hash of the bytes. */
  keep(evidence: Evidence): Promise<string>
}

/** A folder that its owner alone can read: `<hash>.bin`, and `<hash>.json` with codes, paths, source and size but nothing of the patient. */
export function quarantineIn(folder: string): Quarantine {
  return {
    async keep(evidence) {
      const { original, faults, source, receivedBytes = original.byteLength, isTruncated = false } = evidence
      const name = contentIdOf(original)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await write(join(folder, `${name}.bin`), original)
      const { line, message } = evidence
      const note = {
        ...{ code: faults[0].code, path: faults[0].path, errors: faults, source },
        ...{ line, message, receivedBytes, keptBytes: original.byteLength, isTruncated },
      }
      await write(join(folder, `${name}.json`), Buffer.from(`${JSON.stringify(note, undefined, 2)}\n`))
      return name
    },
  }
}

/** Whole or not at all; what is there already is left alone. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  if (await isThere(file)) return
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.part`
  try {
    await writeFile(temporary, bytes, { mode: 0o600, flush: true })
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch {
    return false
  }
}
