import { SegmentBlock } from './block.ts'
import { isBlank, readHeader, startsLikeHeader } from './delimiters.ts'
import type { Delimiters, InterchangeHeader } from './delimiters.ts'
import { MarkRoom } from './mark-room.ts'
import { indexSegments } from './segment-index.ts'

/**
 * Bytes that are no segment. `blank` is white space or a byte order mark and means nothing; `unreadable` stands outside any
 * interchange; `truncated` is the unfinished last segment; `too-long` is a segment without an end in sight.
 */
export interface Gap {
  readonly kind: 'gap'
  readonly reason: GapReason
  readonly bytes: Uint8Array
  readonly byteOffset: number
  /** Number of the segment that comes next. */
  readonly segmentIndex: number
  /** Goes on from the gap before, for the same reason. */
  readonly continued: boolean
}
export type GapReason = 'blank' | 'unreadable' | 'truncated' | 'too-long'

export interface Segments {
  readonly kind: 'segments'
  readonly block: SegmentBlock
  /** The first segment is an ISA without the fixed width of the standard. */
  readonly malformedHeader: boolean
}

/** Every byte of what was read is in exactly one piece, in order. */
export type Piece = Segments | Gap

const nothing = new Uint8Array(0)

/** How many bytes are looked at together. */
const usualWindow = 1 << 14

/**
 * Cuts bytes into segments. `push` takes them in any pieces, `finish` gives what is left; take all pieces of a call before the next.
 * Keeps one unfinished segment at most.
 */
export class Tokenizer {
  private delimiters: Delimiters | undefined
  /** Bytes at hand: what is left of earlier ones, then the newest. */
  private work = nothing
  private room = new MarkRoom()
  /** Where the last block stands; it stays what it is until there is another. */
  private spare = { work: nothing, room: new MarkRoom() }
  private gaveBlock = false
  private filled = 0
  private offset = 0
  private index = 0
  private lastGap: { reason: GapReason; end: number } | undefined
  private pieces: Piece[] = []
  private readonly passing: boolean
  private readonly window: number

  /** With `passing` a block is good until the next one, and nothing is made new for it. Blocks are of about `window` bytes. */
  constructor(options: { passing?: boolean; window?: number } = {}) {
    this.passing = options.passing ?? false
    this.window = options.window ?? usualWindow
  }

  *push(chunk: Uint8Array): Generator<Piece, undefined> {
    for (let from = 0; from < chunk.length;) {
      // A segment longer than a window is looked at again each time: then as much is added as there is of it.
      const to = from + Math.max(this.window, this.filled)
      this.fill(chunk.subarray(from, to))
      from = to
      yield* this.scan(false)
    }
  }

  *finish(): Generator<Piece, undefined> {
    yield* this.scan(true)
  }

  private fill(window: Uint8Array): void {
    const needed = this.filled + window.length
    if (needed > this.work.length) {
      const larger = new Uint8Array(needed + (this.window >> 2))
      larger.set(this.work.subarray(0, this.filled))
      this.work = larger
    }
    this.work.set(window, this.filled)
    this.filled = needed
  }

  private *scan(last: boolean): Generator<Piece, undefined> {
    const bytes = this.work.subarray(0, this.filled)
    let at = 0
    while (at < bytes.length) {
      const next = this.delimiters
        ? this.takeSegments(bytes, at, { delimiters: this.delimiters, opening: false, fixedWidth: true }, last)
        : this.takeOutside(bytes, at, last)
      const { pieces } = this
      this.pieces = []
      yield* pieces
      if (next === undefined) break
      at = next
    }
    this.keep(bytes.subarray(at))
    this.offset += at
  }

  /** Goes on with the bytes that are left. */
  private keep(rest: Uint8Array): void {
    this.filled = rest.length
    if (!this.gaveBlock) {
      this.work.set(rest)
      return
    }
    const { work, room, spare } = this
    if (spare.work.length < rest.length) spare.work = new Uint8Array(rest.length + (this.window >> 2))
    spare.work.set(rest)
    this.work = spare.work
    this.room = spare.room
    this.spare = { work, room }
    this.gaveBlock = false
  }

