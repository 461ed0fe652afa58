import { Buffer } from 'node:buffer'
import type { Segment } from '../block.ts'
import { readPieces } from '../pieces.ts'
import type { X12Source } from '../source.ts'
import type { Half, SplitPlan } from './split-plan.ts'

const chunkSize = 1 << 16

/**
 * One half of the file that the plan was made of: its claims as they were written, with the levels they need; envelopes are counted again
 * and levels numbered again. Nothing comes when no claim belongs in it. Memory does not grow.
 */
export async function* splitHalf(source: X12Source, plan: SplitPlan, half: Half): AsyncGenerator<Uint8Array> {
  const writer = new HalfWriter(plan[half])
  for await (const piece of readPieces(source)) {
    if (piece.kind === 'gap') continue
    for (const segment of piece.block) writer.take(segment)
    if (writer.size >= chunkSize) yield writer.drain()
  }
  writer.finish()
  if (writer.size > 0) yield writer.drain()
}

/** An envelope that is written when something stands in it. */
interface Envelope {
  readonly segment: Segment
  /** Transactions of a group, groups of an interchange. */
  count: number
}

class HalfWriter {
  size = 0
  private readonly plan: SplitPlan[Half]
  private chunks: Uint8Array[] = []
  private interchange: Envelope | undefined
  private group: Envelope | undefined
  private transaction: Segment | undefined
  /** What is read goes over. */
  private copying = false
  private count = 0
  private levels = 0
  /** By depth: the number that was given. */
  private parents: number[] = []

  constructor(plan: SplitPlan[Half]) {
    this.plan = plan
  }

  drain(): Uint8Array {
    const { chunks } = this
    this.chunks = []
    this.size = 0
    return Buffer.concat(chunks)
  }

  take(segment: Segment): void {
    switch (segment.id) {
      case 'ISA':
        this.closeInterchange()
        this.interchange = { segment, count: 0 }
        return
      case 'GS':
        this.closeGroup()
        this.group = { segment, count: 0 }
        return
      case 'GE':
        return this.closeGroup()
      case 'IEA':
        return this.closeInterchange()
      case 'ST':
        return this.openTransaction(segment)
      case 'SE':
        return this.closeTransaction(segment)
      case 'HL':
        this.copying = this.plan.levels.has(segment.index)
        if (this.copying) this.level(segment)
        return
      case 'CLM':
        this.copying = this.plan.claims.has(segment.index)
    }
    if (this.copying) this.copy(segment)
  }

  finish(): void {
    this.closeInterchange()
  }

  private openTransaction(segment: Segment): void {
    this.closeTransaction(segment)
    this.copying = this.plan.transactions.has(segment.index)
    if (!this.copying) return
    this.openEnvelopes()
    this.transaction = segment
    this.count = 0
    this.levels = 0
    this.parents = []
    this.copy(segment)
  }

  /** ISA and GS before the first transaction that needs them. */
  private openEnvelopes(): void {
    const { interchange, group } = this
    if (interchange && interchange.count === 0 && (!group || group.count === 0)) this.put(interchange.segment.bytes())
    if (!group) return
    if (group.count === 0) {
      this.put(group.segment.bytes())
      if (interchange) interchange.count++
    }
    group.count++
  }

  private level(segment: Segment): void {
    const code = segment.element(3)
    const depth = code === '20' ? 0 : code === '23' ? 2 : 1
    this.levels++
    this.parents = [...this.parents.slice(0, depth), this.levels]
    const parent = depth === 0 ? undefined : this.parents.slice(0, depth).findLast((number) => number !== undefined)
    const child = this.plan.levels.isMarked(segment.index) ? '1' : '0'
    this.count++
    this.put(made(segment, 'HL', [String(this.levels), String(parent ?? ''), code, child]))
  }

  /** At SE, or where it is missing before `at`. */
  private closeTransaction(at: Segment): void {
    const { transaction } = this
    this.copying = false
    this.transaction = undefined
    if (!transaction) return
    const like = at.id === 'SE' ? at : transaction
    this.put(made(like, 'SE', [String(this.count + 1), transaction.element(2)]))
  }

  private closeGroup(): void {
    const { group } = this
    if (this.transaction && group) this.closeTransaction(this.transaction)
    this.group = undefined
    if (!group || group.count === 0) return
    this.put(made(group.segment, 'GE', [String(group.count), group.segment.element(6)]))
  }

  private closeInterchange(): void {
    this.closeGroup()
    const { interchange } = this
    this.interchange = undefined
    if (!interchange || interchange.count === 0) return
    const { segment } = interchange
    this.put(made(segment, 'IEA', [String(interchange.count), segment.element(13)]))
  }

  private copy(segment: Segment): void {
    this.count++
    this.put(segment.bytes())
  }

  private put(bytes: Uint8Array): void {
    this.chunks.push(bytes)
    this.size += bytes.length
  }
}

/** A segment written with the delimiters and line ending of another. */
function made(like: Segment, id: string, elements: readonly string[]): Uint8Array {
  const { element, segment } = like.block.delimiters
  const text = Buffer.from(like.bytes()).toString('latin1')
  const end = text.lastIndexOf(segment)
  return Buffer.from([id, ...elements].join(element) + (end < 0 ? segment : text.slice(end)), 'latin1')
}
