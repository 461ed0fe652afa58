import { Buffer } from 'node:buffer'
import type { Delimiters } from '../delimiters.ts'
import type { Cents, IsoDate, IsoTime, RawElement, RawSegment } from '../documents/party.ts'
import type { LoopTree } from '../loops/tree.ts'
import { elementReference } from '../reference.ts'
import { allowed, characterTable, delimiter } from './character-set.ts'
import type { CharacterSet } from './character-set.ts'
import { ExtraQueue } from './extras.ts'
import { X12WriteError } from './problem.ts'
import type { WriteProblemCode } from './problem.ts'
import { compactDay, compactTime, decimalOf, dollarsOf } from './values.ts'

const first = 1 << 14

/**
 * Writes segments into bytes: `begin`, one call for each element in order, `end`. Trailing empty elements are dropped.
 * Refuses a value with a character that is no part of the character set, or that is a delimiter.
 */
export class SegmentWriter {
  /** Segments since someone set it to 0. */
  count = 0
  /** Place of the document in the call, for problems. */
  document: number | undefined
  private readonly delimiters: Delimiters
  private readonly table: Uint8Array
  private readonly anyCharacter: boolean
  private readonly lineEnding: string
  private readonly separator: number
  private readonly componentSeparator: number
  private bytes = Buffer.allocUnsafe(first)
  private length = 0
  private segment = ''
  private position = 0
  private part = 0
  /** Separators not written yet, as nothing may follow them. */
  private pendingElements = 0
  private pendingParts = 0
  private loop = ''
  private extras: ExtraQueue | undefined
  private tree: LoopTree | undefined

