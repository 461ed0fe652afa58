import { Buffer } from 'node:buffer'
import type { Delimiters } from '../delimiters.ts'
import { elementReference } from '../reference.ts'
import { allowed, characterTable, delimiter } from './character-set.ts'
import type { CharacterSet } from './character-set.ts'
import type { Head } from './head.ts'
import { X12WriteError } from './problem.ts'
import type { WriteProblemCode } from './problem.ts'
import { dollarsOf } from './values.ts'

/** The first memory of a writer: most interchanges of one claim fit. */
const least = 1 << 12
const nothing = Buffer.alloc(0)
const point = 0x2e
const minus = 0x2d
const mostInt = 0x7fffffff
/** Bytes that are always free behind `limit`: any number, day or head of a segment fits. */
const slack = 64

/**
 * Puts values and separators into bytes. Those of trailing empty elements and components are taken back once something follows them.
 * Refuses a character that is no part of the character set, or that is a delimiter.
 */
export class ValueWriter {
  /** Hears where each document of the call begins, and with `undefined` where what comes belongs to none. */
  onDocument: ((document: number | undefined) => void) | undefined
  private document: number | undefined
  protected readonly delimiters: Delimiters
  protected loop = ''
  protected segment = ''
  private bytes: Buffer<ArrayBuffer> = nothing
  private length = 0
  /** The last place from which `slack` bytes are free. */
  private limit = -1
  /** Where the segment that stands open begins. */
  private begun = 0
  /** How much memory to take next: as much as was needed before. */
  private wanted = least
  private readonly table: Uint8Array
  private readonly anyCharacter: boolean
  private readonly separator: number
  private readonly componentSeparator: number
  private readonly ending: Uint8Array
  /** What heads are with these delimiters, by their numbers. */
  private readonly heads: Uint8Array[] = []

