import { Buffer } from 'node:buffer'
import { SegmentBlock } from './block.ts'
import { isBlank, readHeader, startsLikeHeader } from './delimiters.ts'
import type { Delimiters, InterchangeHeader } from './delimiters.ts'
import { indexSegments } from './segment-index.ts'
import { windowSize, windowsOfBytes } from './source.ts'

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

/** Cuts bytes into segments. `push` takes them in any pieces, `finish` gives what is left. Keeps one unfinished segment at most. */
export class Tokenizer {
  private delimiters: Delimiters | undefined
  private carry: Uint8Array = new Uint8Array(0)
  private offset = 0
  private index = 0
  private lastGap: { reason: GapReason; end: number } | undefined
  private pieces: Piece[] = []

  push(chunk: Uint8Array): Piece[] {
    if (chunk.length <= windowSize) return this.pushWindow(chunk)
    return [...windowsOfBytes(chunk)].flatMap((window) => this.pushWindow(window))
  }

  private pushWindow(chunk: Uint8Array): Piece[] {
    return this.scan(this.carry.length === 0 ? plain(chunk) : joined(this.carry, chunk), false)
  }

  finish(): Piece[] {
    return this.scan(this.carry, true)
  }

  private scan(bytes: Uint8Array, last: boolean): Piece[] {
    this.pieces = []
    let at = 0
    while (at < bytes.length) {
      const next = this.delimiters
        ? this.takeSegments(bytes, at, { delimiters: this.delimiters, opening: false, fixedWidth: true }, last)
        : this.takeOutside(bytes, at, last)
      if (next === undefined) break
      at = next
    }
    this.carry = bytes.subarray(at)
    this.offset += at
    return this.pieces
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
    const { count, marks, firsts, end, stop } = indexSegments(bytes, at, delimiters, { opening, last })
    if (count > 0) {
      const place = { byteOffset: this.offset, firstIndex: this.index }
      const block = new SegmentBlock({ bytes, delimiters, ...place, count, marks, firsts, limit: end })
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

  private gapBefore(at: number): GapReason | undefined {
    return this.lastGap?.end === this.offset + at ? this.lastGap.reason : undefined
  }

  private gap(bytes: Uint8Array, from: number, to: number, reason: GapReason): number {
    const continued = this.gapBefore(from) === reason
    const byteOffset = this.offset + from
    this.pieces.push({
      kind: 'gap',
      reason,
      bytes: bytes.subarray(from, to),
      byteOffset,
      segmentIndex: this.index,
      continued,
    })
    this.lastGap = { reason, end: this.offset + to }
    return to
  }
}

/** The same bytes as no Buffer, so that all code that reads bytes meets one kind of array and stays fast. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Two runs of bytes as one; without copying where they lie side by side already. */
function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const length = first.length + second.length
  if (first.buffer === second.buffer && first.byteOffset + first.length === second.byteOffset) {
    return new Uint8Array(first.buffer, first.byteOffset, length)
  }
  const both = plain(Buffer.allocUnsafeSlow(length))
  both.set(first)
  both.set(second, first.length)
  return both
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
