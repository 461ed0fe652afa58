export type Line = { number: number; bytes: Buffer; isTooLong: boolean }

/** Cuts bytes into lines, numbered from 1; blank ones are passed over. Of a line over `maxBytes` only that much is held and given. */
export function lineSplitter(maxBytes: number): { feed(chunk: Uint8Array): Line[]; end(): Line[] } {
  let parts: Buffer[] = []
  let held = 0
  let isTooLong = false
  let number = 1

  function hold(part: Buffer): void {
    const room = maxBytes - held
    if (part.length > room) isTooLong = true
    const kept = part.subarray(0, Math.max(0, room))
    if (kept.length) parts.push(kept)
    held += kept.length
  }

  function finish(): Line[] {
    const line = { number, bytes: Buffer.concat(parts), isTooLong }
    parts = []
    held = 0
    isTooLong = false
    number++
    return isBlank(line.bytes) ? [] : [line]
  }

  return {
    feed(chunk) {
      const data = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const lines: Line[] = []
      let start = 0
      for (let end = data.indexOf(0x0a); end >= 0; end = data.indexOf(0x0a, start)) {
        hold(data.subarray(start, end))
        lines.push(...finish())
        start = end + 1
      }
      // The chunk's memory may be used again by the stream: what is held past this call is copied.
      if (start < data.length) hold(Buffer.from(data.subarray(start)))
      return lines
    },
    end: () => (held ? finish() : []),
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}
