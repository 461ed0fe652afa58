import { elementReference } from '../reference.ts'
import type { Finding } from '../findings/finding.ts'
import type { LoopNode } from '../loops/tree.ts'
import { segmentDefinitions } from '../maps/segments.ts'
import { piecesOf, readPieces } from '../pieces.ts'
import type { Segment } from '../block.ts'
import type { X12Source } from '../source.ts'
import type { Piece } from '../tokenizer.ts'
import { Validator } from '../validate/validator.ts'
import type { RuleOptions } from '../validate/transaction-validator.ts'

/** One segment as people read it. */
export interface ShownSegment {
  readonly id: string
  /** What the segment is. */
  readonly name: string
  readonly loop: string
  readonly loopName: string
  readonly beginsLoop: boolean
  /** Loops around it. */
  readonly depth: number
  readonly segmentIndex: number
  readonly byteOffset: number
  /** Filled elements alone. */
  readonly elements: readonly ShownElement[]
  readonly findings: readonly Finding[]
}

export interface ShownElement {
  /** `CLM05`. */
  readonly reference: string
  readonly name: string
  /** As written: may be patient data. */
  readonly value: string
}

/** What else a file has: bytes that are no segment. */
export interface ShownGap {
  readonly gap: string
  readonly byteOffset: number
}

/** Of a transaction with more segments than these the first are shown before it has ended. */
const mostWaiting = 5000

/**
 * The segments of a source with their loops, names and findings, in order. Some findings are known only at the end of a transaction,
 * so its segments wait for that, 5,000 at least and 10,000 at most: what is found later in one that was shown stands beside the next that is, and names
 * its place itself.
 */
export async function* show(source: X12Source, options: RuleOptions = {}): AsyncGenerator<ShownSegment | ShownGap> {
  const shower = new Shower(options)
  for await (const piece of readPieces(source)) yield* shower.take(piece)
  yield* shower.finish()
}

/** The same of bytes that are at hand. */
export function* showBytes(bytes: Uint8Array, options: RuleOptions = {}): Generator<ShownSegment | ShownGap> {
  const shower = new Shower(options)
  for (const piece of piecesOf(bytes)) yield* shower.take(piece)
  yield* shower.finish()
}

class Shower {
  private readonly validator: Validator
  private waiting: (ShownSegment | ShownGap)[] = []
  private readonly findings = new Map<number, Finding[]>()
  /** Number of the first segment that was not given out. */
  private given = 0
  /** Segments whose loop was not told yet. */
  private unplaced: Segment[] = []
  /** Loops of the first of these. */
  private loops: (LoopNode | undefined)[] = []
  private inTransaction = false

  constructor(options: RuleOptions) {
    this.validator = new Validator(options, (loop) => this.loops.push(loop))
  }

  *take(piece: Piece): Generator<ShownSegment | ShownGap> {
    if (piece.kind === 'segments') for (const segment of piece.block) this.unplaced.push(segment)
    this.validator.take(piece)
    this.place()
    let settled = false
    for (const verdict of this.validator.drain()) {
      this.remember(verdict.findings)
      settled ||= verdict.kind !== 'claim'
    }
    if (piece.kind === 'gap' && piece.reason !== 'blank') {
      this.waiting.push({ gap: piece.reason, byteOffset: piece.byteOffset })
    }
    if (settled && !this.inTransaction) yield* this.release(0)
    else if (this.waiting.length > 2 * mostWaiting) yield* this.release(mostWaiting)
  }

  *finish(): Generator<ShownSegment | ShownGap> {
    this.validator.finish()
    this.place()
    for (const verdict of this.validator.drain()) this.remember(verdict.findings)
    yield* this.release(0)
  }

  private place(): void {
    const { loops, unplaced } = this
    this.loops = []
    this.unplaced = unplaced.slice(loops.length)
    loops.forEach((loop, place) => this.waiting.push(this.shown(unplaced[place]!, loop)))
  }

  private remember(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const index = Math.max(finding.segmentIndex, this.given)
      const known = this.findings.get(index)
      if (known) known.push(finding)
      else this.findings.set(index, [finding])
    }
  }

  /** Gives out what waits but for the last `left`. */
  private *release(left: number): Generator<ShownSegment | ShownGap> {
    for (const one of this.waiting.splice(0, this.waiting.length - left)) {
      if ('gap' in one) yield one
      else {
        this.given = one.segmentIndex + 1
        const findings = this.findings.get(one.segmentIndex)
        yield findings ? { ...one, findings } : one
        this.findings.delete(one.segmentIndex)
      }
    }
  }

  private shown(segment: Segment, node: LoopNode | undefined): ShownSegment {
    const { id } = segment
    if (id === 'ST') this.inTransaction = true
    if (id === 'SE') this.inTransaction = false
    const begins = node?.parent !== undefined && id === node.segments[0]
    return {
      id,
      name: segmentDefinitions.get(id)?.name ?? '',
      loop: node?.parent ? node.id : '',
      loopName: node?.parent ? node.name : '',
      beginsLoop: begins,
      depth: node?.depth ?? 0,
      segmentIndex: segment.index,
      byteOffset: segment.byteOffset,
      elements: elementsOf(segment),
      findings: [],
    }
  }
}

function elementsOf(segment: Segment): ShownElement[] {
  const definition = segmentDefinitions.get(segment.id)
  return segment.elements().flatMap((value, place) => {
    if (value === '') return []
    const name = definition?.elements[place]?.name ?? ''
    return [{ reference: elementReference(segment.id, place + 1), name, value }]
  })
}
