import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Failure, say } from '../output.ts'

/** Sources of more than this tell how far they are. */
const large = 64 << 20

/** The bytes of a file, or of standard input when it is `-`; a large one tells its progress on standard error. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    yield* process.stdin as AsyncIterable<Uint8Array>
    return
  }
  const size = await sizeOf(path)
  let read = 0
  let told = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>) {
    yield chunk
    read += chunk.length
    const percent = Math.floor((read / size) * 100)
    if (size > large && percent >= told + 5) say(`${(told = percent)} %`)
  }
}

/** All bytes at once. */
export async function wholeOf(path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytesOf(path)) chunks.push(chunk)
  return Buffer.concat(chunks)
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

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}
