import { open } from 'node:fs/promises'

/** What can be read: the path of a file, bytes, or a stream of bytes cut anywhere. */
export type X12Source = string | URL | Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** How many bytes are read together. */
const readSize = 1 << 18

/** The bytes of a source in runs, however the source cuts them. A run is good until the next one is asked for. */
export async function* windowsOf(source: X12Source): AsyncGenerator<Uint8Array, undefined> {
  if (typeof source === 'string' || source instanceof URL) yield* windowsOfFile(source)
  else if (source instanceof Uint8Array) yield source
  else yield* windowsOfStream(source)
}

async function* windowsOfFile(path: string | URL): AsyncGenerator<Uint8Array, undefined> {
  await using file = await open(path)
  const window = new Uint8Array(readSize)
  for (;;) {
    const filled = await fill(file, window)
    if (filled > 0) yield window.subarray(0, filled)
    if (filled < readSize) return
  }
}

async function fill(file: Awaited<ReturnType<typeof open>>, window: Uint8Array): Promise<number> {
  let filled = 0
  while (filled < window.length) {
    const { bytesRead } = await file.read(window, filled, window.length - filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled
}

async function* windowsOfStream(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  const window = new Uint8Array(readSize)
  let filled = 0
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length;) {
      const taken = Math.min(readSize - filled, chunk.length - from)
      window.set(chunk.subarray(from, from + taken), filled)
      filled += taken
      from += taken
      if (filled === readSize) {
        yield window
        filled = 0
      }
    }
  }
  if (filled > 0) yield window.subarray(0, filled)
}
