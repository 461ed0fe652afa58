import { createHash } from 'node:crypto'
import type { ImportSource } from './format.ts'

/** SHA-256 of what rows are made of, and how many unpacked bytes there are. */
export async function digestOf(source: ImportSource): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256').update(source.context ?? '')
  let bytes = 0
  for await (const part of source.bytes()) {
    hash.update(part)
    bytes += part.length
  }
  return { hash: hash.digest('hex'), bytes }
}

/** One hash for what a release is made of: the order in which its files were given does not count. */
export function joinHashes(hashes: readonly string[], ...more: string[]): string {
  return createHash('sha256')
    .update([...hashes.toSorted(), ...more].join('\n'))
    .digest('hex')
}
