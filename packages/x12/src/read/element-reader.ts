import { Buffer } from 'node:buffer'
import type { SegmentBlock } from '../block.ts'
import type { Cents, IsoDate, IsoTime, RawElement, RawSegment } from '../documents/party.ts'
import type { LoopNode } from '../loops/tree.ts'
import { readProblemMessages } from '../problem.ts'
import type { ReadProblem, ReadProblemCode } from '../problem.ts'
import { elementReference } from '../reference.ts'
import { componentOf } from '../segment.ts'
import { isoDayOf, isoTimeOf } from './dates.ts'

const minus = 0x2d
const point = 0x2e

/** Reads elements of the segment it stands on, and notes what it cannot read. One object goes over all segments. */
export class ElementReader {
  block!: SegmentBlock
  ordinal = 0
  loop: LoopNode | undefined
  /** The separator in use; that of the interchange unless the transaction uses another against its own header. */
  separator = ':'
  problems: ReadProblem[] = []

  moveTo(block: SegmentBlock, ordinal: number): void {
    this.block = block
    this.ordinal = ordinal
  }

  get id(): string {
    return this.block.text(this.ordinal, 0)
  }

  text(position: number): string {
    return this.block.text(this.ordinal, position)
  }

  /** The element, or `undefined` when it is empty. */
  optional(position: number): string | undefined {
    const text = this.block.text(this.ordinal, position)
    return text === '' ? undefined : text
  }

  required(position: number): string {
    const text = this.block.text(this.ordinal, position)
    if (text === '') this.problem('element-missing', position)
    return text
  }

  component(position: number, component: number): string {
    return componentOf(this.block.text(this.ordinal, position), this.separator, component)
  }

  components(position: number): string[] {
    return this.block.parts(this.ordinal, position, this.separator)
  }

  /** The components of every element that is not empty. */
  composites(): string[][] {
    const all: string[][] = []
    const count = this.block.elementCount(this.ordinal)
    for (let position = 1; position <= count; position++) {
      const components = this.components(position)
      if (components.length > 0) all.push(components)
    }
    return all
  }

  /** An amount; `undefined` when empty, and also, noted, when it is no whole number of cents. */
  cents(position: number): Cents | undefined {
    const { block, ordinal } = this
    const to = block.elementEnd(ordinal, position)
    let at = block.elementStart(ordinal, position)
    if (at >= to) return undefined
    const { bytes } = block
    const negative = bytes[at] === minus
    if (negative) at++
    const cents = centsIn(bytes, at, to)
    if (cents === undefined) this.problem('amount-unreadable', position)
    return negative && cents ? -cents : cents
  }

  /** 0, noted, when it is empty or unreadable. */
  requiredCents(position: number): Cents {
    if (this.isEmpty(position)) this.problem('element-missing', position)
    return this.cents(position) ?? 0
  }

  /** A decimal number; `undefined` when empty, and also, noted, when unreadable. */
  decimal(position: number): number | undefined {
    const from = this.block.elementStart(this.ordinal, position)
    const to = this.block.elementEnd(this.ordinal, position)
    if (from >= to) return undefined
    const number = decimalIn(this.block.bytes, from, to)
    if (number === undefined) this.problem('number-unreadable', position)
    return number
  }

  requiredDecimal(position: number): number {
    if (this.isEmpty(position)) this.problem('element-missing', position)
    return this.decimal(position) ?? 0
  }

  /** The segment has nothing after this element. */
  isLast(position: number): boolean {
    return this.block.elementCount(this.ordinal) <= position
  }

  isEmpty(position: number): boolean {
    return this.block.elementStart(this.ordinal, position) >= this.block.elementEnd(this.ordinal, position)
  }

  /** `CCYYMMDD`; `undefined` when empty, and also, noted, when no such day exists. */
  day(position: number): IsoDate | undefined {
    const from = this.block.elementStart(this.ordinal, position)
    const to = this.block.elementEnd(this.ordinal, position)
    if (from >= to) return undefined
    const day = dayIn(this.block.bytes, from, to)
    if (day === undefined) this.problem('date-unreadable', position)
    return day
  }

