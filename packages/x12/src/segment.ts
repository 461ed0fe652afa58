import type { SegmentBlock } from './block.ts'

/** One segment of what was read: a window on a block of bytes. Decodes text only when asked for it. */
export class Segment {
  /** @internal */
  readonly block: SegmentBlock
  /** @internal Number of the segment in its block. */
  readonly ordinal: number
  /** Elements after the identifier, trailing empty ones included. */
  readonly elementCount: number
  private readonly first: number

  constructor(block: SegmentBlock, ordinal: number) {
    this.block = block
    this.ordinal = ordinal
    this.first = block.firsts[ordinal]!
    this.elementCount = block.firsts[ordinal + 1]! - this.first - 2
  }

  /** `CLM`, `NM1`. */
  get id(): string {
    return this.element(0)
  }

  /** Its number in the file, from 0. */
  get index(): number {
    return this.block.firstIndex + this.ordinal
  }

  /** Its first byte in the file. */
  get byteOffset(): number {
    return this.block.byteOffset + this.block.start(this.ordinal)
  }

  /** Element `position` (1 is element 01) as written; empty when absent. */
  element(position: number): string {
    if (position > this.elementCount) return ''
    const { marks } = this.block
    const place = this.first + position
    return this.block.textBetween(marks[place]! + 1, marks[place + 1]!)
  }

  /** Component `component` (from 1) of an element; empty when absent. */
  component(position: number, component: number): string {
    return componentOf(this.element(position), this.block.delimiters.component, component)
  }

  /** All components of an element; none of an empty element. */
  components(position: number): string[] {
    return partsOf(this.element(position), this.block.delimiters.component)
  }

  /** All repetitions of an element, each as written; none of an empty element. */
  repetitions(position: number): string[] {
    return partsOf(this.element(position), this.block.delimiters.repetition)
  }

  /** Every element after the identifier as written. */
  elements(): string[] {
    const all: string[] = []
    for (let position = 1; position <= this.elementCount; position++) all.push(this.element(position))
    return all
  }

  /** The bytes of the segment, its terminator and what stands before the next segment. A view, not a copy. */
  bytes(): Uint8Array {
    return this.block.bytes.subarray(this.block.start(this.ordinal), this.block.end(this.ordinal))
  }
}

export function componentOf(text: string, separator: string, component: number): string {
  if (separator === '') return component === 1 ? text : ''
  let from = 0
  for (let skipped = 1; skipped < component; skipped++) {
    const next = text.indexOf(separator, from)
    if (next < 0) return ''
    from = next + 1
  }
  const to = text.indexOf(separator, from)
  return to < 0 ? text.slice(from) : text.slice(from, to)
}

function partsOf(text: string, separator: string): string[] {
  if (text === '') return []
  return separator === '' ? [text] : text.split(separator)
}
