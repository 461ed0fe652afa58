import { TextDecoder } from 'node:util'

/** The byte order marks of UTF-16, and what its decoders are called. */
const MARKS = [
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
] as const

/** A stream as it is, or as UTF-8 where it begins with a byte order mark of UTF-16: spreadsheets save "Unicode text" like that. */
export async function* asUtf8(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let decoder: TextDecoder | undefined
  let isFirst = true
  for await (const part of bytes) {
    if (isFirst) decoder = decoderFor(part)
    isFirst = false
    yield decoder ? Buffer.from(decoder.decode(part, { stream: true })) : part
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield Buffer.from(rest)
}

function decoderFor(part: Buffer): TextDecoder | undefined {
  const name = MARKS.find(([mark]) => part.subarray(0, 2).equals(mark))?.[1]
  return name === undefined ? undefined : new TextDecoder(name)
}
