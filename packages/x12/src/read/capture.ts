import { Buffer } from 'node:buffer'
import { SegmentBlock } from '../block.ts'
import type { Delimiters } from '../delimiters.ts'
import type { SourcePiece } from '../documents/source.ts'
import type { ReadProblem } from '../problem.ts'
import type { Segment } from '../block.ts'
import { MarkRoom } from '../mark-room.ts'
import { indexSegments } from '../segment-index.ts'

interface Slice {
  /** ISO 8859-1: one character for each byte. */
  readonly latin1: string
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
    if (to <= this.from) return
    const slice = { latin1: this.block.latin1, from: this.from, to }
    if (this.slices.length === 0) this.slices = [slice]
    else this.slices.push(slice)
  }

  get bytes(): Uint8Array {
    return Buffer.from(this.slices.map(({ latin1, from, to }) => latin1.slice(from, to)).join(''), 'latin1')
  }

  segments(): Segment[] {
    const { bytes, delimiters, byteOffset, segmentIndex: firstIndex } = this
    const room = new MarkRoom()
    const { count } = indexSegments(bytes, 0, delimiters, { opening: true, last: true }, room)
    const { marks, firsts, tags } = room
    const passing = false
    return [...new SegmentBlock({ bytes, passing, delimiters, byteOffset, firstIndex, count, marks, firsts, tags })]
  }
}
