import type {
  ElementError,
  ImplementationAcknowledgment,
  InterchangeAcknowledgment,
} from '../documents/acknowledgment.ts'
import type { SegmentError, TransactionAcknowledgment } from '../documents/acknowledgment.ts'
import type { RawSegment } from '../documents/party.ts'
import type { Read } from '../documents/source.ts'
import { table999 } from '../loops/acknowledgments.ts'
import { treeOf } from '../loops/catalog.ts'
import { Capture } from './capture.ts'
import { dayOf, timeOf } from './dates.ts'
import type { Assembler, Desk } from './driver.ts'
import type { ElementReader } from './element-reader.ts'
import { clock } from './envelope.ts'
import { decimalComponent } from './pieces-of-claims.ts'
import { appended, applyRule, compileRules, put } from './rules.ts'
import type { Rules } from './rules.ts'

interface State {
  readonly reader: ElementReader
  capture: Capture | undefined
  acknowledgment: ImplementationAcknowledgment
  transaction: TransactionAcknowledgment | undefined
  segment: SegmentError | undefined
  element: ElementError | undefined
  /** What has no place in the document. */
  extra: RawSegment[]
}

export function acknowledgmentAssembler(desk: Desk<Read<ImplementationAcknowledgment>>): Assembler {
  const compiled = compileRules(treeOf(table999), rules)
  let state = newState(desk.reader)
  return {
    table: table999,
    begin() {
      state = newState(desk.reader)
      state.capture = desk.cut()
    },
    take(tracker) {
      if (!applyRule(compiled, tracker.slot, state)) state.extra.push(desk.reader.raw())
    },
    end() {
      const { acknowledgment, capture, extra } = state
      if (extra.length > 0) acknowledgment.extra = extra
      if (capture) desk.yield({ ...acknowledgment, source: desk.source(capture, []) })
    },
  }
}

function newState(reader: ElementReader): State {
  const acknowledgment: ImplementationAcknowledgment = {
    kind: '999',
    functionalId: '',
    groupControlNumber: '',
    transactions: [],
    status: '',
    included: 0,
    received: 0,
    accepted: 0,
    codes: [],
  }
  return {
    reader,
    capture: undefined,
    acknowledgment,
    transaction: undefined,
    segment: undefined,
    element: undefined,
    extra: [],
  }
}

/** The elements from `first` to `last` that are not empty. */
function codesOf(reader: ElementReader, first: number, last: number): string[] {
  const codes: string[] = []
  for (let position = first; position <= last; position++) codes.push(reader.text(position))
  return codes.filter((code) => code !== '')
}

function readElementError(reader: ElementReader): ElementError {
  const error: ElementError = { element: decimalComponent(reader, 1, 1) ?? 0, code: reader.required(3) }
  put(error, 'component', decimalComponent(reader, 1, 2))
  put(error, 'repetition', decimalComponent(reader, 1, 3))
  put(error, 'dataElement', reader.optional(2))
  put(error, 'badValue', reader.optional(4))
  return error
}

const rules: Rules<State> = {
  ST: {
    AK1: ({ reader, acknowledgment }) => {
      acknowledgment.functionalId = reader.required(1)
      acknowledgment.groupControlNumber = reader.required(2)
      put(acknowledgment, 'version', reader.optional(3))
    },
    AK9: ({ reader, acknowledgment }) => {
      acknowledgment.status = reader.required(1)
      acknowledgment.included = reader.requiredDecimal(2)
      acknowledgment.received = reader.requiredDecimal(3)
      acknowledgment.accepted = reader.requiredDecimal(4)
      acknowledgment.codes = codesOf(reader, 5, 9)
    },
  },
  '2000': {
    AK2: (state) => {
      const { reader, acknowledgment } = state
      const transaction: TransactionAcknowledgment = {
        identifier: reader.required(1),
        controlNumber: reader.required(2),
        segments: [],
        status: '',
        codes: [],
      }
      put(transaction, 'implementation', reader.optional(3))
      acknowledgment.transactions.push(transaction)
      Object.assign(state, { transaction, segment: undefined, element: undefined })
    },
    IK5: ({ reader, transaction }) => {
      if (!transaction || transaction.status !== '') return false
      transaction.status = reader.required(1)
      transaction.codes = codesOf(reader, 2, 6)
    },
  },
  '2100': {
    IK3: (state) => {
      const { reader, transaction } = state
      if (!transaction) return false
      const segment: SegmentError = { segmentId: reader.required(1), position: reader.requiredDecimal(2), elements: [] }
      put(segment, 'loop', reader.optional(3))
      put(segment, 'code', reader.optional(4))
      transaction.segments.push(segment)
      Object.assign(state, { segment, element: undefined })
    },
    CTX: ({ reader, segment }) =>
      segment ? void (segment.contexts = appended(segment.contexts, reader.raw())) : false,
  },
  '2110': {
    IK4: (state) => {
      const { reader, segment } = state
      if (!segment) return false
      state.element = readElementError(reader)
      segment.elements.push(state.element)
    },
    CTX: ({ reader, element }) =>
      element ? void (element.contexts = appended(element.contexts, reader.raw())) : false,
  },
}

/** The TA1 that the reader stands on. */
export function readInterchangeAcknowledgment(desk: Desk<Read<InterchangeAcknowledgment>>): void {
  const { reader } = desk
  const capture = new Capture(reader.block, reader.ordinal)
  capture.closeBefore(reader.ordinal + 1)
  reader.loop = undefined
  reader.problems = capture.problems
  const interchangeControlNumber = reader.required(1)
  const date = dayOf(`20${reader.text(2)}`)
  if (date === undefined) reader.problem('date-unreadable', 2)
  if (timeOf(reader.text(3)) === undefined) reader.problem('date-unreadable', 3)
  desk.yield({
    kind: 'TA1',
    interchangeControlNumber,
    date: date ?? '',
    time: clock(reader.text(3)),
    status: reader.required(4),
    noteCode: reader.required(5),
    source: desk.source(capture, []),
  })
}
