import type { SegmentBlock } from '../block.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import { hash } from './plan.ts'
import type { ElementPlan, SegmentPlan } from './plan.ts'
import { valueClassOf } from './reporter.ts'
import { isPeriod } from './period.ts'
import { checkSyntax } from './syntax-check.ts'
import { centsOf, charKind, charTable, dayOf, digitsOf, isDay, isTime, wholeOf } from './values.ts'
import type { View } from './view.ts'

const blank = 0x20

/** Checks the elements of a segment one by one, on the bytes. */
export class ElementCheck {
  private readonly view: View
  private table: Uint8Array = new Uint8Array(256)
  private separator = -1
  private repetition = -1
  private place = 0
  private component = 0
  private repeat = 0
  /** Elements of ISA are filled up with blanks. */
  private isPadded = false

  constructor(view: View) {
    this.view = view
  }

  /** Takes the delimiters of an interchange. */
  begin(delimiters: { component: string; repetition: string }): void {
    this.table = charTable(delimiters)
    this.separator = delimiters.component === '' ? -1 : delimiters.component.charCodeAt(0)
    this.repetition = delimiters.repetition === '' ? -1 : delimiters.repetition.charCodeAt(0)
  }

  check(block: SegmentBlock, ordinal: number, plan: SegmentPlan): void {
    const { elements } = plan
    this.isPadded = plan.id === 'ISA'
    const count = block.elementCount(ordinal)
    const last = count > plan.lastRequired ? count : plan.lastRequired
    this.component = 0
    this.repeat = 0
    for (let place = 1; place <= last; place++) {
      const from = block.elementStart(ordinal, place)
      const to = block.elementEnd(ordinal, place)
      const element = elements[place - 1]
      this.place = place
      if (element === undefined) {
        if (from < to) this.found('element-too-many', undefined, from, to)
        if (from < to) break
      } else if (from >= to) {
        if (element.required) this.found('element-missing', element, from, to)
      } else if (!element.used) this.found('element-not-used', element, from, to)
      else if (element.type === 'C') this.composite(element, block.bytes, from, to)
      else if (element.repeats > 1) this.repetitions(element, block.bytes, from, to)
      else this.simple(element, block.bytes, from, to, element.period ? block.elementStart(ordinal, place - 1) : 0)
    }
    if (count > 0 && block.elementStart(ordinal, count) === block.elementEnd(ordinal, count)) {
      this.place = count
      this.found('separator-trailing', elements[count - 1], 0, 0)
    }
    if (plan.syntax.length > 0) checkSyntax(this.view, plan, count)
  }

  private composite(element: ElementPlan, bytes: Uint8Array, from: number, to: number): void {
    if (element.repeats > 1 && this.repetition >= 0 && bytes.subarray(from, to).includes(this.repetition)) {
      return this.repetitions(element, bytes, from, to)
    }
    const { components } = element
    let begin = from
    let before = from
    this.component = 0
    for (let at = from; at <= to; at++) {
      if (at < to && bytes[at] !== this.separator) continue
      this.component++
      const component = components[this.component - 1]
      this.oneComponent(component, element, bytes, begin, at, before)
      if (component === undefined) break
      before = begin
      begin = at + 1
    }
    if (this.component <= components.length && bytes[to - 1] === this.separator) {
      this.found('separator-trailing', element, 0, 0)
    }
    for (let missing = this.component; missing < components.length; missing++) {
      this.component = missing + 1
      if (components[missing]!.required) this.found('element-missing', components[missing], 0, 0)
    }
    this.component = 0
  }

  private oneComponent(
    component: ElementPlan | undefined,
    composite: ElementPlan,
    bytes: Uint8Array,
    from: number,
    to: number,
    previousFrom: number,
  ): void {
    if (component === undefined) {
      this.component = 0
      this.found('component-too-many', composite, from, to)
      this.component = composite.components.length + 1
    } else if (from >= to) {
      if (component.required) this.found('element-missing', component, from, to)
    } else if (!component.used) this.found('element-not-used', component, from, to)
    else this.simple(component, bytes, from, to, previousFrom)
  }

