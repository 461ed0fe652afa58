import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { BrokenRows, importFiles, type FaultAt, type ImportResult } from './import-files.ts'
import { FORMATS } from './formats/all.ts'
import type { PlanOptions } from './plan.ts'

/** A folder for files and one for releases, of one test. */
export type Desk = {
  dir: string
  /** Writes a file; text is written as UTF-8. */
  put(name: string, content: string | Uint8Array): Promise<string>
  take(paths: readonly string[], options?: PlanOptions & { acceptGoodRows?: boolean }): Promise<ImportResult>
  clear(): Promise<void>
}

export async function desk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-codesets-'))
  const dir = join(folder, 'releases')
  return {
    dir,
    async put(name, content) {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
    take: (paths, options = {}) => importFiles(paths, { dir, formats: FORMATS, ...options }),
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The broken rows for which an import was refused; throws when it was not. */
export async function faultsOf(importing: Promise<unknown>): Promise<readonly FaultAt[]> {
  try {
    await importing
  } catch (error) {
    if (error instanceof BrokenRows) return error.faults
    throw error
  }
  throw new Error('the import was not refused')
}

/** A line of an ICD-10-CM order file. */
export function orderLine(number: number, code: string, flag: 0 | 1, short: string, long = short): string {
  return `${String(number).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${long}`
}

/** A small order file: a header, a code without a side, and one per side. */
export const ORDER = [
  orderLine(1, 'A00', 0, 'Cholera'),
  orderLine(2, 'A000', 1, 'Cholera due to Vibrio cholerae 01, biovar cholerae'),
  orderLine(3, 'M25511', 1, 'Pain in right shoulder'),
  orderLine(4, 'M25512', 1, 'Pain in left shoulder'),
  orderLine(5, 'M25519', 1, 'Pain in unspecified shoulder'),
]

/** An archive whose entries are not compressed; flag 1 = locked, which puts 12 bytes before each (PKWARE APPNOTE 4.3, 6.1.3). */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, flags = 0): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  for (const [name, bytes] of Object.entries(files)) {
    const content = Buffer.from(bytes)
    const stored = (flags & 1) === 1 ? Buffer.concat([Buffer.alloc(12), content]) : content
    const meta = Buffer.alloc(26)
    meta.writeUInt16LE(20, 0)
    meta.writeUInt16LE(flags, 2)
    meta.writeUInt32LE(crc32(content), 10)
    meta.writeUInt32LE(stored.length, 14)
    meta.writeUInt32LE(content.length, 18)
    meta.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(Buffer.concat(locals).length, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), meta, place, Buffer.from(name))
    locals.push(Buffer.from('PK\x03\x04'), meta, Buffer.from(name), stored)
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(Buffer.concat(central).length, 8)
  end.writeUInt32LE(Buffer.concat(locals).length, 12)
  return Buffer.concat([...locals, ...central, Buffer.from('PK\x05\x06'), end])
}