  constructor(options: { delimiters: Delimiters; characterSet: CharacterSet; lineEnding: string }) {
    this.delimiters = options.delimiters
    this.anyCharacter = options.characterSet === 'any'
    this.lineEnding = options.lineEnding
    this.table = characterTable(options.characterSet, options.delimiters)
    this.separator = options.delimiters.element.charCodeAt(0)
    this.componentSeparator = options.delimiters.component.charCodeAt(0)
  }

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.length
  }

  /** The bytes written since the last call. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    this.bytes = Buffer.allocUnsafe(Math.max(first, this.length + (this.length >> 3)))
    this.length = 0
    return taken
  }

  /** The table that says where unmodelled segments belong. */
  follow(tree: LoopTree): void {
    this.tree = tree
  }

  /** The segments from here on belong to `loop`; those of `extra` that do are written among them in the order of the guide. */
  open(loop: string, extra: readonly RawSegment[] | undefined): void {
    this.close()
    this.loop = loop
    if (extra && extra.length > 0 && this.tree) this.extras = ExtraQueue.of(extra, loop, this.tree)
  }

  /** No more modelled segments come in this loop. */
  close(): void {
    const { extras } = this
    this.extras = undefined
    if (extras) for (const raw of extras.rest()) this.raw(raw)
  }

  begin(segment: string): this {
    if (this.extras) this.before(segment)
    this.count++
    this.segment = segment
    this.position = 0
    this.pendingElements = 0
    if (this.length + 64 > this.bytes.length) this.grow(64)
    for (let at = 0; at < segment.length; at++) this.bytes[this.length++] = segment.charCodeAt(at)
    return this
  }

  /** What comes is made for this segment, should it be refused. */
  about(segment: string): void {
    this.segment = segment
    this.position = 0
  }

  end(): void {
    const { delimiters, lineEnding } = this
    if (this.length + 4 > this.bytes.length) this.grow(4)
    this.bytes[this.length++] = delimiters.segment.charCodeAt(0)
    for (let at = 0; at < lineEnding.length; at++) this.bytes[this.length++] = lineEnding.charCodeAt(at)
  }

  /** The next element; empty when the value is. */
  text(value: string | undefined): this {
    this.next()
    if (value !== undefined && value !== '') this.put(value)
    return this
  }

  required(value: string): this {
    this.next()
    if (value === '' || value === undefined) this.refuse('required-missing', 'A required element has no value.')
    this.put(value)
    return this
  }

  /** A value made from another one; refused when that could not be. */
  valid(value: string | undefined, code: WriteProblemCode, message: string): this {
    this.next()
    this.put(value ?? this.refuse(code, message))
    return this
  }

  /** So many empty elements. */
  skip(elements: number): this {
    this.position += elements
    this.pendingElements += elements
    return this
  }

  /** A composite. Trailing empty components are dropped. */
  composite(...components: readonly (string | undefined)[]): this {
    this.next()
    this.pendingParts = 0
    for (let place = 0; place < components.length; place++) {
      this.part = place + 1
      const value = components[place]
      if (value !== undefined && value !== '') this.put(value)
      this.pendingParts++
    }
    this.part = 0
    this.pendingParts = 0
    return this
  }

  cents(value: Cents | undefined): this {
    this.next()
    if (value !== undefined) this.put(this.dollars(value))
    return this
  }

  number(value: number | undefined): this {
    this.next()
    if (value !== undefined) this.put(this.decimal(value))
    return this
  }

  day(value: IsoDate | undefined): this {
    this.next()
    if (value !== undefined && value !== '') this.put(this.compactDay(value))
    return this
  }

  requiredDay(value: IsoDate): this {
    return value === '' ? this.required(value) : this.day(value)
  }

  /** A format qualifier and its value: D8, RD8, DT or TM. */
  time(value: IsoTime): this {
    const slash = value.indexOf('/')
    const clock = value.indexOf('T')
    if (slash < 0 && clock < 0) return this.text('D8').requiredDay(value)
    if (slash >= 0) {
      this.text('RD8').next()
      this.put(`${this.compactDay(value.slice(0, slash))}-${this.compactDay(value.slice(slash + 1))}`)
      return this
    }
    this.text(clock === 0 ? 'TM' : 'DT').next()
    const day = clock === 0 ? '' : this.compactDay(value.slice(0, clock))
    const time = compactTime(value.slice(clock + 1))
    if (time === undefined) this.refuse('date-invalid', 'A time of day is not HH:MM or HH:MM:SS.')
    this.put(day + time)
    return this
  }

  /** Text for a component. */
  dollars(value: Cents): string {
    return dollarsOf(value) ?? this.refuse('amount-invalid', 'An amount is not a whole number of cents.')
  }

  decimal(value: number): string {
    return decimalOf(value) ?? this.refuse('number-invalid', 'A number cannot be written in decimals.')
  }

  compactDay(value: IsoDate): string {
    return compactDay(value) ?? this.refuse('date-invalid', 'A date is not YYYY-MM-DD.')
  }

  /** An unmodelled segment as it was read. */
  raw(segment: RawSegment): void {
    this.begin(segment.id)
    for (const element of segment.elements) this.rawElement(element)
    this.end()
  }

  refuse(code: WriteProblemCode, message: string): never {
    const component = this.part === 0 ? undefined : this.part
    const element = elementReference(this.segment, this.position, component)
    const document = this.document === undefined ? {} : { document: this.document }
    throw new X12WriteError({ code, ...document, loop: this.loop, element, message })
  }

  /** Refuses what the next element would have been. */
  refuseNext(code: WriteProblemCode, message: string): never {
    this.position++
    this.refuse(code, message)
  }

  private rawElement(element: RawElement): void {
    if (typeof element === 'string') this.text(element)
    else if (Array.isArray(element)) this.composite(...(element as readonly string[]))
    else this.repetitions((element as { repetitions: readonly (string | readonly string[])[] }).repetitions)
  }

  /** Repetitions keep their empty places: they are few and rare. */
  private repetitions(values: readonly (string | readonly string[])[]): void {
    const { repetition } = this.delimiters
    if (repetition === '') this.refuse('delimiter-in-value', 'The delimiters have none for repetitions.')
    this.next()
    values.forEach((value, place) => {
      if (place > 0) this.byte(repetition.charCodeAt(0))
      const components = typeof value === 'string' ? [value] : value
      components.forEach((component, part) => {
        if (part > 0) this.byte(this.componentSeparator)
        this.put(component)
      })
    })
  }

  private byte(byte: number): void {
    this.put('')
    this.bytes[this.length++] = byte
  }

  private before(segment: string): void {
    const { extras } = this
    this.extras = undefined
    for (const raw of extras!.before(segment)) this.raw(raw)
    this.extras = extras
  }

  private next(): void {
    this.position++
    this.pendingElements++
  }

  /** Writes separators that wait, then the value, character by character. */
  private put(value: string): void {
    const room = this.pendingElements + this.pendingParts + value.length * 3 + 8
    if (this.length + room > this.bytes.length) this.grow(room)
    const { bytes, table } = this
    let length = this.length
    for (; this.pendingElements > 0; this.pendingElements--) bytes[length++] = this.separator
    for (; this.pendingParts > 0; this.pendingParts--) bytes[length++] = this.componentSeparator
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (code < 128 && table[code] === allowed) bytes[length++] = code
      else return this.putWide(value, at, length)
    }
    this.length = length
  }

  /** One ISA element that is a delimiter itself. */
  delimiterElement(value: string): this {
    this.next()
    this.byte(value.charCodeAt(0))
    return this
  }

  /** Extras of loops that no document stands for, as they are. */
  leftovers(extra: readonly RawSegment[] | undefined, prefix: string): void {
    if (extra === undefined) return
    this.close()
    for (const raw of extra) if (raw.loop.startsWith(prefix)) this.raw(raw)
  }

  /** The rest of a value from a character on that is no plain one. */
  private putWide(value: string, from: number, length: number): void {
    for (let at = from; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (code < 128 ? this.table[code] === allowed : this.anyCharacter && code > 0x9f) continue
      if (code < 128 && this.table[code] === delimiter)
        this.refuse('delimiter-in-value', 'A value has a delimiter in it.')
      this.refuse('character-not-allowed', 'A value has a character that is not in the character set.')
    }
    this.length =
      length + Buffer.from(this.bytes.buffer, this.bytes.byteOffset).write(value.slice(from), length, 'utf8')
  }

  private grow(room: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + room))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}
