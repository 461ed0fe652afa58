import { SegmentBlock } from '../block.ts'

/** A block of one segment of another block, with bytes of its own. */
export function segmentAlone(block: SegmentBlock, ordinal: number): SegmentBlock {
  const from = block.start(ordinal)
  const first = block.firsts[ordinal]!
  const marks = block.marks.slice(first, block.firsts[ordinal + 1]!).map((mark) => mark - from)
  return new SegmentBlock({
    bytes: block.bytes.slice(from, block.end(ordinal)),
    passing: true,
    delimiters: block.delimiters,
    byteOffset: block.byteOffset + from,
    firstIndex: block.firstIndex + ordinal,
    count: 1,
    marks,
    firsts: Int32Array.of(0, marks.length),
    tags: Int32Array.of(block.tag(ordinal)),
  })
}
