import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'
import { ImportFault } from './fault.ts'

/** Where an archive is: a file, or of an archive within another one, memory. */
export type Place = string | Buffer

/** An entry that holds something: its path in the archive, and whether only a password opens it. */
export type Packed = { path: string; isLocked: boolean; bytes: number }

/** What an archive holds. Throws ImportFault `packing` where it is none. `shown` is what messages call it. */
export async function entriesOf(place: Place, shown: string): Promise<Packed[]> {
  const entries: Packed[] = []
  try {
    const zip = await opened(place)
    for await (const entry of zip.eachEntry()) entries.push(packedOf(entry))
  } catch {
    throw new ImportFault('packing', `${shown} is no whole .zip archive; fetch it again`)
  }
  return entries.filter(({ bytes }) => bytes > 0)
}

function packedOf(entry: Entry): Packed {
  return { path: entry.fileName, isLocked: entry.isEncrypted(), bytes: entry.uncompressedSize }
}

/** The bytes of an entry, unpacked; none where there is no such entry. */
export async function* entryBytes(place: Place, path: string): AsyncIterable<Buffer> {
  const zip = await opened(place, false)
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== path) continue
      yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
      return
    }
  } finally {
    zip.close()
  }
}

function opened(place: Place, autoClose = true): Promise<ZipFile> {
  return typeof place === 'string' ? openPromise(place, { autoClose }) : fromBufferPromise(place, { autoClose })
}

/** All of a small stream. */
export async function gathered(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}
