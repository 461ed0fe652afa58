import { codeOf } from '../block.ts'
import type { SegmentBlock } from '../block.ts'
import type { DocumentSource, GroupInfo, InterchangeInfo, TransactionInfo } from '../documents/source.ts'
import { tableFor, treeOf } from '../loops/catalog.ts'
import type { TransactionTable } from '../loops/table.ts'
import { LoopTracker } from '../loops/tracker.ts'
import { oneByOne } from '../one-by-one.ts'
import { passingRuns } from '../pieces.ts'
import { readProblemMessages } from '../problem.ts'
import type { ReadProblem, ReadProblemCode } from '../problem.ts'
import type { X12Source } from '../source.ts'
import type { Gap, Piece } from '../tokenizer.ts'
import { Capture } from './capture.ts'
import { CapturedSource } from './captured-source.ts'
import { ElementReader } from './element-reader.ts'
import { groupInfo, interchangeInfo, transactionInfo } from './envelope.ts'

export interface ReadOptions {
  /** Told of what belongs to no document: bytes that are no X12, transactions of another kind, a missing trailer. */
  onProblem?: (problem: ReadProblem) => void
}

/** Makes documents of one kind from the segments of a transaction. */
export interface Assembler {
  readonly table: TransactionTable
  /** ST was read. */
  begin(): void
  /** A segment after ST, in its loop. */
  take(tracker: LoopTracker): void
  /** SE was read, or (`complete` false) the transaction breaks off. */
  end(complete: boolean): void
}

/** What an assembler needs of the driver. */
export interface Desk<Item> {
  readonly reader: ElementReader
  readonly transaction: TransactionInfo | undefined
  /** From here on the segments belong to something new. Returns what they are captured in. */
  cut(): Capture
  /** Where `capture` stands, inside `outer`. */
  source(capture: Capture, outer: readonly Capture[]): DocumentSource
  yield(item: Item): void
}

const tags = {
  isa: codeOf('ISA'),
  gs: codeOf('GS'),
  st: codeOf('ST'),
  se: codeOf('SE'),
  ge: codeOf('GE'),
  iea: codeOf('IEA'),
  ta1: codeOf('TA1'),
}

const { isa, gs, st, se, ge, iea } = tags
const isEnvelope = (tag: number) => tag === se || tag === st || tag === ge || tag === gs || tag === iea || tag === isa

const batchSize = 4

/** Walks envelopes and hands the segments of each transaction to the assembler of its kind. */
export class Driver<Item> implements Desk<Item> {
  readonly reader = new ElementReader()
  items: Item[] = []
  interchange: InterchangeInfo | undefined
  group: GroupInfo | undefined
  transaction: TransactionInfo | undefined
  private readonly assemblers: readonly Assembler[]
  private readonly onTA1: ((desk: Driver<Item>) => void) | undefined
  private readonly report: (problem: ReadProblem) => void
  private readonly trackers = new Map<TransactionTable, LoopTracker>()
  private assembler: Assembler | undefined
  private tracker!: LoopTracker
  private capture: Capture | undefined
  private inTransaction = false

  constructor(
    assemblers: (desk: Desk<Item>) => readonly Assembler[],
    options: ReadOptions,
    onTA1?: (desk: Driver<Item>) => void,
  ) {
    this.assemblers = assemblers(this)
    this.report = options.onProblem ?? (() => {})
    this.onTA1 = onTA1
  }

  /** Takes a piece whole; its items wait to be drained. */
  take(piece: Piece): void {
    const items = this.drain()
    for (const batch of this.batches(piece)) items.push(...batch)
    this.items = items
  }

  /** The items of a piece, a few at a time, so that those that were used can be let go before the next are made. */
  *batches(piece: Piece): Generator<Item[], undefined> {
    if (piece.kind === 'gap') return void this.takeGap(piece)
    const { block, malformedHeader } = piece
    if (malformedHeader) this.note('interchange-header-malformed', block, 0)
    this.capture?.continueIn(block)
    for (let ordinal = 0; ordinal < block.count; ordinal++) {
      this.takeSegment(block, ordinal)
      if (this.items.length >= batchSize) yield this.drain()
    }
    if (this.items.length > 0) yield this.drain()
  }

  /** No more comes: what is open breaks off. */
  finish(): void {
    if (this.inTransaction) this.closeTransaction(false, this.reader.block.count)
    if (!this.interchange) return
    const { segmentIndex, byteOffset } = this.interchange
    this.report({ ...described('interchange-truncated'), segmentIndex, byteOffset })
  }

  drain(): Item[] {
    const { items } = this
    this.items = []
    return items
  }

