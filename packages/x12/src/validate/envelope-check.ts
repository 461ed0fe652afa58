import type { SegmentBlock } from '../block.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import type { Finding, FindingDetail } from '../findings/finding.ts'
import type { TransactionTable } from '../loops/table.ts'
import { envelopeUsages, functionalIdentifiers } from '../maps/envelope.ts'
import { compileSegment } from './compile-segment.ts'
import type { ElementCheck } from './element-check.ts'
import type { SegmentPlan } from './plan.ts'
import type { Mark } from './reporter.ts'
import { isRepeated, sameNumber, transactionVerdict } from './envelope-state.ts'
import type { OpenTransaction, Opened } from './envelope-state.ts'
import type { TransactionValidator } from './transaction-validator.ts'
import type { GroupVerdict, InterchangeVerdict, Verdict } from './verdict.ts'
import { nowhere } from './view.ts'
import type { View } from './view.ts'

const plans: ReadonlyMap<string, SegmentPlan> = new Map(
  envelopeUsages.map((usage, number) => [usage.id, compileSegment(usage, { number, position: 0 })]),
)

/** Interchange, group and transaction envelopes: counts, control numbers, versions. */
export class EnvelopeCheck {
  inTransaction = false
  private readonly view: View
  private readonly elements: ElementCheck
  private readonly give: (verdict: Verdict) => void
  private readonly interchanges = new Set<string>()
  private interchange: Opened<InterchangeVerdict> | undefined
  private group: Opened<GroupVerdict> | undefined
  private transaction: OpenTransaction | undefined
  private transactionFindings: Finding[] = []
  private errors = 0
  private homeless: Finding[] = []

  constructor(view: View, elements: ElementCheck, give: (verdict: Verdict) => void) {
    this.view = view
    this.elements = elements
    this.give = give
  }

  /** From here on findings belong to the innermost of what is open. */
  outside(file?: Finding[]): void {
    const { reporter } = this.view
    if (file) this.homeless = file
    if (this.inTransaction) return
    this.view.node = nowhere
    reporter.transaction = undefined
    reporter.claim = undefined
    reporter.sink = this.group?.findings ?? this.interchange?.findings ?? this.homeless
    reporter.count = () => {}
  }

  beginInterchange(block: SegmentBlock, ordinal: number, malformed: boolean): void {
    this.closeInterchange()
    this.view.position = 0
    const segment = block.segment(ordinal)
    const text = (place: number) => segment.element(place).trim()
    this.interchange = {
      kind: 'interchange',
      controlNumber: text(13),
      senderQualifier: text(5),
      senderId: text(6),
      receiverQualifier: text(7),
      receiverId: text(8),
      date: text(9),
      time: text(10),
      usage: text(15),
      acknowledgmentRequested: text(14) === '1',
      groups: 0,
      findings: [],
      mark: this.mark(),
      numbers: new Set(),
    }
    this.outside()
    if (malformed) this.report('interchange-header-malformed', 0)
    else this.check('ISA')
    if (text(12) !== '00501' && text(12).length === 5) this.report('interchange-version-other', 12)
    const number = `${text(5)} ${text(6)} ${text(13)}`
    if (isRepeated(this.interchanges, number)) this.report('interchange-number-repeated', 13)
  }

  beginGroup(): void {
    this.closeGroup()
    const { view } = this
    this.group = {
      kind: 'group',
      functionalId: view.text(1),
      controlNumber: view.text(6),
      version: view.text(8),
      senderCode: view.text(2),
      receiverCode: view.text(3),
      included: 0,
      received: 0,
      findings: [],
      mark: this.mark(),
      numbers: new Set(),
    }
    this.outside()
    if (this.interchange) {
      this.interchange.groups++
      if (isRepeated(this.interchange.numbers, this.group.controlNumber)) this.report('group-number-repeated', 6)
    }
    this.check('GS')
    if (this.group.version !== '' && !/^00(501|602)0/.test(this.group.version))
      this.report('group-version-unsupported', 8)
  }

  beginTransaction(): { identifier: string; implementation: string } {
    const { view, group } = this
    view.position = 1
    const implementation = view.text(3)
    const opened: OpenTransaction = {
      identifier: view.text(1),
      controlNumber: view.text(2),
      implementation: implementation || (group?.version ?? ''),
      hasImplementation: implementation !== '',
      mark: this.mark(),
    }
    this.inTransaction = true
    this.transaction = opened
    this.transactionFindings = []
    this.errors = 0
    this.toTransaction()
    if (group) {
      group.received++
      if (isRepeated(group.numbers, opened.controlNumber)) this.report('transaction-number-repeated', 2)
    } else this.report('group-header-missing', 0)
    return opened
  }

