import { Buffer } from 'node:buffer'
import { SegmentBlock } from '../block.ts'
import type { Delimiters } from '../delimiters.ts'
import type { SourcePiece } from '../documents/source.ts'
import type { ReadProblem } from '../problem.ts'
import type { Segment } from '../segment.ts'
import { indexSegments } from '../segment-index.ts'

interface Slice {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** Segments that stand one after another, remembered as slices of what was read and copied only when asked for. */
export class Capture implements SourcePiece {
  readonly segmentIndex: number
  readonly byteOffset: number
  readonly delimiters: Delimiters
  readonly problems: ReadProblem[] = []
  private slices: Slice[] = []
  private block: SegmentBlock
  private from: number

  constructor(block: SegmentBlock, ordinal: number) {
    this.segmentIndex = block.firstIndex + ordinal
    this.byteOffset = block.byteOffset + block.start(ordinal)
    this.delimiters = block.delimiters
    this.block = block
    this.from = block.start(ordinal)
  }

  /** All segments of the block from where the capture stands belong to it; the next ones are in `next`. */
  continueIn(next: SegmentBlock): void {
    this.closeAt(this.block.end(this.block.count - 1))
    this.block = next
    this.from = next.start(0)
  }

  /** The capture ends before a segment of the block that it stands in. */
  closeBefore(ordinal: number): void {
    this.closeAt(ordinal < this.block.count ? this.block.start(ordinal) : this.block.end(this.block.count - 1))
  }

  private closeAt(to: number): void {
    if (to > this.from) this.slices.push({ bytes: this.block.bytes, from: this.from, to })
  }

  get bytes(): Uint8Array {
    const parts = this.slices.map(({ bytes, from, to }) => bytes.subarray(from, to))
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  segments(): Segment[] {
    const { bytes, delimiters, byteOffset, segmentIndex: firstIndex } = this
    const { count, marks, firsts, end: limit } = indexSegments(bytes, 0, delimiters, { opening: true, last: true })
    return [...new SegmentBlock({ bytes, delimiters, byteOffset, firstIndex, count, marks, firsts, limit })]
  }
}
