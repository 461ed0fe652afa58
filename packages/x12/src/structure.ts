import type { GroupInfo, InterchangeInfo, TransactionInfo } from './documents/source.ts'
import { tableFor, treeOf } from './loops/catalog.ts'
import type { TransactionTable } from './loops/table.ts'
import { LoopTracker } from './loops/tracker.ts'
import type { LoopNode } from './loops/tree.ts'
import { readPieces } from './pieces.ts'
import { groupInfo, interchangeInfo, transactionInfo } from './read/envelope.ts'
import type { Segment } from './block.ts'
import type { X12Source } from './source.ts'
import type { Gap } from './tokenizer.ts'

/** What stands in a source, in order. Ends come with the segment that closes, or without one where it is missing. */
export type StructureEvent =
  | { kind: 'interchange'; segment: Segment; interchange: InterchangeInfo }
  | { kind: 'group'; segment: Segment; group: GroupInfo }
  /** `table` is undefined for transactions and versions that are not known; their segments come without loops. */
  | { kind: 'transaction'; segment: Segment; transaction: TransactionInfo; table: TransactionTable | undefined }
  /** The segment that follows begins `loop`. */
  | { kind: 'loop'; loop: LoopNode }
  /** `expected` is false when the segment has no place after the one before it by the table. */
  | { kind: 'segment'; segment: Segment; loop: LoopNode | undefined; expected: boolean }
  | { kind: 'transactionEnd'; segment: Segment | undefined }
  | { kind: 'groupEnd'; segment: Segment | undefined }
  | { kind: 'interchangeEnd'; segment: Segment | undefined }
  | Gap

type Level = 'transaction' | 'group' | 'interchange'

/** Envelopes, loops and segments of any transaction. Never throws on bad data; memory does not grow with the source. */
export async function* readStructure(source: X12Source): AsyncGenerator<StructureEvent> {
  const walk = new Walk()
  for await (const piece of readPieces(source)) {
    if (piece.kind === 'gap') yield piece
    else for (const segment of piece.block) yield* walk.take(segment)
  }
  yield* walk.closeFrom('interchange', undefined)
}

class Walk {
  /** Open levels, outermost first. */
  private open: Level[] = []
  private group: GroupInfo | undefined
  private tracker: LoopTracker | undefined;

  *take(segment: Segment): Generator<StructureEvent> {
    switch (segment.id) {
      case 'ISA':
        yield* this.closeFrom('interchange', undefined)
        this.open = ['interchange']
        return yield { kind: 'interchange', segment, interchange: interchangeInfo(segment) }
      case 'GS':
        yield* this.closeFrom('group', undefined)
        this.group = groupInfo(segment)
        this.open.push('group')
        return yield { kind: 'group', segment, group: this.group }
      case 'ST':
        yield* this.closeFrom('transaction', undefined)
        return yield this.openTransaction(segment)
      case 'SE':
        return yield* this.end('transaction', segment)
      case 'GE':
        return yield* this.end('group', segment)
      case 'IEA':
        return yield* this.end('interchange', segment)
      default:
        yield* this.inTransaction(segment)
    }
  }

  /** Closes `level` and what is open inside it; `segment` is the trailer of `level`. */
  *closeFrom(level: Level, segment: Segment | undefined): Generator<StructureEvent> {
    if (!this.open.includes(level)) return
    let closed: Level | undefined
    while (closed !== level) {
      closed = this.open.pop()!
      if (closed === 'transaction') this.tracker = undefined
      if (closed === 'group') this.group = undefined
      yield { kind: `${closed}End`, segment: closed === level ? segment : undefined }
    }
  }

  private *end(level: Level, segment: Segment): Generator<StructureEvent> {
    if (this.open.includes(level)) yield* this.closeFrom(level, segment)
    else yield { kind: 'segment', segment, loop: undefined, expected: false }
  }

  private openTransaction(segment: Segment): StructureEvent {
    const transaction = transactionInfo(segment, this.group)
    const table = tableFor(transaction.identifier, transaction.implementation)
    this.tracker = table && new LoopTracker(treeOf(table))
    this.tracker?.step(segment.block, segment.ordinal)
    this.open.push('transaction')
    return { kind: 'transaction', segment, transaction, table }
  }

  private *inTransaction(segment: Segment): Generator<StructureEvent> {
    const { tracker } = this
    if (!tracker) {
      const expected = this.open.at(-1) === 'transaction' || segment.id === 'TA1'
      return yield { kind: 'segment', segment, loop: undefined, expected }
    }
    const loop = tracker.step(segment.block, segment.ordinal)
    if (tracker.begins) yield { kind: 'loop', loop }
    yield { kind: 'segment', segment, loop, expected: tracker.expected }
  }
}