  cut(): Capture {
    const { block, ordinal } = this.reader
    this.capture?.closeBefore(ordinal)
    this.capture = new Capture(block, ordinal)
    this.reader.problems = this.capture.problems
    return this.capture
  }

  source(capture: Capture, outer: readonly Capture[]): DocumentSource {
    return new CapturedSource(capture, outer, {
      interchange: this.interchange!,
      group: this.group,
      transaction: this.transaction,
    })
  }

  yield(item: Item): void {
    this.items.push(item)
  }

  private takeSegment(block: SegmentBlock, ordinal: number): void {
    const { reader } = this
    reader.moveTo(block, ordinal)
    const tag = block.tag(ordinal)
    if (this.assembler && !isEnvelope(tag)) {
      reader.loop = this.tracker.step(block, ordinal)
      if (!this.tracker.expected) reader.problem('segment-unexpected')
      this.assembler.take(this.tracker)
    } else this.takeEnvelope(tag, block, ordinal)
  }

  private takeEnvelope(tag: number, block: SegmentBlock, ordinal: number): void {
    if (this.inTransaction && isEnvelope(tag)) this.closeTransaction(tag === tags.se, ordinal)
    else if (tag === tags.se) this.note('segment-outside-transaction', block, ordinal)
    if (tag === tags.isa) {
      this.interchange = interchangeInfo(block.segment(ordinal))
      this.group = undefined
    } else if (tag === tags.gs) this.group = groupInfo(block.segment(ordinal))
    else if (tag === tags.st) this.openTransaction(block, ordinal)
    else if (tag === tags.ge) this.group = undefined
    else if (tag === tags.iea) this.interchange = undefined
    else if (tag === tags.ta1) this.onTA1?.(this)
    else if (tag !== tags.se && !this.inTransaction) this.note('segment-outside-transaction', block, ordinal)
  }

  private openTransaction(block: SegmentBlock, ordinal: number): void {
    this.transaction = transactionInfo(block.segment(ordinal), this.group)
    this.inTransaction = true
    const table = tableFor(this.transaction.identifier, this.transaction.implementation)
    const assembler = table && this.assemblers.find((candidate) => candidate.table === table)
    if (!table) return this.note('version-unsupported', block, ordinal)
    if (!assembler) return this.note('transaction-skipped', block, ordinal)
    this.assembler = assembler
    this.tracker = this.trackers.get(table) ?? new LoopTracker(treeOf(table))
    this.trackers.set(table, this.tracker)
    this.tracker.restart()
    this.reader.separator = block.delimiters.component
    this.reader.loop = this.tracker.step(block, ordinal)
    assembler.begin()
  }

  /** The transaction ends before a segment, with its SE or without. */
  private closeTransaction(complete: boolean, ordinal: number): void {
    const { assembler, reader } = this
    if (!complete) this.note('transaction-unfinished', reader.block, Math.min(ordinal, reader.block.count - 1))
    if (assembler) {
      if (!complete)
        this.capture?.problems.push({
          ...described('transaction-unfinished'),
          ...placeIn(reader.block, reader.ordinal),
        })
      this.capture?.closeBefore(ordinal)
      assembler.end(complete)
    }
    this.capture = undefined
    this.assembler = undefined
    this.inTransaction = false
    this.transaction = undefined
  }

  private takeGap(gap: Gap): void {
    if (gap.reason === 'blank' || gap.continued) return
    const { segmentIndex, byteOffset } = gap
    this.report({ ...described(codeOfGap[gap.reason]), segmentIndex, byteOffset })
  }

  private note(code: ReadProblemCode, block: SegmentBlock, ordinal: number): void {
    this.report({ ...described(code), ...placeIn(block, ordinal) })
  }
}

const codeOfGap = {
  unreadable: 'unreadable-bytes',
  truncated: 'segment-truncated',
  'too-long': 'segment-too-long',
} as const

function described(code: ReadProblemCode): { code: ReadProblemCode; message: string } {
  return { code, message: readProblemMessages[code] }
}

function placeIn(block: SegmentBlock, ordinal: number): { segmentIndex: number; byteOffset: number } {
  return { segmentIndex: block.firstIndex + ordinal, byteOffset: block.byteOffset + block.start(ordinal) }
}

/** Reads a source through a driver, one item at a time. */
export function drive<Item>(source: X12Source, driver: Driver<Item>): AsyncIterableIterator<Item, undefined> {
  return oneByOne(itemBatches(source, driver))
}

async function* itemBatches<Item>(source: X12Source, driver: Driver<Item>): AsyncGenerator<Item[]> {
  for await (const pieces of passingRuns(source, { window: 1 << 12 })) {
    for (const piece of pieces) for (const batch of driver.batches(piece)) yield batch
  }
  driver.finish()
  yield driver.drain()
}
