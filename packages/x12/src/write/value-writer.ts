import { Buffer } from 'node:buffer'
import type { Delimiters } from '../delimiters.ts'
import { elementReference } from '../reference.ts'
import { allowed, characterTable, delimiter } from './character-set.ts'
import type { CharacterSet } from './character-set.ts'
import { X12WriteError } from './problem.ts'
import type { WriteProblemCode } from './problem.ts'
import { dollarsOf } from './values.ts'

/** The first memory of a writer: most interchanges of one claim fit. */
const least = 1 << 12
const nothing = Buffer.alloc(0)
const point = 0x2e
const minus = 0x2d
const mostInt = 0x7fffffff
/** Bytes that any number or day takes, with separators before it. */
const roomOfNumber = 96
/** Separators that this room has place for; twice, for elements and components. */
const mostWaiting = 32

/**
 * Puts values into bytes, with the separators before them. Trailing empty elements and components are never written.
 * Refuses a character that is no part of the character set, or that is a delimiter.
 */
export class ValueWriter {
  /** Place of the document in the call, for problems. */
  document: number | undefined
  protected readonly delimiters: Delimiters
  protected bytes: Buffer = nothing
  protected length = 0
  protected loop = ''
  protected segment = ''
  /** The element that stands open, from 1. */
  protected position = 0
  /** Elements whose separators are written: the others wait, as nothing may follow them. */
  protected reached = 0
  /** The element that `component` and `pendingParts` speak of, if it is the one that stands open. */
  protected composite = 0
  protected component = 0
  protected pendingParts = 0
  /** How much memory to take next: as much as was needed before. */
  private wanted = least
  private readonly table: Uint8Array
  private readonly anyCharacter: boolean
  private readonly separator: number
  private readonly componentSeparator: number

  constructor(delimiters: Delimiters, characterSet: CharacterSet) {
    this.delimiters = delimiters
    this.anyCharacter = characterSet === 'any'
    this.table = characterTable(characterSet, delimiters)
    this.separator = delimiters.element.charCodeAt(0)
    this.componentSeparator = delimiters.component.charCodeAt(0)
  }

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.length
  }

  /** The bytes written since the last call. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    this.wanted = Math.max(least, this.bytes.length)
    this.bytes = nothing
    this.length = 0
    return taken
  }

  refuse(code: WriteProblemCode, message: string): never {
    const component = this.composite === this.position && this.component > 0 ? this.component : undefined
    const element = elementReference(this.segment, this.position, component)
    const document = this.document === undefined ? {} : { document: this.document }
    throw new X12WriteError({ code, ...document, loop: this.loop, element, message })
  }

  protected put(value: string): void {
    const { length: size } = value
    if (this.length + size + roomOfNumber > this.bytes.length) this.grow(size * 3 + roomOfNumber)
    let length = this.separated()
    const { bytes, table } = this
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
    if (this.length + roomOfNumber > this.bytes.length) this.grow(roomOfNumber)
    this.length = this.separated()
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
    if (this.length + roomOfNumber > this.bytes.length) this.grow(roomOfNumber)
    let length = this.separated()
    const { bytes } = this
    for (let at = 0; at < 10; at++) {
      if (at === 4 || at === 7) continue
      const code = day.charCodeAt(at)
      if (code < 0x30 || code > 0x39) return false
      bytes[length++] = code
    }
    this.length = length
    return true
  }

  /** A character that is itself a delimiter. */
  protected putDelimiter(character: string): void {
    if (this.length + roomOfNumber > this.bytes.length) this.grow(roomOfNumber)
    const length = this.separated()
    this.bytes[length] = character.charCodeAt(0)
    this.length = length + 1
  }

  protected putPlain(text: string): void {
    if (this.length + text.length + roomOfNumber > this.bytes.length) this.grow(text.length + roomOfNumber)
    const { bytes } = this
    let { length } = this
    for (let at = 0; at < text.length; at++) bytes[length++] = text.charCodeAt(at)
    this.length = length
  }

  /** Puts the separators that wait; returns the place behind them. */
  private separated(): number {
    const elements = this.position - this.reached
    const components = this.composite === this.position ? this.pendingParts : 0
    if (elements > mostWaiting || components > mostWaiting) this.grow(elements + components + roomOfNumber)
    const { bytes } = this
    let { length } = this
    for (let waiting = elements; waiting > 0; waiting--) bytes[length++] = this.separator
    for (let waiting = components; waiting > 0; waiting--) bytes[length++] = this.componentSeparator
    this.reached = this.position
    this.pendingParts = 0
    return length
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
    if (this.length + room <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + room, this.wanted))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}
