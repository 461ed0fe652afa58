import { codeOf } from '../block.ts'
import type { SegmentBlock } from '../block.ts'
import type { Gap, Piece } from '../tokenizer.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import { tableFor } from '../loops/catalog.ts'
import type { TransactionTable } from '../loops/table.ts'
import type { LoopNode } from '../loops/tree.ts'
import { ElementCheck } from './element-check.ts'
import { EnvelopeCheck } from './envelope-check.ts'
import { mayNeedNext } from './recovery.ts'
import { Reporter } from './reporter.ts'
import { segmentAlone } from './segment-alone.ts'
import { otherSeparator } from './separator.ts'
import { TransactionValidator } from './transaction-validator.ts'
import type { RuleOptions } from './transaction-validator.ts'
import type { Verdict } from './verdict.ts'
import { View } from './view.ts'

const tags = {
  isa: codeOf('ISA'),
  gs: codeOf('GS'),
  st: codeOf('ST'),
  se: codeOf('SE'),
  ge: codeOf('GE'),
  iea: codeOf('IEA'),
  ta1: codeOf('TA1'),
}
const envelopeTags: ReadonlySet<number> = new Set(Object.values(tags))

/** Checks everything of a source in one pass. Takes pieces, gives verdicts as they are reached. Never throws on bad data. */
export class Validator {
  private readonly reporter = new Reporter()
  private readonly view = new View(this.reporter)
  private readonly elements = new ElementCheck(this.view)
  private readonly envelope: EnvelopeCheck
  private readonly validators = new Map<TransactionTable, TransactionValidator>()
  private readonly options: RuleOptions
  private readonly fileFindings: Finding[] = []
  private verdicts: Verdict[] = []
  private active: TransactionValidator | undefined
  private separatorKnown = false
  /** The last segment of a block when the next one has a say in what it is. However the bytes came, it is seen. */
  private held: SegmentBlock | undefined
  private readonly onSegment: ((loop: LoopNode | undefined) => void) | undefined

  /** `onSegment` is told the loop of each segment, in their order; of the last of a piece perhaps with the next piece. */
  constructor(options: RuleOptions = {}, onSegment?: (loop: LoopNode | undefined) => void) {
    this.options = options
    this.onSegment = onSegment
    this.envelope = new EnvelopeCheck(this.view, this.elements, (verdict) => this.verdicts.push(verdict))
    this.reporter.sink = this.fileFindings
  }

  take(piece: Piece): void {
    if (piece.kind === 'gap') return this.takeGap(piece)
    const { block, malformedHeader } = piece
    this.takeHeld(block)
    this.view.block = block
    if (!this.separatorKnown) this.view.separator = block.delimiters.component.charCodeAt(0) || 0
    const last = block.count - 1
    for (let ordinal = 0; ordinal < last; ordinal++) this.takeSegment(block, ordinal, malformedHeader)
    if (this.active && mayNeedNext(block, last)) this.held = segmentAlone(block, last)
    else this.takeSegment(block, last, malformedHeader)
  }

  finish(): void {
    this.takeHeld(undefined)
    if (this.envelope.inTransaction) this.endTransaction(false)
    this.envelope.endOfFile(this.fileFindings)
    if (this.fileFindings.length > 0) this.verdicts.push({ kind: 'file', findings: this.fileFindings })
  }

  /** Verdicts since the last call. */
  drain(): Verdict[] {
    const { verdicts } = this
    this.verdicts = []
    return verdicts
  }

  /** Takes the segment that waited for the one after it. */
  private takeHeld(next: SegmentBlock | undefined): void {
    const { held, view } = this
    if (!held) return
    this.held = undefined
    view.block = held
    view.nextBlock = next
    this.takeSegment(held, 0, false)
    view.nextBlock = undefined
  }

  private takeSegment(block: SegmentBlock, ordinal: number, malformedHeader: boolean): void {
    const { view, active } = this
    view.ordinal = ordinal
    const tag = block.tag(ordinal)
    if (this.envelope.inTransaction && !envelopeTags.has(tag)) {
      view.position++
      if (!active) return void this.onSegment?.(undefined)
      if (!this.separatorKnown) this.lookAtSeparator(block, ordinal)
      active.take(block, ordinal)
      return void this.onSegment?.(active.node)
    }
    this.onSegment?.(undefined)
    if (tag === tags.isa) this.interchange(block, ordinal, malformedHeader && ordinal === 0)
    else if (tag === tags.st) this.beginTransaction(block, ordinal)
    else if (tag === tags.se) this.endTransaction(true)
    else {
      if (this.envelope.inTransaction) this.endTransaction(false)
      if (tag === tags.gs) this.envelope.beginGroup()
      else if (tag === tags.ge) this.envelope.endGroup()
      else if (tag === tags.iea) this.envelope.endInterchange()
      else if (tag === tags.ta1) this.envelope.acknowledgment()
      else this.envelope.stray()
    }
  }

  private interchange(block: SegmentBlock, ordinal: number, malformed: boolean): void {
    if (this.envelope.inTransaction) this.endTransaction(false)
    this.separatorKnown = false
    this.view.separator = block.delimiters.component.charCodeAt(0) || 0
    this.elements.begin(block.delimiters)
    this.envelope.beginInterchange(block, ordinal, malformed)
  }

  private beginTransaction(block: SegmentBlock, ordinal: number): void {
    if (this.envelope.inTransaction) this.endTransaction(false)
    const opened = this.envelope.beginTransaction()
    const table = tableFor(opened.identifier, opened.implementation)
    this.active = table && this.validatorOf(table)
    this.envelope.checkVersion(table)
    if (!this.active) return
    this.active.begin()
    this.active.take(block, ordinal)
  }

  private endTransaction(complete: boolean): void {
    const { active, envelope, view } = this
    if (!envelope.inTransaction) return envelope.stray()
    if (complete) view.position++
    if (active) {
      if (complete) active.take(view.block, view.ordinal)
      active.finish()
    }
    envelope.endTransaction(complete, active)
    this.active = undefined
  }

  private validatorOf(table: TransactionTable): TransactionValidator {
    const known = this.validators.get(table)
    if (known) return known
    const { view, elements } = this
    const made = new TransactionValidator(
      table,
      { view, elements, give: (claim) => this.verdicts.push(claim) },
      this.options,
    )
    this.validators.set(table, made)
    return made
  }

  private lookAtSeparator(block: SegmentBlock, ordinal: number): void {
    const other = otherSeparator(block, ordinal)
    if (other === undefined) return
    this.separatorKnown = true
    if (other === '') return
    this.view.report('component-separator-mismatch', 0)
    this.view.separator = other.charCodeAt(0)
    this.elements.begin({ component: other, repetition: block.delimiters.repetition })
  }

  private takeGap(gap: Gap): void {
    if (gap.reason === 'blank' || gap.continued) return
    this.takeHeld(undefined)
    const codes: Record<string, FindingCode> = {
      unreadable: 'bytes-unreadable',
      truncated: 'segment-truncated',
      'too-long': 'segment-too-long',
    }
    const { byteOffset, segmentIndex } = gap
    const mark = { segment: '', segmentIndex, byteOffset, position: 0, loop: undefined }
    this.envelope.outside(this.fileFindings)
    this.reporter.add(codes[gap.reason]!, mark, undefined)
  }
}
