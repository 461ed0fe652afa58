import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentIdOf } from '@claimrail/domain'

/** Keeps bytes that are too large, or too broken, to travel. */
export type Quarantine = {
  /** Resolves when the bytes are kept. The same bytes are kept once. */
  keep(bytes: Uint8Array): Promise<void>
}

/** The name that quarantined bytes have: a hash of their content. */
export function quarantineNameOf(bytes: Uint8Array): string {
  return `${contentIdOf(bytes)}.bin`
}

/** A quarantine in a folder, readable by its owner only; the folder is made when needed. */
export function quarantineFolder(folder: string): Quarantine {
  return {
    async keep(bytes) {
      const file = join(folder, quarantineNameOf(bytes))
      if (await isKept(file, bytes.byteLength)) return
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const temporary = `${file}.${process.pid}.part`
      await writeFile(temporary, bytes, { mode: 0o600, flush: true })
      await rename(temporary, file)
    },
  }
}

async function isKept(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes
  } catch {
    return false
  }
}