  constructor(options: { delimiters: Delimiters; characterSet: CharacterSet; lineEnding: string }) {
    const { delimiters, characterSet, lineEnding } = options
    this.delimiters = delimiters
    this.anyCharacter = characterSet === 'any'
    this.table = characterTable(characterSet, delimiters)
    this.separator = delimiters.element.charCodeAt(0)
    this.componentSeparator = delimiters.component.charCodeAt(0)
    this.ending = Buffer.from(delimiters.segment + lineEnding)
  }

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.length
  }

  /** What waits from a byte on, good until more is written. */
  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.length)
  }

  /** The bytes written since the last call. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    this.wanted = Math.max(least, this.bytes.length)
    this.bytes = nothing
    this.length = 0
    this.limit = -1
    this.begun = 0
    return taken
  }

  /** What comes belongs to this document of the call, or to none. */
  begins(document: number | undefined): void {
    this.document = document
    this.onDocument?.(document)
  }

  /** What comes is made for this segment, should it be refused. */
  about(segment: string): void {
    this.segment = segment
    this.begun = this.length
  }

  refuse(code: WriteProblemCode, message: string): never {
    const { position, component } = this.place()
    const element = elementReference(this.segment, position, component)
    const document = this.document === undefined ? {} : { document: this.document }
    throw new X12WriteError({ code, ...document, loop: this.loop, element, message })
  }

  /** The element that stands open, and its component from the second on: as the separators say. */
  private place(): { position: number; component: number | undefined } {
    const repetition = this.delimiters.repetition.charCodeAt(0)
    let position = 0
    let component = 1
    for (const byte of this.bytes.subarray(this.begun, this.length)) {
      if (byte === this.separator) {
        position++
        component = 1
      } else if (byte === repetition) component = 1
      else if (byte === this.componentSeparator) component++
    }
    return { position, component: component > 1 ? component : undefined }
  }

  /** The separator of the next element. */
  protected separate(): void {
    if (this.length > this.limit) this.grow(0)
    const { bytes, componentSeparator } = this
    let { length } = this
    while (bytes[length - 1] === componentSeparator) length--
    bytes[length] = this.separator
    this.length = length + 1
  }

  /** The separator of the next component. */
  protected separatePart(): void {
    if (this.length > this.limit) this.grow(0)
    this.bytes[this.length++] = this.componentSeparator
  }

  /** The separator of the next repetition, or another delimiter that is a value itself. */
  protected putDelimiter(character: string): void {
    if (this.length > this.limit) this.grow(0)
    this.bytes[this.length++] = character.charCodeAt(0)
  }

  /** Takes separators back that nothing follows. */
  protected trim(): void {
    const { bytes, separator, componentSeparator } = this
    let { length } = this
    while (bytes[length - 1] === separator || bytes[length - 1] === componentSeparator) length--
    this.length = length
  }

  protected trimParts(): void {
    while (this.bytes[this.length - 1] === this.componentSeparator) this.length--
  }

  /** Segment terminator and line ending. */
  protected terminate(): void {
    this.copy(this.ending)
  }

  protected putHead(head: Head): void {
    this.copy((this.heads[head.number] ??= Buffer.from(head.texts.join(this.delimiters.element))))
  }

  private copy(from: Uint8Array): void {
    if (this.length > this.limit) this.grow(0)
    const { bytes } = this
    let { length } = this
    for (let at = 0; at < from.length; at++) bytes[length++] = from[at]!
    this.length = length
  }

  protected put(value: string): void {
    const size = value.length
    if (this.length + size > this.limit) this.grow(size)
    const { bytes, table } = this
    let { length } = this
    for (let at = 0; at < size; at++) {
      const code = value.charCodeAt(at)
      if (code > 127 || table[code] !== allowed) return this.putWide(value, at, length)
      bytes[length++] = code
    }
    this.length = length
  }

  /** A whole number, or the cents of an amount in dollars, without trailing zeros. */
  protected putInteger(value: number, decimals: 0 | 2): void {
    if (value < 0 || value > mostInt) return this.put(decimals === 0 ? String(value + 0) : dollarsOf(value)!)
    if (this.length > this.limit) this.grow(0)
    let rest = value | 0
    let scale = decimals
    while (scale > 0 && rest % 10 === 0) {
      rest = (rest / 10) | 0
      scale--
    }
    if (scale > 0 && this.table[point] !== allowed) this.refuseCharacter(point)
    this.putDigits(rest, scale)
  }

  /** Digits from the last to the first, with a point before the last `scale` of them. */
  private putDigits(value: number, scale: number): void {
    let digits = scale + 1
    for (let limit = 10 ** digits; value >= limit; limit *= 10) digits++
    const end = this.length + digits + (scale > 0 ? 1 : 0)
    this.length = end
    const { bytes } = this
    let rest = value
    let at = end
    for (let place = 0; place < digits; place++) {
      if (place === scale && scale > 0) bytes[--at] = point
      const next = (rest / 10) | 0
      bytes[--at] = 0x30 + (rest - next * 10)
      rest = next
    }
  }

  /** The digits of `YYYY-MM-DD`; `false` when it is none. */
  protected putDay(day: string): boolean {
    if (day.length !== 10 || day.charCodeAt(4) !== minus || day.charCodeAt(7) !== minus) return false
    if (this.length > this.limit) this.grow(0)
    const { bytes } = this
    let { length } = this
    for (let at = 0; at < 10; at++) {
      if (at === 4 || at === 7) continue
      const code = day.charCodeAt(at)
      if (code < 0x30 || code > 0x39) return false
      bytes[length++] = code
    }
    this.length = length
    return true
  }

  /** Letters and digits alone: an identifier. */
  protected putPlain(text: string): void {
    if (this.length + text.length > this.limit) this.grow(text.length)
    const { bytes } = this
    let { length } = this
    for (let at = 0; at < text.length; at++) bytes[length++] = text.charCodeAt(at)
    this.length = length
  }

  private refuseCharacter(code: number): never {
    if (this.table[code] === delimiter) this.refuse('delimiter-in-value', 'A value has a delimiter in it.')
    this.refuse('character-not-allowed', 'A value has a character that is not in the character set.')
  }

  /** The rest of a value from a character on that is no plain one. */
  private putWide(value: string, from: number, length: number): void {
    for (let at = from; at < value.length; at++) {
      const code = value.charCodeAt(at)
      const fits = code < 128 ? this.table[code] === allowed : this.anyCharacter && code > 0x9f
      if (!fits) this.refuseCharacter(code)
    }
    if (!value.isWellFormed()) this.refuse('character-not-allowed', 'A value is not well-formed Unicode.')
    this.length = length
    this.grow(value.length * 3)
    this.length += this.bytes.write(value.slice(from), this.length, 'utf8')
  }

  private grow(room: number): void {
    if (this.length + room <= this.limit) return
    const needed = this.length + room + slack
    const { bytes } = this
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, needed, this.wanted))
    larger.set(bytes.subarray(0, this.length))
    this.bytes = larger
    this.limit = larger.length - slack
    // Given back now, not when memory is cleaned next.
    if (bytes.length > 0) bytes.buffer.transfer(0)
  }
}