  /** Empty, noted, when it is absent or unreadable. */
  requiredDay(position: number): IsoDate {
    if (this.isEmpty(position)) this.problem('element-missing', position)
    return this.day(position) ?? ''
  }

  /** The time whose format qualifier stands in the element before. */
  time(position: number): IsoTime | undefined {
    const { block, ordinal } = this
    if (block.code(ordinal, position - 1) === 0x4438) return this.day(position) // D8
    const text = this.text(position)
    const time = isoTimeOf(this.text(position - 1), text)
    if (time === undefined) this.problem(text === '' ? 'element-missing' : 'date-unreadable', position)
    return time
  }

  /** The whole segment, for documents to keep. */
  raw(): RawSegment {
    const elements: RawElement[] = []
    const count = this.block.elementCount(this.ordinal)
    for (let position = 1; position <= count; position++) elements.push(this.rawElement(this.text(position)))
    while (elements.at(-1) === '') elements.pop()
    return { loop: this.loop?.id ?? '', id: this.id, elements }
  }

  problem(code: ReadProblemCode, position?: number, component?: number): void {
    const reference = position === undefined ? undefined : elementReference(this.id, position, component)
    this.problems.push({
      code,
      segmentIndex: this.block.firstIndex + this.ordinal,
      byteOffset: this.block.byteOffset + this.block.start(this.ordinal),
      ...(this.loop ? { loop: this.loop.id } : {}),
      ...(reference ? { element: reference } : {}),
      message: readProblemMessages[code],
    })
  }

  private rawElement(text: string): RawElement {
    const { repetition } = this.block.delimiters
    if (repetition !== '' && text.includes(repetition)) {
      return { repetitions: text.split(repetition).map((part) => this.rawComposite(part)) }
    }
    return this.rawComposite(text)
  }

  private rawComposite(text: string): string | string[] {
    return this.separator !== '' && text.includes(this.separator) ? text.split(this.separator) : text
  }
}

/** A decimal number as text; `undefined` when it is none. */
export function decimalOf(text: string): number | undefined {
  const bytes = Buffer.from(text, 'latin1')
  return decimalIn(bytes, 0, bytes.length)
}

/** Digits with a sign and a point perhaps, few enough to be exact. */
function decimalIn(bytes: Uint8Array, from: number, to: number): number | undefined {
  const negative = bytes[from] === minus
  let digits = 0
  let number = 0
  let scale = 0
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at]!
    if (byte === point && scale === 0) {
      scale = 1
      continue
    }
    const digit = byte - 0x30
    if (digit < 0 || digit > 9 || ++digits > 15) return undefined
    number = number * 10 + digit
    if (scale > 0) scale *= 10
  }
  if (digits === 0 || number === 0) return digits === 0 ? undefined : 0
  if (scale > 1) number /= scale
  return negative ? -number : number
}

/** An amount as text; `undefined` when it is no whole number of cents. */
export function centsOf(text: string): Cents | undefined {
  const bytes = Buffer.from(text, 'latin1')
  const negative = bytes[0] === minus
  const cents = centsIn(bytes, negative ? 1 : 0, bytes.length)
  return negative && cents ? -cents : cents
}

/** Digits with at most two decimals that are not 0, as cents. */
function centsIn(bytes: Uint8Array, from: number, to: number): Cents | undefined {
  let cents = 0
  let decimals = -1
  let digits = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte === point && decimals < 0) {
      decimals = 0
      continue
    }
    const digit = byte - 0x30
    if (digit < 0 || digit > 9) return undefined
    digits++
    if (decimals >= 2) {
      if (digit !== 0) return undefined
      continue
    }
    cents = cents * 10 + digit
    if (decimals >= 0) decimals++
  }
  if (digits === 0) return undefined
  const scaled = decimals === 2 ? cents : decimals === 1 ? cents * 10 : cents * 100
  return Number.isSafeInteger(scaled) ? scaled : undefined
}

function dayIn(bytes: Uint8Array, from: number, to: number): IsoDate | undefined {
  if (to - from !== 8) return undefined
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 0x30
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return isoDayOf(number)
}
