import { isUtf8 } from 'node:buffer'
import type { ImportSource } from './format.ts'

/** A line without its end, and its number from 1. */
export type Line = { line: number; text: string }

const NEWLINE = 0x0a
const RETURN = 0x0d
const BOM = /^\uFEFF/
/** Characters that no text has: bytes of something else, or of an encoding that is none of the known ones. */

const GARBLED = /[\u0000-\u0008\u000E-\u0019\u001B-\u001F\u0080-\u009F\uFFFD]/
const western = new TextDecoder('windows-1252')

/**
 * The lines of a source in memory bounded by one line, whatever ends them (LF, CRLF, in old files CR) and whether the last one is ended. A line that
 * is no UTF-8 is read as windows-1252: published files mix the two. A line that is no text either way is told to `onGarbled`.
 */
export async function* linesOf(source: ImportSource): AsyncIterable<Line> {
  let line = 0
  for await (const block of wholeLinesOf(source)) {
    for (const text of textsOf(block)) {
      line += 1
      if (source.onGarbled && GARBLED.test(text)) source.onGarbled(line)
      yield { line, text: line === 1 ? text.replace(BOM, '') : text }
    }
  }
}

/** Bytes as text: as `linesOf` reads them. */
export function textOf(bytes: Buffer): string {
  return (isUtf8(bytes) ? bytes.toString('utf8') : western.decode(bytes)).replace(BOM, '')
}

/** Bytes in pieces that end where a line ends. */
async function* wholeLinesOf(source: ImportSource): AsyncIterable<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of source.bytes()) {
    const last = chunk.lastIndexOf(NEWLINE)
    if (last < 0) {
      rest.push(chunk)
      continue
    }
    yield Buffer.concat([...rest, chunk.subarray(0, last + 1)])
    rest = [chunk.subarray(last + 1)]
  }
  const end = Buffer.concat(rest)
  if (end.length > 0) yield end
}

function textsOf(block: Buffer): string[] {
  const isOld = !block.includes(NEWLINE) && block.includes(RETURN)
  const texts = isOld || isUtf8(block) ? textOf(block).split(isOld ? '\r' : '\n') : splitBytes(block).map(textOf)
  if (texts.at(-1) === '') texts.pop()
  return texts.map((text) => (text.endsWith('\r') ? text.slice(0, -1) : text))
}

function splitBytes(block: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let from = 0
  for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, from)) {
    parts.push(block.subarray(from, at))
    from = at + 1
  }
  parts.push(block.subarray(from))
  return parts
}
