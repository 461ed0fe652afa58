import type { SegmentBlock } from '../block.ts'
import type { Cents, IsoDate, IsoTime, RawElement, RawSegment } from '../documents/party.ts'
import type { LoopNode } from '../loops/tree.ts'
import { readProblemMessages } from '../problem.ts'
import type { ReadProblem, ReadProblemCode } from '../problem.ts'
import { elementReference } from '../reference.ts'
import { componentOf } from '../components.ts'
import { isoTimeOf } from './dates.ts'
import { centsIn, dayIn, decimalIn } from './numbers.ts'

const formatD8 = 0x4438

/** Reads elements of the segment it stands on, and notes what it cannot read. One object goes over all segments. */
export class ElementReader {
  block!: SegmentBlock
  ordinal = 0
  loop: LoopNode | undefined
  /** The separator in use; that of the interchange unless the transaction uses another against its own header. */
  separator = ':'
  problems: ReadProblem[] = []
  /** How many elements the segment has. */
  count = 0
  private marks: Int32Array = new Int32Array(0)
  private first = 0
  private latin1 = ''
  private ascii = true

  moveTo(block: SegmentBlock, ordinal: number): void {
    if (this.block !== block) {
      this.block = block
      this.marks = block.marks
      this.latin1 = block.latin1
      this.ascii = block.ascii
    }
    this.ordinal = ordinal
    this.first = block.firsts[ordinal]!
    this.count = block.firsts[ordinal + 1]! - this.first - 2
  }

  get id(): string {
    return this.block.text(this.ordinal, 0)
  }

  text(position: number): string {
    if (position > this.count) return ''
    const place = this.first + position
    const from = this.marks[place]! + 1
    const to = this.marks[place + 1]!
    if (from >= to) return ''
    return this.ascii ? this.latin1.substring(from, to) : this.block.text(this.ordinal, position)
  }

  /** The element, or `undefined` when it is empty. */
  optional(position: number): string | undefined {
    const text = this.text(position)
    return text === '' ? undefined : text
  }

  required(position: number): string {
    const text = this.text(position)
    if (text === '') this.problem('element-missing', position)
    return text
  }

  isEmpty(position: number): boolean {
    return position > this.count || this.marks[this.first + position]! + 1 >= this.marks[this.first + position + 1]!
  }

  /** The segment has nothing after this element. */
  isLast(position: number): boolean {
    return this.count <= position
  }

  /** A short element as the number that `codeOf` gives for its text; 0 when empty, -1 when longer than three bytes. */
  code(position: number): number {
    if (position > this.count) return 0
    const from = this.marks[this.first + position]! + 1
    const to = this.marks[this.first + position + 1]!
    if (to - from > 3) return -1
    let code = 0
    for (let at = from; at < to; at++) code = (code << 8) | this.latin1.charCodeAt(at)
    return code
  }

  component(position: number, component: number): string {
    return componentOf(this.text(position), this.separator, component)
  }

  components(position: number): string[] {
    return this.block.parts(this.ordinal, position, this.separator)
  }

  /** The components of every element that is not empty. */
  composites(): string[][] {
    const all: string[][] = []
    for (let position = 1; position <= this.count; position++) {
      if (!this.isEmpty(position)) all.push(this.components(position))
    }
    return all
  }

  /** An amount; `undefined` when empty, and also, noted, when it is no whole number of cents. */
  cents(position: number): Cents | undefined {
    if (this.isEmpty(position)) return undefined
    const place = this.first + position
    const cents = centsIn(this.latin1, this.marks[place]! + 1, this.marks[place + 1]!)
    if (cents === undefined) this.problem('amount-unreadable', position)
    return cents
  }

  /** 0, noted, when it is empty or unreadable. */
  requiredCents(position: number): Cents {
    if (this.isEmpty(position)) this.problem('element-missing', position)
    return this.cents(position) ?? 0
  }

  /** A decimal number; `undefined` when empty, and also, noted, when unreadable. */
  decimal(position: number): number | undefined {
    if (this.isEmpty(position)) return undefined
    const place = this.first + position
    const number = decimalIn(this.latin1, this.marks[place]! + 1, this.marks[place + 1]!)
    if (number === undefined) this.problem('number-unreadable', position)
    return number
  }

  requiredDecimal(position: number): number {
    if (this.isEmpty(position)) this.problem('element-missing', position)
    return this.decimal(position) ?? 0
  }

  /** `CCYYMMDD`; `undefined` when empty, and also, noted, when no such day exists. */
  day(position: number): IsoDate | undefined {
    if (this.isEmpty(position)) return undefined
    const place = this.first + position
    const day = dayIn(this.latin1, this.marks[place]! + 1, this.marks[place + 1]!)
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
    if (this.isEmpty(position)) {
      this.problem('element-missing', position)
      return undefined
    }
    if (this.code(position - 1) === formatD8) return this.day(position)
    const time = isoTimeOf(this.text(position - 1), this.text(position))
    if (time === undefined) this.problem('date-unreadable', position)
    return time
  }

  /** The whole segment, for documents to keep. */
  raw(): RawSegment {
    const elements: RawElement[] = []
    for (let position = 1; position <= this.count; position++) elements.push(this.rawElement(this.text(position)))
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
