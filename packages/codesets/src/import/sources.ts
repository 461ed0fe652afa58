import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { createGunzip } from 'node:zlib'
import { entriesOf, entryBytes, gathered, type Packed, type Place } from './archive.ts'
import { ImportFault } from './fault.ts'
import type { ImportSource } from './format.ts'
import { textOf } from './lines.ts'
import { notData } from './not-data.ts'
import { sheetSources } from './sheets/sheet-sources.ts'
import { isWorkbook } from './sheets/workbook.ts'
import { asUtf8 } from './utf16.ts'

const HEAD_BYTES = 65_536
const GZIP = Buffer.from([0x1f, 0x8b])
const ZIP = Buffer.from('PK')
/** Archives within archives: a workbook in a .zip, that in another. Whatever is deeper is no official file. */
const DEEPEST = 3
/** An archive within another is held in memory. */
const MOST_HELD = 512 * 1024 * 1024

/** What a file holds: itself, the inside of a .gz, each entry of a .zip, each sheet of a workbook. Told by the first bytes, not by the name. */
export async function sourcesIn(path: string): Promise<ImportSource[]> {
  const magic = await magicOf(path)
  const shown = basename(path)
  if (magic.equals(ZIP)) return packedSources(path, shown, 1)
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
  const packed = createReadStream(path)
  const plain = createGunzip()
  packed.on('error', (error) => plain.destroy(error)).pipe(plain)
  try {
    yield* plain as AsyncIterable<Buffer>
  } finally {
    packed.destroy()
  }
}

async function sourceOf(name: string, shown: string, stream: () => AsyncIterable<Buffer>): Promise<ImportSource> {
  const bytes = () => asUtf8(faulting(stream(), shown))
  const beginning = await beginningOf(bytes())
  const refused = notData(beginning)
  return {
    name,
    shown,
    head: textOf(beginning).replaceAll(/\r\n?/g, '\n'),
    bytes,
    ...(refused !== undefined && { refused }),
  }
}

/** A stream that breaks off says which file it was. */
async function* faulting(stream: AsyncIterable<Buffer>, shown: string): AsyncIterable<Buffer> {
  try {
    yield* stream
  } catch {
    throw new ImportFault('packing', `${shown} is broken or cut off; fetch it again`)
  }
}

async function beginningOf(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of bytes) {
    parts.push(part)
    length += part.length
    if (length >= HEAD_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}

/** The sheets of a workbook, or what the entries of an archive hold. */
async function packedSources(place: Place, shown: string, depth: number): Promise<ImportSource[]> {
  const entries = await entriesOf(place, shown)
  if (isWorkbook(entries)) return sheetSources(place, shown)
  const found: ImportSource[] = []
  for (const entry of entries) found.push(...(await entrySources(place, entry, `${shown}/${entry.path}`, depth)))
  return found
}

async function entrySources(place: Place, entry: Packed, shown: string, depth: number): Promise<ImportSource[]> {
  if (entry.isLocked)
    throw new ImportFault('packing', `${shown} is locked with a password; unpack it and give the files in it`)
  const bytes = () => entryBytes(place, entry.path)
  const source = { ...(await sourceOf(basename(entry.path), shown, bytes)), file: shown }
  if (!source.head.startsWith('PK\x03\x04') || depth === DEEPEST || entry.bytes > MOST_HELD) return [source]
  const inner = await packedSources(await gathered(faulting(bytes(), shown)), shown, depth + 1)
  return inner.map((one) => ({ ...one, file: one.file ?? shown }))
}
