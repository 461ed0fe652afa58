import type { Cents, IsoDate, IsoTime, RawElement, RawSegment } from '../documents/party.ts'
import type { LoopTree } from '../loops/tree.ts'
import { fits } from './digits.ts'
import { ExtraQueue } from './extras.ts'
import type { Head } from './head.ts'
import type { WriteProblemCode } from './problem.ts'
import { ValueWriter } from './value-writer.ts'
import { compactDay, compactTime, decimalOf, dollarsOf } from './values.ts'

/** Writes segments: `begin`, one call for each element in order, `end`. A call of `part` after one adds a component. */
export class SegmentWriter extends ValueWriter {
  /** Segments since someone set it to 0. */
  count = 0
  private extras: ExtraQueue | undefined
  private tree: LoopTree | undefined

  /** The table that says where unmodelled segments belong. */
  follow(tree: LoopTree): void {
    this.tree = tree
  }

  /** The segments from here on belong to `loop`; those of `extra` that do are written among them in the order of the guide. */
  open(loop: string, extra: readonly RawSegment[] | undefined): void {
    if (this.extras) this.close()
    this.loop = loop
    if (extra && extra.length > 0 && this.tree) this.extras = ExtraQueue.of(extra, loop, this.tree)
  }

  /** No more modelled segments come in this loop. */
  close(): void {
    const { extras } = this
    this.extras = undefined
    if (extras) for (const raw of extras.rest()) this.raw(raw)
  }

  /** Extras of loops that no document stands for, as they are. */
  leftovers(extra: readonly RawSegment[] | undefined, prefix: string): void {
    if (extra === undefined) return
    this.close()
    for (const raw of extra) if (raw.loop.startsWith(prefix)) this.raw(raw)
  }

  private next(segment: string): void {
    if (this.extras) this.before(segment)
    this.count++
    this.about(segment)
  }

  begin(segment: string): this {
    this.next(segment)
    this.putIdentifier(segment)
    return this
  }

  /** Begins a segment, and its first elements with it. */
  beginWith(head: Head): this {
    this.next(head.segment)
    this.putHead(head)
    return this
  }

  end(): void {
    this.trimAndTerminate()
  }

  /** A whole segment of a head and one required element. */
  textSegment(head: Head, value: string): void {
    if (value === '') return this.beginWith(head).required(value).end()
    this.next(head.segment)
    this.putSegment(head, value)
  }

  daySegment(head: Head, value: IsoDate): void {
    if (value === '') return this.beginWith(head).required(value).end()
    this.next(head.segment)
    this.putDaySegment(head, value)
  }

  numberSegment(head: Head, value: number): void {
    if (!fits(value)) return this.beginWith(head).number(value).end()
    this.next(head.segment)
    this.putDigitsSegment(head, value)
  }

  centsSegment(head: Head, value: Cents): void {
    if (!fits(value)) return this.beginWith(head).cents(value).end()
    this.next(head.segment)
    this.putDollarsSegment(head, value)
  }

  /** The next element; empty when the value is. */
  text(value: string | undefined): this {
    this.putElement(value ?? '')
    return this
  }

  /** The next three elements; each is empty when its value is. */
  texts(first: string | undefined, second: string | undefined, third: string | undefined): this {
    this.putElements(first ?? '', second ?? '', third ?? '')
    return this
  }

  /** The next element, of two components. */
  pair(first: string, second: string): this {
    this.putPair(first, second)
    return this
  }

  /** The next component of the element written last. */
  part(value: string | undefined): this {
    this.putComponent(value ?? '')
    return this
  }

  required(value: string): this {
    if (value === '' || value === undefined) this.refuseNext('required-missing', 'A required element has no value.')
    this.putElement(value)
    return this
  }

  /** A value made from another one; refused when that could not be. */
  valid(value: string | undefined, code: WriteProblemCode, message: string): this {
    this.putElement(value ?? this.refuseNext(code, message))
    return this
  }

  /** So many empty elements. */
  skip(elements: number): this {
    this.putEmptyElements(elements)
    return this
  }

  /** A composite of values at hand. */
  compositeOf(values: readonly (string | undefined)[]): this {
    this.text(values[0])
    for (let place = 1; place < values.length; place++) this.part(values[place])
    return this
  }

  /** Dollars without trailing zeros, as the standard asks for. */
  cents(value: Cents | undefined): this {
    if (value === undefined) this.separate()
    else if (fits(value)) this.putDollarsElement(value)
    else this.text('').putMore(this.dollars(value))
    return this
  }

  /** The next component of the element written last, a number. */
  numberPart(value: number | undefined): this {
    if (value !== undefined && fits(value)) this.putDigitsComponent(value)
    else this.putComponent(value === undefined ? '' : String(value))
    return this
  }

  number(value: number | undefined): this {
    if (value === undefined) this.separate()
    else if (fits(value)) this.putDigitsElement(value)
    else this.text('').putMore(this.decimal(value))
    return this
  }

  day(value: IsoDate | undefined): this {
    if (value === undefined || value === '') this.separate()
    else this.putDayElement(value)
    return this
  }

  requiredDay(value: IsoDate): this {
    return value === '' ? this.required(value) : this.day(value)
  }

  /** A format qualifier and its value: D8, RD8, DT or TM. */
  time(value: IsoTime): this {
    if (value.length === 10) return this.text('D8').requiredDay(value)
    const slash = value.indexOf('/')
    const clock = value.indexOf('T')
    if (slash < 0 && clock < 0) return this.text('D8').requiredDay(value)
    if (slash >= 0) {
      this.text('RD8').separate()
      this.putMore(`${this.compactDay(value.slice(0, slash))}-${this.compactDay(value.slice(slash + 1))}`)
      return this
    }
    this.text(clock === 0 ? 'TM' : 'DT').separate()
    const day = clock === 0 ? '' : this.compactDay(value.slice(0, clock))
    const time = compactTime(value.slice(clock + 1))
    if (time === undefined) this.refuse('date-invalid', 'A time of day is not HH:MM or HH:MM:SS.')
    this.putMore(day + time)
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

  /** One ISA element that is a delimiter itself. */
  delimiterElement(value: string): this {
    this.separate()
    this.putDelimiter(value)
    return this
  }

  /** Ends a segment whose last element may look like separators: ISA. */
  endAsItIs(): void {
    this.terminate()
  }

  /** An unmodelled segment as it was read. */
  raw(segment: RawSegment): void {
    this.begin(segment.id)
    for (const element of segment.elements) this.rawElement(element)
    this.end()
  }

  /** Refuses what the next element would have been. */
  refuseNext(code: WriteProblemCode, message: string): never {
    this.separate()
    this.refuse(code, message)
  }

  private rawElement(element: RawElement): void {
    if (typeof element === 'string') this.text(element)
    else if ('repetitions' in element) this.repetitions(element.repetitions)
    else this.compositeOf(element)
  }

  private repetitions(values: readonly (string | readonly string[])[]): void {
    const { repetition } = this.delimiters
    if (repetition === '') this.refuseNext('delimiter-in-value', 'The delimiters have none for repetitions.')
    this.separate()
    for (const [place, value] of values.entries()) {
      if (place > 0) {
        this.trimParts()
        this.putDelimiter(repetition)
      }
      const components = typeof value === 'string' ? [value] : value
      for (const [part, component] of components.entries()) {
        if (part > 0) this.putComponent(component)
        else this.putMore(component)
      }
    }
  }

  private before(segment: string): void {
    const { extras } = this
    this.extras = undefined
    for (const raw of extras!.before(segment)) this.raw(raw)
    this.extras = extras
  }
}