  /** Whether the transaction, its group and a table agree. */
  checkVersion(table: TransactionTable | undefined): void {
    const { group, transaction } = this
    if (!transaction) return
    if (!table) this.report('transaction-unsupported', transaction.hasImplementation ? 3 : 1)
    const functional = functionalIdentifiers[transaction.identifier]
    if (group && functional !== undefined && functional !== group.functionalId) this.report('group-kind-mismatch', 1)
    const differs = group && transaction.hasImplementation && group.version !== transaction.implementation
    if (differs && table) this.report('transaction-version-mismatch', 3)
  }

  /** With SE at hand, or without. */
  endTransaction(complete: boolean, validator: TransactionValidator | undefined): void {
    const { transaction, view } = this
    if (!transaction) return
    this.toTransaction()
    const segments = view.position
    if (!complete) this.reportAt(transaction.mark, 'transaction-trailer-missing', 0)
    else {
      if (!validator) this.check('SE')
      const said = view.whole(1)
      if (said !== segments)
        this.report('transaction-count-mismatch', 1, {
          expected: segments,
          ...(Number.isNaN(said) ? {} : { found: said }),
        })
      if (view.text(2) !== transaction.controlNumber) this.report('transaction-number-mismatch', 2)
    }
    this.give(transactionVerdict(transaction, segments, this.transactionFindings, this.errors, validator))
    this.inTransaction = false
    this.transaction = undefined
    view.position = 0
    this.outside()
  }

  endGroup(): void {
    const { group } = this
    if (!group) return this.stray()
    this.outside()
    this.check('GE')
    group.included = this.view.whole(1) || 0
    if (group.included !== group.received) {
      this.report('group-count-mismatch', 1, { expected: group.received, found: group.included })
    }
    if (!sameNumber(this.view.text(2), group.controlNumber)) this.report('group-number-mismatch', 2)
    this.giveGroup()
  }

  endInterchange(): void {
    this.closeGroup()
    const { interchange } = this
    if (!interchange) return this.stray()
    this.outside()
    this.check('IEA')
    const said = this.view.whole(1)
    const acknowledgmentsOnly = interchange.groups === 0 && said <= 1
    if (said !== interchange.groups && !acknowledgmentsOnly) {
      this.report('interchange-count-mismatch', 1, { expected: interchange.groups, found: said || 0 })
    }
    if (!sameNumber(this.view.text(2), interchange.controlNumber)) this.report('interchange-number-mismatch', 2)
    this.giveInterchange()
  }

  /** TA1. */
  acknowledgment(): void {
    this.outside()
    if (!this.interchange || this.group) this.report('segment-outside-transaction', 0)
    this.check('TA1')
  }

  /** A segment that belongs to nothing that is open. */
  stray(): void {
    this.outside()
    this.report('segment-outside-transaction', 0)
  }

  endOfFile(file: Finding[]): void {
    this.homeless = file
    this.closeInterchange()
  }

  private closeGroup(): void {
    if (!this.group) return
    this.outside()
    this.reportAt(this.group.mark, 'group-trailer-missing', 0)
    this.giveGroup()
  }

  private closeInterchange(): void {
    this.closeGroup()
    if (!this.interchange) return
    this.outside()
    this.reportAt(this.interchange.mark, 'interchange-trailer-missing', 0)
    this.giveInterchange()
  }

  private giveGroup(): void {
    const { mark: _, numbers: __, ...verdict } = this.group!
    this.group = undefined
    this.give(verdict)
    this.outside()
  }

  private giveInterchange(): void {
    const { mark: _, numbers: __, ...verdict } = this.interchange!
    this.interchange = undefined
    this.give(verdict)
    this.outside()
  }

  private toTransaction(): void {
    const { reporter } = this.view
    this.view.node = nowhere
    reporter.transaction = this.transaction?.controlNumber
    reporter.claim = undefined
    reporter.sink = this.transactionFindings
    reporter.count = (errors) => (this.errors += errors)
  }

  private check(id: string): void {
    this.elements.check(this.view.block, this.view.ordinal, plans.get(id)!)
  }

  private mark(): Mark {
    this.view.node = nowhere
    return this.view.mark()
  }

  private report(code: FindingCode, place: number, detail?: FindingDetail): void {
    this.reportAt(this.mark(), code, place, detail)
  }

  private reportAt(mark: Mark, code: FindingCode, place: number, detail?: FindingDetail): void {
    this.view.reporter.add(code, mark, place === 0 ? undefined : { place }, detail)
  }
}
