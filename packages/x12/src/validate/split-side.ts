import { Buffer } from 'node:buffer'

/** A segment as it was written, with its terminator, and where it stood. */
export interface KeptSegment {
  readonly index: number
  readonly id: string
  readonly elements: readonly string[]
  readonly bytes: Uint8Array
  readonly separator: string
  /** From the last element on: terminator and line ending. */
  readonly tail: string
}

/** A level with the segments above its first claim or inner level. */
interface Level {
  readonly segments: readonly KeptSegment[]
  readonly depth: number
  /** Number that it was given, 0 before it was written. */
  number: number
}

const depths: Readonly<Record<string, number>> = { '20': 0, '22': 1, '23': 2 }

/** One half of a split file: the claims that are wanted, with the levels they need, counted again. */
export class SplitSide {
  private readonly chunks: Uint8Array[] = []
  private interchange: KeptSegment | undefined
  private group: KeptSegment | undefined
  private groups = 0
  private transactions = 0
  private template: KeptSegment | undefined

  /** The segments of one transaction with the envelopes before it; `wanted` by number of a claim's CLM. */
  take(segments: readonly KeptSegment[], wanted: (index: number) => boolean): void {
    for (const segment of segments) {
      if (segment.id === 'ISA') this.begin(segment)
      else if (segment.id === 'GS') this.beginGroup(segment)
    }
    const start = segments.findIndex(({ id }) => id === 'ST')
    if (start < 0) return
    const body = claimsOf(segments.slice(start), wanted)
    if (body.length === 0) return
    this.open()
    const trailer = segments.findLast(({ id }) => id === 'SE')
    const number = segments[start]!.elements[1] ?? ''
    this.template = segments[start]
    this.chunks.push(...body.map(bytesOf))
    this.chunks.push(made(trailer ?? segments[start]!, 'SE', [String(body.length + 1), number]))
    this.transactions++
  }

  finish(): Uint8Array | undefined {
    this.closeInterchange()
    return this.chunks.length === 0 ? undefined : Buffer.concat(this.chunks)
  }

  private begin(segment: KeptSegment): void {
    this.closeInterchange()
    this.interchange = segment
  }

  private beginGroup(segment: KeptSegment): void {
    this.closeGroup()
    this.group = segment
  }

  /** Writes ISA and GS before the first claim that needs them. */
  private open(): void {
    if (this.groups === 0 && this.transactions === 0 && this.interchange) this.chunks.push(this.interchange.bytes)
    if (this.transactions > 0) return
    if (this.group) this.chunks.push(this.group.bytes)
    this.groups++
  }

  private closeGroup(): void {
    if (this.transactions > 0 && this.group && this.template) {
      const number = partsOf(this.group)[6] ?? ''
      this.chunks.push(made(this.template, 'GE', [String(this.transactions), number]))
    }
    this.transactions = 0
    this.group = undefined
  }

  private closeInterchange(): void {
    this.closeGroup()
    if (this.groups > 0 && this.interchange && this.template) {
      const number = partsOf(this.interchange)[13] ?? ''
      this.chunks.push(made(this.template, 'IEA', [String(this.groups), number]))
    }
    this.groups = 0
    this.interchange = undefined
  }
}

type Written = { readonly segment: KeptSegment; readonly elements?: readonly string[] }

/** Heading, then each wanted claim under the levels it needs, numbered again. Empty when no claim is wanted. */
function claimsOf(segments: readonly KeptSegment[], wanted: (index: number) => boolean): Written[] {
  const starts = segments.flatMap(({ id }, place) => (id === 'HL' || id === 'CLM' || id === 'SE' ? [place] : []))
  const pieces = starts.map((from, place) => segments.slice(from, starts[place + 1] ?? segments.length))
  const chosen: Written[] = []
  const headers = new Map<number, number>()
  const parents = new Map<number, boolean>()
  let levels: Level[] = []
  let count = 0
  for (const piece of pieces) {
    const first = piece[0]!
    if (first.id === 'HL') {
      const depth = depths[first.elements[2] ?? ''] ?? 1
      levels = [...levels.filter((level) => level.depth < depth), { segments: piece, depth, number: 0 }]
    } else if (first.id === 'CLM' && wanted(first.index)) {
      for (const [place, level] of levels.entries()) {
        if (level.number > 0) continue
        level.number = ++count
        const parent = levels[place - 1]?.number ?? 0
        if (parent > 0) parents.set(parent, true)
        headers.set(level.number, chosen.length)
        const elements = [
          String(level.number),
          parent === 0 ? '' : String(parent),
          level.segments[0]!.elements[2] ?? '',
          '0',
        ]
        chosen.push(
          { segment: level.segments[0]!, elements },
          ...level.segments.slice(1).map((segment) => ({ segment })),
        )
      }
      chosen.push(...piece.map((segment) => ({ segment })))
    }
  }
  for (const [number, place] of headers) {
    if (!parents.has(number)) continue
    const { segment, elements = [] } = chosen[place]!
    chosen[place] = { segment, elements: [...elements.slice(0, 3), '1'] }
  }
  const heading = segments.slice(0, starts[0] ?? 0).map((segment) => ({ segment }))
  return chosen.length === 0 ? [] : [...heading, ...chosen]
}

function bytesOf({ segment, elements }: Written): Uint8Array {
  return elements ? made(segment, segment.id, elements) : segment.bytes
}

/** A segment written with the delimiters and line ending of another. */
function made(like: KeptSegment, id: string, elements: readonly string[]): Uint8Array {
  return Buffer.from([id, ...elements].join(like.separator) + like.tail, 'latin1')
}

function partsOf(segment: KeptSegment): string[] {
  const text = Buffer.from(segment.bytes).toString('latin1')
  return text.slice(0, text.length - segment.tail.length).split(segment.separator)
}
