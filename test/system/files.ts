import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of claims as its bytes say, read by a splitter that knows nothing of our codec. */
export type SentFile = { name: string; controlNumber: string; claims: string[] }

export async function sentFiles(folder: string): Promise<SentFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
  return Promise.all(names.map(async (name) => sentFile(name, await readFile(join(folder, name), 'latin1'))))
}

function sentFile(name: string, text: string): SentFile {
  const element = text[3] as string
  const segments = text.split(text[105] as string).map((segment) => segment.trim().split(element))
  return {
    name,
    controlNumber: segments[0]?.[13] ?? '',
    claims: segments.filter((segment) => segment[0] === 'CLM').map((segment) => segment[1] ?? ''),
  }
}
