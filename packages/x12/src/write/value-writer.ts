import { Buffer } from 'node:buffer'
import type { Delimiters } from '../delimiters.ts'
import { elementReference } from '../reference.ts'
import { allowed, characterTable, delimiter } from './character-set.ts'
import type { CharacterSet } from './character-set.ts'
import { putDigits, putDollars } from './digits.ts'
import type { Head } from './head.ts'
import { OutputBytes } from './output-bytes.ts'
import { X12WriteError } from './problem.ts'
import type { WriteProblemCode } from './problem.ts'
import { digitPlaces, isIsoDay } from './values.ts'

const point = 0x2e

/**
 * Puts values and separators into bytes. Those of trailing empty elements and components are taken back once something follows them.
 * Refuses a character that is no part of the character set, or that is a delimiter.
 * What is called most puts more than one thing: places are handed on from one to the next, and `length` is set once.
 */
export class ValueWriter extends OutputBytes {
  /** Hears where each document of the call begins, and with `undefined` where what comes belongs to none. */
  onDocument: ((document: number | undefined) => void) | undefined
  private document: number | undefined
  protected readonly delimiters: Delimiters
  protected loop = ''
  private segment = ''
  /** Where the segment that stands open begins. */
  private begun = 0
  private readonly table: Uint8Array
  private readonly anyCharacter: boolean
  private readonly hasPoint: boolean
  private readonly separator: number
  private readonly componentSeparator: number
  private readonly ending: Uint8Array
  /** What heads are with these delimiters, by their numbers. */
  private readonly heads: Uint8Array[] = []
  /** The day that was put last, as many follow one another, and its digits. */
  private lastDay = ''
  private readonly dayDigits = new Uint8Array(8)

  constructor(options: { delimiters: Delimiters; characterSet: CharacterSet; lineEnding: string }) {
    super()
    const { delimiters, characterSet, lineEnding } = options
    this.delimiters = delimiters
    this.anyCharacter = characterSet === 'any'
    this.table = characterTable(characterSet, delimiters)
    this.hasPoint = this.table[point] === allowed
    this.separator = delimiters.element.charCodeAt(0)
    this.componentSeparator = delimiters.component.charCodeAt(0)
    this.ending = Buffer.from(delimiters.segment + lineEnding)
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

  /** Letters and digits alone: an identifier. */
  protected putIdentifier(text: string): void {
    this.reserve(text.length)
    for (let at = 0; at < text.length; at++) this.bytes[this.length++] = text.charCodeAt(at)
  }

  protected putHead(head: Head): void {
    this.reserve(0)
    this.length = this.headAt(head, this.length)
  }

  /** Whole segments: a head and the element behind it. */
  protected putSegment(head: Head, value: string): void {
    this.reserve(value.length)
    this.terminateAt(this.valueAt(value, this.openAt(head)))
  }

  protected putDigitsSegment(head: Head, value: number): void {
    this.reserve(0)
    this.terminateAt(putDigits(this.bytes, value, this.openAt(head)))
  }

  protected putDollarsSegment(head: Head, cents: number): void {
    this.reserve(0)
    this.terminateAt(this.dollarsAt(cents, this.openAt(head)))
  }

  protected putDaySegment(head: Head, day: string): void {
    this.reserve(0)
    this.terminateAt(this.dayAt(day, this.openAt(head)))
  }

  /** The next element. */
  protected putElement(value: string): void {
    this.reserve(value.length)
    this.length = this.valueAt(value, this.nextAt())
  }

  /** The next three elements. */
  protected putElements(first: string, second: string, third: string): void {
    this.reserve(first.length + second.length + third.length)
    const { bytes, separator } = this
    const end = this.valueAt(first, this.nextAt())
    bytes[end] = separator
    const nextEnd = this.valueAt(second, end + 1)
    bytes[nextEnd] = separator
    this.length = this.valueAt(third, nextEnd + 1)
  }

  /** The next element, of two components. */
  protected putPair(first: string, second: string): void {
    this.reserve(first.length + second.length)
    const end = this.valueAt(first, this.nextAt())
    this.bytes[end] = this.componentSeparator
    this.length = this.valueAt(second, end + 1)
  }

  protected putDigitsElement(value: number): void {
    this.reserve(0)
    this.length = putDigits(this.bytes, value, this.nextAt())
  }

  protected putDollarsElement(cents: number): void {
    this.reserve(0)
    this.length = this.dollarsAt(cents, this.nextAt())
  }

  protected putDayElement(day: string): void {
    this.reserve(0)
    this.length = this.dayAt(day, this.nextAt())
  }

  /** The separator of the next element. */
  protected separate(): void {
    this.reserve(0)
    this.length = this.nextAt()
  }

  protected putEmptyElements(count: number): void {
    this.reserve(count)
    const { bytes, separator } = this
    let length = this.nextAt()
    for (let more = 1; more < count; more++) bytes[length++] = separator
    this.length = length
  }

  /** The next component of the element that stands open. */
  protected putComponent(value: string): void {
    this.reserve(value.length)
    this.bytes[this.length] = this.componentSeparator
    this.length = this.valueAt(value, this.length + 1)
  }

  protected putDigitsComponent(value: number): void {
    this.reserve(0)
    this.bytes[this.length] = this.componentSeparator
    this.length = putDigits(this.bytes, value, this.length + 1)
  }

  /** More of the element that stands open. */
  protected putMore(value: string): void {
    this.reserve(value.length)
    this.length = this.valueAt(value, this.length)
  }

  /** The separator of the next repetition, or another delimiter that is a value itself. */
  protected putDelimiter(character: string): void {
    this.reserve(0)
    this.bytes[this.length++] = character.charCodeAt(0)
  }

  protected trimParts(): void {
    while (this.bytes[this.length - 1] === this.componentSeparator) this.length--
  }

  /** Takes separators back that nothing follows, and ends the segment. */
  protected trimAndTerminate(): void {
    const { bytes, separator, componentSeparator } = this
    let { length } = this
    while (bytes[length - 1] === separator || bytes[length - 1] === componentSeparator) length--
    this.terminateAt(length)
  }

  /** Segment terminator and line ending. */
  protected terminate(): void {
    this.reserve(0)
    this.terminateAt(this.length)
  }

  private terminateAt(start: number): void {
    const { bytes, ending } = this
    for (let place = 0; place < ending.length; place++) bytes[start + place] = ending[place]!
    this.length = start + ending.length
  }

  /** Where the first element behind a head goes. */
  private openAt(head: Head): number {
    const end = this.headAt(head, this.length)
    this.bytes[end] = this.separator
    return end + 1
  }

  /** Where the next element goes, once separators of empty components before it are gone. */
  private nextAt(): number {
    const { bytes, componentSeparator } = this
    let { length } = this
    while (bytes[length - 1] === componentSeparator) length--
    bytes[length] = this.separator
    return length + 1
  }

  private headAt(head: Head, start: number): number {
    const { bytes } = this
    const text = (this.heads[head.number] ??= Buffer.from(head.texts.join(this.delimiters.element)))
    for (let place = 0; place < text.length; place++) bytes[start + place] = text[place]!
    return start + text.length
  }

  private valueAt(value: string, start: number): number {
    const { bytes, table } = this
    let length = start
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (code > 127 || table[code] !== allowed) return this.wideAt(value, at, length)
      bytes[length++] = code
    }
    return length
  }

