import { createReadStream } from 'node:fs'
import { lineSplitter, type Line } from '../json/lines.ts'
import { decodeUtf8, parseJson } from '../text.ts'

/** How a file is to be read: HL7 v2 messages, one JSON document a line, one JSON document in all, or not at all. */
export type FileFormat = 'hl7v2' | 'lines' | 'document' | 'unknown'

const CHUNK_BYTES = 256 * 1024
/** A first line longer than this is not parsed to see whether it is whole; its ends are looked at. */
const PARSED_BYTES = 1024 * 1024

/** The format of a file by its content. `maxBytes` bounds what is held of a line. */
export async function formatOf(path: string, maxBytes: number): Promise<FileFormat> {
  const splitter = lineSplitter(maxBytes)
  const lines: Line[] = []
  let start = ''
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    start ||= startOf(chunk)
    if (start !== '' && start !== '{') return textFormat(chunk)
    lines.push(...splitter.feed(chunk))
    if (lines.length >= 2) break
  }
  const [first, second] = lines.length >= 2 ? lines : [...lines, ...splitter.end()]
  if (!first) return 'unknown'
  if (startOf(first.bytes) !== '{') return textFormat(first.bytes)
  // A pretty-printed document has no line that is JSON by itself among its first two.
  return isWholeObject(first) || (second && isWholeObject(second)) ? 'lines' : 'document'
}

function textFormat(bytes: Buffer): FileFormat {
  return /^(MSH|FHS|BHS)/.test(plainStart(bytes)) ? 'hl7v2' : 'unknown'
}

function startOf(bytes: Buffer): string {
  return plainStart(bytes).slice(0, 1)
}

/** The first characters without byte order mark, blanks and MLLP start. */
function plainStart(bytes: Buffer): string {
  return bytes
    .toString('latin1', 0, 256)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^[\s\u000b\u0000]+/, '')
}

function isWholeObject({ bytes, isTooLong }: Line): boolean {
  const text = bytes.length <= PARSED_BYTES ? decodeUtf8(bytes) : undefined
  if (text !== undefined) return text.trimStart().startsWith('{') && parseJson(text) !== undefined
  return !isTooLong && startOf(bytes) === '{' && bytes.toString('latin1').trimEnd().endsWith('}')
}
