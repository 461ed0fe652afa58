import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure, say } from '../output.ts'
import { jsonText } from './json-text.ts'

/** Sources of more than this tell how far they are, and again each time as much was read. */
const large = 64 << 20

/** The bytes of a file, or of standard input when it is `-`; a large one tells its progress on standard error. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const size = path === '-' ? undefined : await sizeOf(path)
  const source = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 })
  let read = 0
  let told = 0
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    yield chunk
    read += chunk.length
    if (read - told < large || (size !== undefined && size <= large)) continue
    told = read
    say(progress(read, size))
  }
}

function progress(read: number, size: number | undefined): string {
  const megabytes = Math.round(read / 1_000_000)
  return size === undefined ? `${megabytes} MB read` : `${Math.floor((read / size) * 100)} %, ${megabytes} MB read`
}

/** The text of a file or of standard input, as it comes. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of bytesOf(path)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/**
 * Does something with a file that it reads more than once. Standard input is kept in a file that no one else may read, and that is removed
 * when it is done.
 */
export async function rereading<Result>(path: string, use: (path: string) => Promise<Result>): Promise<Result> {
  if (path !== '-') return use(path)
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-'))
  try {
    const copy = join(folder, 'input')
    await pipeline(bytesOf('-'), createWriteStream(copy, { mode: 0o600 }))
    return await use(copy)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    throw new Failure('the file cannot be read; give a path, or - for standard input', 2)
  }
}

/** Writes to standard output, waiting when it is slow. Ends quietly when the reader (`head`, `less`) has had enough. */
export async function put(bytes: Uint8Array | string): Promise<void> {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', endQuietly)
  if (!process.stdout.write(bytes)) await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
}

const chunk = 1 << 16

/** Writes a value to standard output as JSON, however large it is. */
export async function putJson(value: unknown): Promise<void> {
  await putAll(jsonText(value))
  await put('\n')
}

/** Writes many short texts to standard output, some at once. */
export async function putAll(texts: Iterable<string> | AsyncIterable<string>): Promise<void> {
  let waiting = ''
  for await (const text of texts) {
    waiting += text
    if (waiting.length < chunk) continue
    await put(waiting)
    waiting = ''
  }
  if (waiting !== '') await put(waiting)
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}
