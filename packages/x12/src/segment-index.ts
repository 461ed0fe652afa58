import { isAlphanumeric, isBlank, readHeader } from './delimiters.ts'
import type { Delimiters } from './delimiters.ts'

/** A segment, or blanks after it, longer than this is not X12 any more; it bounds what a reader keeps in memory. */
const longestSegment = 1 << 20

/** Why indexing stopped: the bytes ran out, IEA was passed, or another header, blanks or a segment without end stand at `end`. */
type Stop = 'bytes' | 'interchange-end' | 'header' | 'blanks' | 'too-long'

export interface SegmentIndex {
  readonly count: number
  /** First byte that is in no indexed segment. */
  readonly end: number
  readonly stop: Stop
}

const letterI = 0x49

/** Room for the marks of one run of bytes, used again for the next. */
export class MarkRoom {
  marks = new Int32Array(0)
  firsts = new Int32Array(0)
  tags = new Int32Array(0)

  /** Makes room for the most marks that so many bytes can have. */
  ensure(length: number): void {
    if (this.marks.length < 2 * length + 4) this.marks = new Int32Array(2 * length + 4)
    if (this.firsts.length < length + 2) this.firsts = new Int32Array(length + 2)
    if (this.tags.length < length + 2) this.tags = new Int32Array(length + 2)
  }
}

/**
 * Finds where the segments and elements of one interchange begin, from `start` on.
 * A segment is taken once the byte after its trailing blanks is known, or when no more bytes come (`last`).
 * The marks are left in `room`, counted from `start`, laid out as SegmentBlock says.
 */
export function indexSegments(
  bytes: Uint8Array,
  start: number,
  delimiters: Delimiters,
  options: {
    /** The header of `delimiters` stands at `start`. */
    opening: boolean
    last: boolean
  },
  room: MarkRoom,
): SegmentIndex {
  const { opening, last } = options
  const separator = delimiters.element.charCodeAt(0)
  const terminator = delimiters.segment.charCodeAt(0)
  const length = bytes.length
  room.ensure(length - start)
  const { marks, firsts } = room
  let markCount = 0
  let count = 0
  let stop: Stop = 'bytes'
  let begin = start
  firsts[0] = 0
  while (begin < length) {
    const firstByte = bytes[begin]!
    if ((firstByte === letterI || firstByte <= 0x20) && !(opening && begin === start)) {
      const obstacle = obstacleAt(bytes, begin, separator, last)
      if (obstacle) {
        stop = obstacle
        break
      }
    }
    const firstMark = markCount
    let at = begin
    marks[markCount++] = begin - 1 - start
    for (; at < length; at++) {
      const byte = bytes[at]!
      if (byte === separator) marks[markCount++] = at - start
      else if (byte === terminator) break
    }
    const isTrailer = firstByte === letterI && startsTrailer(bytes, begin, separator)
    let next = at < length ? at + 1 : length
    if (next < length && bytes[next]! <= 0x20) next = afterBlanks(bytes, next, separator)
    if (at - begin > longestSegment) stop = 'too-long'
    const unfinished = at === length ? !(last && isTrailer) : next === length && !last
    if (unfinished || stop === 'too-long') break
    marks[markCount++] = at - start
    firsts[count++] = firstMark
    firsts[count] = markCount
    begin = next
    if (isTrailer) {
      stop = 'interchange-end'
      break
    }
  }
  tagSegments(bytes, start, count, room)
  return { count, end: begin, stop }
}

/** The tag of each segment: its identifier of two or three bytes side by side; 0 for any other length. */
function tagSegments(bytes: Uint8Array, start: number, count: number, { marks, firsts, tags }: MarkRoom): void {
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const first = firsts[ordinal]!
    const from = marks[first]! + 1
    const length = marks[first + 1]! - from
    const at = start + from
    if (length === 3) tags[ordinal] = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!
    else tags[ordinal] = length === 2 ? (bytes[at]! << 8) | bytes[at + 1]! : 0
  }
}

/** What no segment can begin with: blanks, or the header of another interchange. */
function obstacleAt(bytes: Uint8Array, at: number, separator: number, last: boolean): Stop | undefined {
  const byte = bytes[at]!
  if (isBlank(byte) && byte !== separator) return 'blanks'
  if (byte !== 0x49 || bytes[at + 1] !== 0x53 || bytes[at + 2] !== 0x41) return undefined
  const after = bytes[at + 3]
  if (after === undefined || isAlphanumeric(after)) return undefined
  const header = readHeader(bytes, at)
  if (header === 'incomplete') return last ? undefined : 'bytes'
  return header ? 'header' : undefined
}

function startsTrailer(bytes: Uint8Array, at: number, separator: number): boolean {
  return bytes[at] === 0x49 && bytes[at + 1] === 0x45 && bytes[at + 2] === 0x41 && bytes[at + 3] === separator
}

/** Index after blanks; not farther than the longest segment. */
function afterBlanks(bytes: Uint8Array, from: number, separator: number): number {
  const limit = Math.min(bytes.length, from + longestSegment)
  let at = from
  while (at < limit && isBlank(bytes[at]!) && bytes[at] !== separator) at++
  return at
}
