import {
  readStructure,
  type GroupInfo,
  type InterchangeInfo,
  type ReadProblem,
  type Segment,
  type SegmentError,
  type StructureEvent,
  type TransactionInfo,
} from '@claimrail/x12'

/** An interchange as it was received, with what is wrong with its envelopes. */
export type ReceivedInterchange = {
  info: InterchangeInfo
  /** TA105: 000 when well. */
  note: string
  groups: ReceivedGroup[]
}

export type ReceivedGroup = {
  info: GroupInfo
  /** GE01, or what was counted when there is no trailer. */
  included: number
  /** AK905 and on: 3 trailer missing, 4 control numbers differ, 5 number of transactions differs. */
  codes: string[]
  transactions: ReceivedTransaction[]
}

export type ReceivedTransaction = {
  info: TransactionInfo
  /** IK502 and on: 1 not supported, 2 trailer missing, 3 control numbers differ, 4 count differs, 5 segments in error. */
  codes: Set<string>
  errors: SegmentError[]
}

/** Checks the envelopes of every interchange and the place of every segment. */
export async function checkSyntax(bytes: Uint8Array): Promise<ReceivedInterchange[]> {
  const check = new Check()
  for await (const event of readStructure(bytes)) check.take(event)
  return check.interchanges
}

export function isAccepted({ codes }: ReceivedTransaction): boolean {
  return codes.size === 0
}

/** Adds what a reader of claims found in a transaction to its errors. Values are not repeated: they may be patient data. */
export function addProblems(transaction: ReceivedTransaction, problems: readonly ReadProblem[]): void {
  for (const problem of problems) {
    const element = /^([A-Z0-9]{2,3})(\d\d)(?:-(\d+))?$/.exec(problem.element ?? '')
    const code = ELEMENT_CODES[problem.code]
    if (!element || !code) continue
    const position = problem.segmentIndex - transaction.info.segmentIndex + 1
    const [, segmentId = '', number, component] = element
    transaction.codes.add('5')
    const place = { element: Number(number), ...(component && { component: Number(component) }) }
    const error = { segmentId, position, code: '8', elements: [{ ...place, code }] }
    transaction.errors.push({ ...error, ...(problem.loop && { loop: problem.loop }) })
  }
}

/** IK403 */
const ELEMENT_CODES: Partial<Record<ReadProblem['code'], string>> = {
  'element-missing': '1',
  'amount-unreadable': '6',
  'number-unreadable': '6',
  'date-unreadable': '8',
}

class Check {
  readonly interchanges: ReceivedInterchange[] = []
  private interchange: ReceivedInterchange | undefined
  private group: ReceivedGroup | undefined
  private transaction: ReceivedTransaction | undefined

  take(event: StructureEvent): void {
    switch (event.kind) {
      case 'interchange':
        this.interchange = { info: event.interchange, note: '000', groups: [] }
        this.interchanges.push(this.interchange)
        break
      case 'group':
        this.group = { info: event.group, included: 0, codes: [], transactions: [] }
        this.interchange?.groups.push(this.group)
        break
      case 'transaction':
        this.transaction = { info: event.transaction, codes: new Set(), errors: [] }
        if (!event.table || event.transaction.identifier !== '837') this.transaction.codes.add('1')
        this.group?.transactions.push(this.transaction)
        break
      case 'segment':
        if (!event.expected) this.takeUnexpected(event.segment, event.loop?.id)
        break
      case 'transactionEnd':
        this.endTransaction(event.segment)
        break
      case 'groupEnd':
        this.endGroup(event.segment)
        break
      case 'interchangeEnd':
        this.endInterchange(event.segment)
        break
      case 'gap':
        if (event.reason !== 'blank') this.refuse(event.reason === 'truncated' ? '023' : '022')
        break
      case 'loop':
        break
    }
  }

  private takeUnexpected(segment: Segment, loop: string | undefined): void {
    if (!this.transaction) return this.refuse('022')
    const position = segment.index - this.transaction.info.segmentIndex + 1
    this.transaction.codes.add('5')
    this.transaction.errors.push({ segmentId: segment.id, position, code: '2', ...(loop && { loop }), elements: [] })
  }

  private endTransaction(trailer: Segment | undefined): void {
    const { transaction } = this
    this.transaction = undefined
    if (!transaction) return
    if (!trailer) return void transaction.codes.add('2')
    if (trailer.element(2) !== transaction.info.controlNumber) transaction.codes.add('3')
    const count = trailer.index - transaction.info.segmentIndex + 1
    if (Number(trailer.element(1)) !== count) transaction.codes.add('4')
  }

  private endGroup(trailer: Segment | undefined): void {
    const { group } = this
    this.group = undefined
    if (!group) return
    group.included = trailer ? Number(trailer.element(1)) || 0 : group.transactions.length
    if (!trailer) return void group.codes.push('3')
    if (trailer.element(2) !== group.info.controlNumber) group.codes.push('4')
    if (group.included !== group.transactions.length) group.codes.push('5')
  }

  private endInterchange(trailer: Segment | undefined): void {
    const { interchange } = this
    if (!interchange) return
    if (!trailer) this.refuse('023')
    else if (trailer.element(2) !== interchange.info.controlNumber) this.refuse('001')
    else if (Number(trailer.element(1)) !== interchange.groups.length) this.refuse('021')
    this.interchange = undefined
  }

  /** The first thing wrong is the one that is told. */
  private refuse(note: string): void {
    const interchange = this.interchange ?? this.interchanges.at(-1)
    if (interchange?.note === '000') interchange.note = note
  }
}
