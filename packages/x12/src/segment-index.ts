import type { Delimiters } from './delimiters.ts'
import { afterBlanks, obstacleAt, startsTrailer } from './interchange-edges.ts'
import type { Obstacle } from './interchange-edges.ts'
import { delimiterFinder } from './kernel/delimiters.ts'
import type { DelimiterFinder } from './kernel/delimiters.ts'
import { takeRun } from './kernel/run.ts'
import { tagOf } from './mark-room.ts'
import type { MarkRoom } from './mark-room.ts'

/** A segment, or blanks after it, longer than this is not X12 any more; it bounds what a reader keeps in memory. */
const longestSegment = 1 << 20

export interface SegmentIndex {
  readonly count: number
  /** First byte that is in no indexed segment. */
  readonly end: number
  /** Why indexing stopped: the bytes ran out, IEA was passed, or another header, blanks or a segment without end stand at `end`. */
  readonly stop: Obstacle | 'interchange-end' | 'too-long'
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
  /** With `none` all is found byte by byte, and is the same. */
  finder: DelimiterFinder | 'none' = delimiterFinder,
): SegmentIndex {
  const { opening, last } = options
  const separator = delimiters.element.charCodeAt(0)
  const terminator = delimiters.segment.charCodeAt(0)
  const interchange = { bytes, start, separator, terminator, last }
  const length = bytes.length
  room.empty(length - start)
  const { marks } = room
  let stop: SegmentIndex['stop'] = 'bytes'
  let begin = start
  while (begin < length) {
    if (!(opening && begin === start)) {
      if (finder !== 'none') begin = takeRun(finder, interchange, begin, room)
      const obstacle = obstacleAt(interchange, begin)
      if (obstacle) {
        stop = obstacle
        break
      }
    }
    let markCount = room.markCount
    let at = begin
    marks[markCount++] = begin - 1 - start
    for (; at < length; at++) {
      const byte = bytes[at]!
      if (byte === separator) marks[markCount++] = at - start
      else if (byte === terminator) break
    }
    if (at - begin > longestSegment) {
      stop = 'too-long'
      break
    }
    const isTrailer = startsTrailer(interchange, begin)
    const next = at < length ? afterBlanks(interchange, at + 1, Math.min(length, at + 1 + longestSegment)) : length
    const unfinished = at === length ? !(last && isTrailer) : next === length && !last
    if (unfinished) break
    marks[markCount++] = at - start
    room.add(tagOf(bytes, begin, start + marks[room.markCount + 1]!), markCount)
    begin = next
    if (isTrailer) {
      stop = 'interchange-end'
      break
    }
  }
  return { count: room.count, end: begin, stop }
}
