import { Buffer, isAscii } from 'node:buffer'
import type { Delimiters } from './delimiters.ts'
import { componentOf, partsOf } from './components.ts'
import { shortText } from './short-texts.ts'

/**
 * Segments that stand one after another in the bytes, with one set of delimiters.
 * `marks` has for each segment the byte before its identifier, the byte of each element separator, and the byte of its terminator;
 * so element n lies between mark n and mark n + 1. No text is made until it is asked for.
 */
export class SegmentBlock {
  readonly delimiters: Delimiters
  /** Place of `bytes[0]` in the file. */
  readonly byteOffset: number
  /** Number of the first segment in the file. */
  readonly firstIndex: number
  /** How many segments. */
  readonly count: number
  /** @internal */
  readonly marks: Int32Array
  /** @internal Where in `marks` each segment begins; one more entry closes the last. */
  readonly firsts: Int32Array
  private readonly tags: Int32Array
  private readonly size: number
  private raw: Uint8Array | undefined
  private decoded: string | undefined
  private readonly asciiOnly: boolean
  /** Places of separators, as `separatorsIn` left them. */
  private first = 0
  private second = 0
  private third = 0

  /** With `passing` the block uses `bytes` for as long as they stay what they are; else it keeps what they say as text. */
  constructor(fields: {
    bytes: Uint8Array
    passing: boolean
    delimiters: Delimiters
    byteOffset: number
    firstIndex: number
    count: number
    marks: Int32Array
    firsts: Int32Array
    tags: Int32Array
  }) {
    this.size = fields.bytes.length
    this.asciiOnly = isAscii(fields.bytes)
    this.raw = fields.passing ? fields.bytes : undefined
    this.decoded = fields.passing ? undefined : latin1(fields.bytes)
    this.delimiters = fields.delimiters
    this.byteOffset = fields.byteOffset
    this.firstIndex = fields.firstIndex
    this.count = fields.count
    this.marks = fields.marks
    this.firsts = fields.firsts
    this.tags = fields.tags
  }

  /** From the first byte of the first segment to what stands behind the last. */
  get bytes(): Uint8Array {
    return (this.raw ??= bytesOf(this.decoded!))
  }

  segment(ordinal: number): Segment {
    return new Segment(this, ordinal)
  }

  [Symbol.iterator](): IterableIterator<Segment, undefined> {
    return new SegmentIterator(this)
  }

  /** First byte of a segment, within `bytes`. */
  start(ordinal: number): number {
    return this.marks[this.firsts[ordinal]!]! + 1
  }

  /** Byte after a segment's terminator and the blanks behind it. */
  end(ordinal: number): number {
    return ordinal + 1 < this.count ? this.start(ordinal + 1) : this.size
  }

  elementCount(ordinal: number): number {
    return this.firsts[ordinal + 1]! - this.firsts[ordinal]! - 2
  }

  /** The identifier as a number, for tables: its two or three bytes side by side; 0 for any other length. */
  tag(ordinal: number): number {
    return this.tags[ordinal]!
  }

  /** A short element as a number: its bytes side by side; 0 when empty, -1 when longer than three bytes. */
  code(ordinal: number, position: number): number {
    const first = this.firsts[ordinal]! + position
    if (first + 1 >= this.firsts[ordinal + 1]!) return 0
    const from = this.marks[first]! + 1
    const to = this.marks[first + 1]!
    if (to - from > 3) return -1
    let code = 0
    const { latin1 } = this
    for (let at = from; at < to; at++) code = (code << 8) | latin1.charCodeAt(at)
    return code
  }

  /** Element `position` as text; 0 is the identifier. */
  text(ordinal: number, position: number): string {
    const first = this.firsts[ordinal]! + position
    if (first + 1 >= this.firsts[ordinal + 1]!) return ''
    if (position === 0) return this.id(ordinal)
    return this.textBetween(this.marks[first]! + 1, this.marks[first + 1]!)
  }

  /** The identifier as text: one string for all segments of a kind. */
  private id(ordinal: number): string {
    const tag = this.tags[ordinal]!
    if (tag !== 0 && this.asciiOnly) return shortText(tag)
    return this.textBetween(this.start(ordinal), this.marks[this.firsts[ordinal]! + 1]!)
  }

