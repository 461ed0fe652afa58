/** Room for the marks of one run of bytes, used again for the next; laid out as SegmentBlock says. */
export class MarkRoom {
  marks = new Int32Array(0)
  firsts = new Int32Array(0)
  tags = new Int32Array(0)
  /** Segments that are marked. */
  count = 0
  /** Their marks. */
  markCount = 0

  /** Makes room for the most marks that so many bytes can have; there are none yet. */
  empty(length: number): void {
    if (this.marks.length < 2 * length + 4) this.marks = new Int32Array(2 * length + 4)
    if (this.firsts.length < length + 2) this.firsts = new Int32Array(length + 2)
    if (this.tags.length < length + 2) this.tags = new Int32Array(length + 2)
    this.firsts[0] = 0
    this.count = 0
    this.markCount = 0
  }

  /** One more segment ends before mark `markCount`. */
  add(tag: number, markCount: number): void {
    this.tags[this.count] = tag
    this.firsts[++this.count] = markCount
    this.markCount = markCount
  }
}

/** An identifier of two or three bytes as a number, its bytes side by side; 0 for any other length. */
export function tagOf(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from
  if (length === 3) return (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]!
  return length === 2 ? (bytes[from]! << 8) | bytes[from + 1]! : 0
}