  /** The rest of a value from a character on that is no plain one. */
  private wideAt(value: string, from: number, start: number): number {
    for (let at = from; at < value.length; at++) {
      const code = value.charCodeAt(at)
      const fits = code < 128 ? this.table[code] === allowed : this.anyCharacter && code > 0x9f
      if (!fits) this.refuseCharacter(code, start)
    }
    if (!value.isWellFormed()) {
      this.refuseAt(start, 'character-not-allowed', 'A value is not well-formed Unicode.')
    }
    return start + this.bytes.write(value.slice(from), start, 'utf8')
  }

  private dollarsAt(cents: number, start: number): number {
    if (!this.hasPoint && cents % 100 !== 0) this.refuseCharacter(point, start)
    return putDollars(this.bytes, cents, start)
  }

  private dayAt(day: string, start: number): number {
    if (day !== this.lastDay) this.readDay(day, start)
    const { bytes, dayDigits } = this
    for (let place = 0; place < 8; place++) bytes[start + place] = dayDigits[place]!
    return start + 8
  }

  private readDay(day: string, start: number): void {
    if (!isIsoDay(day)) this.refuseAt(start, 'date-invalid', 'A date is not YYYY-MM-DD.')
    for (let place = 0; place < 8; place++) this.dayDigits[place] = day.charCodeAt(digitPlaces[place]!)
    this.lastDay = day
  }

  private refuseCharacter(code: number, at: number): never {
    if (this.table[code] === delimiter) this.refuseAt(at, 'delimiter-in-value', 'A value has a delimiter in it.')
    this.refuseAt(at, 'character-not-allowed', 'A value has a character that is not in the character set.')
  }

  /** Refuses what was about to go to a place. */
  private refuseAt(at: number, code: WriteProblemCode, message: string): never {
    this.length = at
    this.refuse(code, message)
  }
}