  /** @internal Bytes as text; empty when there are none. */
  textBetween(from: number, to: number): string {
    if (from >= to) return ''
    const text = this.latin1.substring(from, to)
    return this.asciiOnly ? text : decodeUtf8(text, this.bytes, from, to)
  }

  /** The parts of an element between separators; none of an empty element. */
  parts(ordinal: number, position: number, separator: string): string[] {
    const from = this.elementStart(ordinal, position)
    const to = this.elementEnd(ordinal, position)
    if (from >= to) return []
    const separators = this.separatorsIn(from, to, separator)
    if (separators < 0 || separators > 3 || !this.asciiOnly) {
      const text = this.text(ordinal, position)
      return separator === '' ? [text] : text.split(separator)
    }
    const { latin1, first, second, third } = this
    // Lists of the right length at once: one that grows takes room for sixteen more.
    if (separators === 0) return [latin1.substring(from, to)]
    if (separators === 1) return [latin1.substring(from, first), latin1.substring(first + 1, to)]
    const head = latin1.substring(from, first)
    const next = latin1.substring(first + 1, second)
    if (separators === 2) return [head, next, latin1.substring(second + 1, to)]
    return [head, next, latin1.substring(second + 1, third), latin1.substring(third + 1, to)]
  }

  /** How many separators there are, -1 for no separator; leaves the places of the first three. */
  private separatorsIn(from: number, to: number, separator: string): number {
    if (separator === '') return -1
    const { latin1 } = this
    const code = separator.charCodeAt(0)
    let count = 0
    for (let at = from; at < to; at++) {
      if (latin1.charCodeAt(at) !== code) continue
      if (count === 0) this.first = at
      else if (count === 1) this.second = at
      else if (count === 2) this.third = at
      count++
    }
    return count
  }

  /** @internal All bytes as ISO 8859-1, one character for each. */
  get latin1(): string {
    return (this.decoded ??= latin1(this.bytes))
  }

  /** @internal Every byte is ASCII, so that any part of `latin1` is the text of its bytes. */
  get ascii(): boolean {
    return this.asciiOnly
  }

  /** First byte of an element within `bytes`; with `elementEnd` for those who read numbers without text. */
  elementStart(ordinal: number, position: number): number {
    const first = this.firsts[ordinal]! + position
    return first + 1 >= this.firsts[ordinal + 1]! ? 0 : this.marks[first]! + 1
  }

  /** Byte after an element; equals its start when the element is absent. */
  elementEnd(ordinal: number, position: number): number {
    const first = this.firsts[ordinal]! + position
    return first + 1 >= this.firsts[ordinal + 1]! ? 0 : this.marks[first + 1]!
  }
}

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
    return this.block.text(this.ordinal, 0)
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

class SegmentIterator implements IterableIterator<Segment, undefined> {
  private readonly block: SegmentBlock
  private ordinal = 0

  constructor(block: SegmentBlock) {
    this.block = block
  }

  next(): IteratorResult<Segment, undefined> {
    if (this.ordinal >= this.block.count) return { done: true, value: undefined }
    return { done: false, value: new Segment(this.block, this.ordinal++) }
  }

  [Symbol.iterator](): this {
    return this
  }
}

/** The number that `SegmentBlock.tag` and `SegmentBlock.code` give for a text of at most three ASCII characters. */
export function codeOf(text: string): number {
  let code = 0
  for (let at = 0; at < text.length; at++) code = (code << 8) | text.charCodeAt(at)
  return code
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 where the bytes are that, else ISO 8859-1, which is any bytes. */
function decodeUtf8(latin1Text: string, bytes: Uint8Array, from: number, to: number): string {
  if (/^[\x00-\x7f]*$/.test(latin1Text)) return latin1Text
  try {
    return utf8.decode(bytes.subarray(from, to))
  } catch {
    return latin1Text
  }
}

/** Not a Buffer, so that all code that reads bytes meets one kind of array and stays fast. */
function bytesOf(latin1Text: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(latin1Text, 'latin1')
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
