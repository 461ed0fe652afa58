import type { SegmentBlock } from '../block.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, FindingDetail, FindingPlace, ValueClass } from '../findings/finding.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import { elementReference } from '../reference.ts'

/** A segment that was passed, to report on it later. */
export interface Mark {
  readonly segment: string
  readonly segmentIndex: number
  readonly byteOffset: number
  readonly position: number
  readonly loop: string | undefined
}

/** A place of a segment. */
export interface Spot {
  readonly place: number
  readonly component?: number | undefined
  readonly repetition?: number | undefined
  readonly dataElement?: string | undefined
  readonly valueClass?: ValueClass | undefined
}

/** More than these of one claim, or of what stands around the claims of one transaction, are counted and not told. */
const mostFindings = 1000

/** Makes findings and puts them where they belong. */
export class Reporter {
  /** ST02 of the transaction that is open. */
  transaction: string | undefined
  /** Of the claim that is open. */
  claim: string | undefined
  /** Where findings go: those of the claim, or what stands around it. */
  sink: Finding[] = []
  /** Hears of each error, and of each that is taken back (-1). */
  count: (errors: number) => void = () => {}

  add(code: FindingCode, mark: Mark, spot: Spot | undefined, detail?: FindingDetail): Finding {
    const made = finding(code, this.placeOf(mark, spot), detail)
    if (made.severity === 'error') this.count(1)
    if (this.sink.length < mostFindings) this.sink.push(made)
    return made
  }

  /** Takes back what was told of the claim, or of what stands around, that is open. */
  withdraw(made: Finding): void {
    const place = this.sink.indexOf(made)
    if (place < 0) return
    this.sink.splice(place, 1)
    if (made.severity === 'error') this.count(-1)
  }

  private placeOf(mark: Mark, spot: Spot | undefined): FindingPlace {
    const { segment, segmentIndex, byteOffset, position, loop } = mark
    return {
      segment,
      segmentIndex,
      byteOffset,
      position,
      ...(this.transaction === undefined ? {} : { transaction: this.transaction }),
      ...(this.claim === undefined ? {} : { claim: this.claim }),
      ...(loop === undefined ? {} : { loop }),
      ...(spot === undefined ? {} : placeOfSpot(segment, spot)),
    }
  }
}

function placeOfSpot(segment: string, spot: Spot): Partial<FindingPlace> {
  const { place, component, repetition, dataElement, valueClass } = spot
  return {
    element: elementReference(segment, place, component),
    elementPosition: place,
    ...(component === undefined ? {} : { component }),
    ...(repetition === undefined ? {} : { repetition }),
    ...(dataElement === undefined ? {} : { dataElement }),
    ...(valueClass === undefined ? {} : { valueClass }),
  }
}

const ids = new Map<number, string>()

/** The identifier of a segment, without making text of its block; as far as three characters. */
function idOf(block: SegmentBlock, ordinal: number): string {
  const tag = block.tag(ordinal)
  if (tag === 0) return block.text(ordinal, 0).slice(0, 3)
  const known = ids.get(tag)
  if (known !== undefined) return known
  const id = block.text(ordinal, 0)
  if (ids.size < 1000) ids.set(tag, id)
  return id
}

export function markOf(block: SegmentBlock, ordinal: number, position: number, loop: string | undefined): Mark {
  return {
    segment: idOf(block, ordinal),
    segmentIndex: block.firstIndex + ordinal,
    byteOffset: block.byteOffset + block.start(ordinal),
    position,
    loop,
  }
}

/** What kind of characters stand there. */
export function valueClassOf(bytes: Uint8Array, from: number, to: number): ValueClass {
  if (from >= to) return 'empty'
  let letters = 0
  let digits = 0
  let marks = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte >= 0x30 && byte <= 0x39) digits++
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters++
    else if (byte === 0x2e || byte === 0x2d) marks++
  }
  const length = to - from
  if (digits === length) return 'digits'
  if (letters === length) return 'letters'
  if (digits > 0 && digits + marks === length) return 'number'
  return letters + digits === length ? 'alphanumeric' : 'text'
}
