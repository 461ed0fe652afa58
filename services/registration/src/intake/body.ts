import type { Readable } from 'node:stream'

/** The bytes of a request: all of them, the first ones of too many, or nothing because the sender went away. */
export type Body = { kind: 'whole' | 'tooLarge'; bytes: Buffer } | { kind: 'cutOff' }

/** How much is kept of a body that is too large. */
const KEPT_OF_TOO_LARGE = 64 * 1024

/** Reads at most `maxBytes`; of a larger body only the beginning is held, and what follows is left unread. */
export async function readBody(stream: Readable, maxBytes: number, statedBytes = 0): Promise<Body> {
  const limit = statedBytes > maxBytes ? Math.min(KEPT_OF_TOO_LARGE, maxBytes) : maxBytes
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > limit) return { kind: 'tooLarge', bytes: Buffer.concat(chunks).subarray(0, KEPT_OF_TOO_LARGE) }
    }
  } catch {
    return { kind: 'cutOff' }
  }
  const whole = Buffer.concat(chunks)
  return statedBytes > maxBytes ? { kind: 'tooLarge', bytes: whole } : { kind: 'whole', bytes: whole }
}
