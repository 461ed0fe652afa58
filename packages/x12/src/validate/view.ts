import { Buffer } from 'node:buffer'
import type { SegmentBlock } from '../block.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import type { FindingDetail } from '../findings/finding.ts'
import type { LoopNode } from '../loops/tree.ts'
import { markOf, valueClassOf } from './reporter.ts'
import type { Mark, Reporter } from './reporter.ts'
import { centsOf, dayOf, wholeOf } from './values.ts'

/** Where envelopes stand: in no loop. */
export const nowhere: LoopNode = { number: 0, id: '', name: '', parent: undefined, depth: 0, segments: [] }

/** The segment that is being read, for rules. Places and components count from 1. */
export class View {
  block!: SegmentBlock
  ordinal = 0
  /** The block after, when the last segment of `block` is one that has to be looked at with the next. */
  nextBlock: SegmentBlock | undefined
  /** The loop of the segment; for hooks at the end of a loop, that loop. */
  node: LoopNode = nowhere
  /** Number of the segment in its transaction; ST is 1. */
  position = 0
  /** Bytes between components, 0 for none. */
  separator = 0
  /** Bytes of what was last looked at. */
  from = 0
  to = 0
  readonly reporter: Reporter

  constructor(reporter: Reporter) {
    this.reporter = reporter
  }

  get bytes(): Uint8Array {
    return this.block.bytes
  }

  /** Finds an element or a component; false when it is empty. */
  find(place: number, component = 0): boolean {
    const { block, ordinal } = this
    this.from = block.elementStart(ordinal, place)
    this.to = block.elementEnd(ordinal, place)
    if (component > 0) this.narrow(component)
    return this.from < this.to
  }

  has(place: number, component = 0): boolean {
    return this.find(place, component)
  }

  text(place: number, component = 0): string {
    if (!this.find(place, component)) return ''
    let text = ''
    if (this.to - this.from > 24) return Buffer.from(this.bytes.subarray(this.from, this.to)).toString('latin1')
    for (let at = this.from; at < this.to; at++) text += String.fromCharCode(this.bytes[at]!)
    return text
  }

  /** Whether the value is this code. */
  is(place: number, code: string, component = 0): boolean {
    if (!this.find(place, component) || this.to - this.from !== code.length) return false
    for (let at = 0; at < code.length; at++) if (this.bytes[this.from + at] !== code.charCodeAt(at)) return false
    return true
  }

  /** NaN when empty or no amount. */
  cents(place: number, component = 0): number {
    return this.find(place, component) ? centsOf(this.bytes, this.from, this.to) : Number.NaN
  }

  /** NaN when empty or not whole. */
  whole(place: number, component = 0): number {
    return this.find(place, component) ? wholeOf(this.bytes, this.from, this.to) : Number.NaN
  }

  /** `20260401` as a number; 0 when empty or no day. */
  day(place: number, component = 0): number {
    return this.find(place, component) ? dayOf(this.bytes, this.from, this.to) : 0
  }

  /** First or last day of a value in D8, RD8 or DT; 0 for none. */
  edge(place: number, last: boolean, component = 0): number {
    if (!this.find(place, component)) return 0
    const { bytes, from, to } = this
    if (to - from === 17) return last ? dayOf(bytes, from + 9, to) : dayOf(bytes, from, from + 8)
    return to - from >= 8 ? dayOf(bytes, from, from + 8) : 0
  }

  /** Writes the place of this segment over another's. */
  placeIn(mark: { segmentIndex: number; byteOffset: number; position: number }): void {
    mark.segmentIndex = this.block.firstIndex + this.ordinal
    mark.byteOffset = this.block.byteOffset + this.block.start(this.ordinal)
    mark.position = this.position
  }

  mark(): Mark {
    return markOf(this.block, this.ordinal, this.position, this.node.id || undefined)
  }

  /** Reports on an element of this segment; place 0 is the segment itself. */
  report(code: FindingCode, place: number, component = 0, detail?: FindingDetail): void {
    if (place === 0) return void this.reporter.add(code, this.mark(), undefined, detail)
    this.find(place, component)
    const valueClass = valueClassOf(this.bytes, this.from, this.to)
    this.reporter.add(
      code,
      this.mark(),
      { place, component: component === 0 ? undefined : component, valueClass },
      detail,
    )
  }

  /** Reports on a segment that was passed. */
  reportAt(mark: Mark, code: FindingCode, place: number, component = 0, detail?: FindingDetail): void {
    const spot = place === 0 ? undefined : { place, component: component === 0 ? undefined : component }
    this.reporter.add(code, mark, spot, detail)
  }

  private narrow(component: number): void {
    const { bytes, separator } = this
    let from = this.from
    let at = from
    for (; at < this.to && component > 0; at++) {
      if (bytes[at] !== separator) continue
      if (--component === 0) break
      from = at + 1
    }
    if (component > 1) from = this.to
    this.from = from
    this.to = component > 1 ? from : at
  }
}