  private repetitions(element: ElementPlan, bytes: Uint8Array, from: number, to: number): void {
    let begin = from
    let count = 0
    const once = { ...element, repeats: 1 }
    for (let at = from; at <= to; at++) {
      if (at < to && bytes[at] !== this.repetition) continue
      count++
      this.repeat = count === 1 && at === to ? 0 : count
      if (count > element.repeats) {
        this.found('repetition-too-many', element, begin, at)
        break
      }
      if (element.type === 'C') this.composite(once, bytes, begin, at)
      else this.simple(element, bytes, begin, at, 0)
      begin = at + 1
    }
    this.repeat = 0
  }

  private simple(element: ElementPlan, bytes: Uint8Array, from: number, to: number, previousFrom: number): void {
    if (from >= to) return
    const { type } = element
    if (type === 'AN' || type === 'ID') {
      if (!this.characters(element, bytes, from, to)) return
      if (!this.length(element, to - from, from, to)) return
      if (bytes[from] === blank && isBlank(bytes, from, to) && !this.isPadded)
        return this.found('value-blank', element, from, to)
      if (element.codes !== undefined && !element.codes.has(hash(bytes, from, to))) {
        this.found('code-not-allowed', element, from, to)
      } else if (element.period) this.period(element, bytes, from, to, previousFrom)
    } else if (type === 'R' || type === 'N0' || type === 'N2') {
      const digits = digitsOf(bytes, from, to, type === 'R')
      if (digits < 0) {
        if (this.characters(element, bytes, from, to)) this.found('number-invalid', element, from, to)
      } else if (!this.length(element, digits, from, to)) return
      else if (element.codes && !element.codes.has(hash(bytes, from, to))) {
        this.found('code-not-allowed', element, from, to)
      } else if (element.isAmount && to - from > 3 && Number.isNaN(centsOf(bytes, from, to))) {
        this.found('amount-precision', element, from, to)
      }
    } else if (type === 'DT') {
      if (!isDate(bytes, from, to, element.max)) this.found('date-invalid', element, from, to)
    } else if (type === 'TM' && !isTime(bytes, from, to)) this.found('time-invalid', element, from, to)
  }

  private characters(element: ElementPlan, bytes: Uint8Array, from: number, to: number): boolean {
    const { table } = this
    for (let at = from; at < to; at++) {
      const kind = table[bytes[at]!]
      if (kind === charKind.plain) continue
      const code =
        kind === charKind.component
          ? 'component-too-many'
          : kind === charKind.repetition
            ? 'repetition-too-many'
            : undefined
      this.found(code ?? 'character-not-allowed', element, from, to)
      return false
    }
    return true
  }

  private length(element: ElementPlan, length: number, from: number, to: number): boolean {
    if (length > element.max) this.found('element-too-long', element, from, to)
    else if (length < element.min) this.found('element-too-short', element, from, to)
    return length >= element.min && length <= element.max
  }

  private period(element: ElementPlan, bytes: Uint8Array, from: number, to: number, formatFrom: number): void {
    const problem = isPeriod(bytes, from, to, formatFrom)
    if (problem !== undefined) this.found(problem, element, from, to)
  }

  private found(code: FindingCode, element: ElementPlan | undefined, from: number, to: number): void {
    const { view, place, component, repeat } = this
    const spot = {
      place,
      component: component === 0 ? undefined : component,
      repetition: repeat === 0 ? undefined : repeat,
      dataElement: element?.dataElement,
      valueClass: valueClassOf(view.bytes, from, to),
    }
    view.reporter.add(code, view.mark(), spot, element ? { name: element.name } : undefined)
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== blank) return false
  return true
}

/** Eight digits, or six where the century is 20. */
function isDate(bytes: Uint8Array, from: number, to: number, width: number): boolean {
  if (width === 8) return dayOf(bytes, from, to) > 0
  return to - from === 6 && isDay(20000000 + wholeOf(bytes, from, to))
}