  /** Outside an interchange: a header opens one, anything else is a gap. Returns where to go on; `undefined` when bytes are wanting. */
  private takeOutside(bytes: Uint8Array, at: number, last: boolean): number | undefined {
    const reason = this.gapBefore(at)
    if (reason === undefined || reason === 'blank') {
      const text = afterBlanks(bytes, at)
      if (text > at) return this.gap(bytes, at, text, 'blank')
      if (startsLikeMark(bytes, at)) {
        if (bytes.length - at >= 3) return this.gap(bytes, at, at + 3, 'blank')
        if (!last) return undefined
      }
    }
    const header = readHeader(bytes, at)
    if (header === 'incomplete') {
      return last ? this.gap(bytes, at, bytes.length, reason ?? 'truncated') : undefined
    }
    if (header) return this.takeSegments(bytes, at, { ...header, opening: true }, last)
    const skipped = reason === 'too-long' || reason === 'unreadable' ? reason : 'unreadable'
    return this.gap(bytes, at, nextHeader(bytes, at + 1), skipped)
  }

  private takeSegments(bytes: Uint8Array, at: number, header: InterchangeHeader & { opening: boolean }, last: boolean) {
    const { delimiters, opening, fixedWidth } = header
    const { count, end, stop } = indexSegments(bytes, at, delimiters, { opening, last }, this.room)
    if (count > 0) {
      const block = this.block(bytes, at, end, count, delimiters)
      this.pieces.push({ kind: 'segments', block, malformedHeader: !fixedWidth })
      this.index += count
      this.delimiters = delimiters
    }
    if (stop === 'blanks') return this.gap(bytes, end, afterBlanks(bytes, end), 'blank')
    if (stop === 'interchange-end' || stop === 'header') {
      this.delimiters = undefined
      return end
    }
    if (stop === 'too-long') {
      this.delimiters = undefined
      return this.gap(bytes, end, nextHeader(bytes, end + 1), 'too-long')
    }
    if (last && end < bytes.length) return this.gap(bytes, end, bytes.length, 'truncated')
    return end > at ? end : undefined
  }

  private block(bytes: Uint8Array, from: number, to: number, count: number, delimiters: Delimiters): SegmentBlock {
    const { marks, firsts, tags } = this.room
    this.gaveBlock = true
    return new SegmentBlock({
      bytes: bytes.subarray(from, to),
      passing: this.passing,
      marks: this.passing ? marks : marks.slice(0, firsts[count]),
      firsts: this.passing ? firsts : firsts.slice(0, count + 1),
      tags: this.passing ? tags : tags.slice(0, count),
      count,
      delimiters,
      byteOffset: this.offset + from,
      firstIndex: this.index,
    })
  }

  private gapBefore(at: number): GapReason | undefined {
    return this.lastGap?.end === this.offset + at ? this.lastGap.reason : undefined
  }

  private gap(bytes: Uint8Array, from: number, to: number, reason: GapReason): number {
    const continued = this.gapBefore(from) === reason
    const byteOffset = this.offset + from
    this.pieces.push({
      kind: 'gap',
      reason,
      bytes: bytes.slice(from, to),
      byteOffset,
      segmentIndex: this.index,
      continued,
    })
    this.lastGap = { reason, end: this.offset + to }
    return to
  }
}

function nextHeader(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0x49, from)
  while (at >= 0 && !startsLikeHeader(bytes, at)) at = bytes.indexOf(0x49, at + 1)
  return at < 0 ? bytes.length : at
}

function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && isBlank(bytes[at]!)) at++
  return at
}

/** A UTF-8 byte order mark, or as much of it as there is. */
function startsLikeMark(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0xef &&
    (bytes.length - at < 2 || bytes[at + 1] === 0xbb) &&
    (bytes.length - at < 3 || bytes[at + 2] === 0xbf)
  )
}
