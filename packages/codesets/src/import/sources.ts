import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createGunzip } from 'node:zlib'
import { openPromise, type Entry } from 'yauzl'
import { ImportFault } from './fault.ts'
import type { ImportSource } from './format.ts'
import { textOf } from './lines.ts'

const HEAD_BYTES = 65_536
const GZIP = Buffer.from([0x1f, 0x8b])
const ZIP = Buffer.from('PK')

/** What a file holds: itself, the inside of a .gz, or each entry of a .zip. Told by the first bytes, not by the name. */
export async function sourcesIn(path: string): Promise<ImportSource[]> {
  const magic = await magicOf(path)
  const shown = basename(path)
  if (magic.equals(ZIP)) return zipSources(path, shown)
  if (magic.equals(GZIP)) return [await sourceOf(basename(shown, extname(shown)), shown, () => gunzipped(path))]
  return [await sourceOf(shown, shown, () => createReadStream(path))]
}

async function magicOf(path: string): Promise<Buffer> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } catch (cause) {
    throw new ImportFault('file', `${path} cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}

async function* gunzipped(path: string): AsyncIterable<Buffer> {
  yield* createReadStream(path).compose<NodeJS.ReadWriteStream>(createGunzip()) as unknown as AsyncIterable<Buffer>
}

async function sourceOf(name: string, shown: string, stream: () => AsyncIterable<Buffer>): Promise<ImportSource> {
  const bytes = () => faulting(stream(), shown)
  return { name, shown, head: await headOf(bytes()), bytes }
}

/** A stream that breaks off says which file it was. */
async function* faulting(stream: AsyncIterable<Buffer>, shown: string): AsyncIterable<Buffer> {
  try {
    yield* stream
  } catch {
    throw new ImportFault('packing', `${shown} is broken or cut off; fetch it again`)
  }
}

async function headOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of bytes) {
    parts.push(part)
    length += part.length
    if (length >= HEAD_BYTES) break
  }
  return textOf(Buffer.concat(parts).subarray(0, HEAD_BYTES))
}

async function zipSources(path: string, shown: string): Promise<ImportSource[]> {
  const names = await entryNames(path, shown)
  return Promise.all(
    names.map((entry) => sourceOf(basename(entry), `${shown}/${entry}`, () => entryBytes(path, entry))),
  )
}

async function entryNames(path: string, shown: string): Promise<string[]> {
  try {
    const entries: Entry[] = []
    for await (const entry of (await openPromise(path)).eachEntry()) entries.push(entry)
    return entries.filter((entry) => entry.uncompressedSize > 0).map((entry) => entry.fileName)
  } catch {
    throw new ImportFault('packing', `${shown} is no whole .zip archive; fetch it again`)
  }
}

async function* entryBytes(path: string, name: string): AsyncIterable<Buffer> {
  const zip = await openPromise(path, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue
      yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
      return
    }
  } finally {
    zip.close()
  }
}
