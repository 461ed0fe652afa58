import { codeOf } from '../block.ts'
import type { Party } from '../documents/party.ts'
import type { BankAccount, ClaimPayment, PaymentGroup, ProviderAdjustments } from '../documents/remittance.ts'
import type { RemittanceHeader, RemittancePayee } from '../documents/remittance.ts'
import type { DocumentSource } from '../documents/source.ts'
import { treeOf } from '../loops/catalog.ts'
import { table835 } from '../loops/remittance-835.ts'
import type { Capture } from './capture.ts'
import type { Assembler, Desk } from './driver.ts'
import type { ElementReader } from './element-reader.ts'
import { nameless, readCity, readContact, readOrganization, readReference, readStreet } from './parties.ts'
import type { PartyTarget } from './parties.ts'
import { claimPaymentRules } from './remittance-rules.ts'
import type { PaymentState } from './remittance-rules.ts'
import { appended, applyRule, compileRules, put } from './rules.ts'
import type { Rule, Rules } from './rules.ts'

/** What read835 yields, in the order of the file. */
export type RemittanceEvent =
  | { kind: 'remittance'; header: RemittanceHeader; source: DocumentSource }
  /** `position` counts the CLPs of the transaction from 0. */
  | { kind: 'claimPayment'; header: RemittanceHeader; claim: ClaimPayment; position: number; source: DocumentSource }
  | { kind: 'providerAdjustments'; header: RemittanceHeader; adjustments: ProviderAdjustments; source: DocumentSource }
  /** `complete` is false when the file breaks off before SE. */
  | { kind: 'remittanceEnd'; header: RemittanceHeader; claimCount: number; complete: boolean; source: DocumentSource }

interface State extends PaymentState {
  header: RemittanceHeader
  headerCapture: Capture | undefined
  /** The header was yielded. */
  headerDone: boolean
  /** LX with its TS3 and TS2. */
  groupCapture: Capture | undefined
  capture: Capture | undefined
  adjustments: ProviderAdjustments | undefined
  claimCount: number
  party: PartyTarget | undefined
}

const tags = { lx: codeOf('LX'), clp: codeOf('CLP'), plb: codeOf('PLB') }

export function remittanceAssembler(desk: Desk<RemittanceEvent>): Assembler {
  const compiled = compileRules(treeOf(table835), rules)
  let state = newState(desk.reader)

  function finishHeader(): void {
    if (state.headerDone || !state.headerCapture) return
    state.headerDone = true
    desk.yield({ kind: 'remittance', header: state.header, source: desk.source(state.headerCapture, []) })
  }

  function finishPart(): void {
    const { header, claim, adjustments, capture, headerCapture, groupCapture } = state
    if (capture && headerCapture && (claim || adjustments)) {
      const source = desk.source(capture, claim && groupCapture ? [headerCapture, groupCapture] : [headerCapture])
      if (claim) desk.yield({ kind: 'claimPayment', header, claim, position: state.claimCount++, source })
      else if (adjustments) desk.yield({ kind: 'providerAdjustments', header, adjustments, source })
    }
    state.claim = undefined
    state.line = undefined
    state.adjustments = undefined
  }

  function startPart(tag: number): void {
    finishHeader()
    finishPart()
    state.capture = desk.cut()
    if (tag !== tags.lx) return
    state.groupCapture = state.capture
    state.group = { number: desk.reader.requiredDecimal(1) }
    state.owner = state.header
  }

  return {
    table: table835,
    begin() {
      state = newState(desk.reader)
      state.headerCapture = desk.cut()
    },
    take(tracker) {
      const { block, ordinal } = desk.reader
      const tag = block.tag(ordinal)
      if (tag === tags.lx || tag === tags.clp || tag === tags.plb) startPart(tag)
      if (tracker.begins) state.party = undefined
      if (!applyRule(compiled, tracker.slot, state)) state.owner.extra = appended(state.owner.extra, desk.reader.raw())
    },
    end(complete) {
      finishHeader()
      finishPart()
      const { header, claimCount, headerCapture } = state
      if (!headerCapture) return
      desk.yield({ kind: 'remittanceEnd', header, claimCount, complete, source: desk.source(headerCapture, []) })
    },
  }
}

function newState(reader: ElementReader): State {
  const header: RemittanceHeader = {
    handling: '',
    paymentCents: 0,
    creditDebit: '',
    method: '',
    paymentDate: '',
    traceNumber: '',
    traceOriginatorId: '',
    payer: { name: nameless },
    payee: { name: nameless },
  }
  return {
    reader,
    header,
    headerCapture: undefined,
    headerDone: false,
    groupCapture: undefined,
    capture: undefined,
    group: { number: 0 },
    claim: undefined,
    line: undefined,
    adjustments: undefined,
    claimCount: 0,
    party: undefined,
    owner: header,
  }
}

function readPayment({ reader, header }: State): void {
  header.handling = reader.required(1)
  header.paymentCents = reader.requiredCents(2)
  header.creditDebit = reader.text(3)
  header.method = reader.text(4)
  put(header, 'format', reader.optional(5))
  put(header, 'from', readAccount(reader, 6))
  put(header, 'originatorId', reader.optional(10))
  put(header, 'originatorCode', reader.optional(11))
  put(header, 'to', readAccount(reader, 12))
  header.paymentDate = reader.requiredDay(16)
}

function readAccount(reader: ElementReader, position: number): BankAccount | undefined {
  const [routingQualifier, routingNumber, accountQualifier, accountNumber] = [0, 1, 2, 3].map((offset) =>
    reader.text(position + offset),
  ) as [string, string, string, string]
  if (routingQualifier + routingNumber + accountQualifier + accountNumber === '') return undefined
  return { routingQualifier, routingNumber, accountQualifier, accountNumber }
}

function openParty(state: State, party: Party): Party {
  state.party = party
  state.owner = party
  return party
}

const forParty =
  (read: (reader: ElementReader, party: PartyTarget) => void | false): Rule<State> =>
  ({ reader, party }) =>
    party === undefined ? false : read(reader, party)

const partyRules = { N3: forParty(readStreet), N4: forParty(readCity) }

const payeeReference: Rule<State> = ({ reader, header }) => {
  const payee: RemittancePayee = header.payee
  if (reader.text(1) !== 'TJ' || payee.taxId !== undefined) return readReference(reader, payee)
  payee.taxId = reader.text(2)
}

function readProviderAdjustments(state: State): void {
  const { reader } = state
  const adjustments: ProviderAdjustments = {
    providerId: reader.required(1),
    fiscalPeriodEnd: reader.requiredDay(2),
    adjustments: [],
  }
  const last = reader.count
  for (let position = 3; position <= last; position += 2) {
    const [reason = '', reference = ''] = reader.components(position)
    if (reason === '' && reader.text(position + 1) === '') continue
    const amountCents = reader.requiredCents(position + 1)
    adjustments.adjustments.push(reference === '' ? { reason, amountCents } : { reason, reference, amountCents })
  }
  state.adjustments = adjustments
}

const group =
  (read: (reader: ElementReader, group: PaymentGroup) => void): Rule<State> =>
  ({ reader, group }) =>
    read(reader, group)

const elementsOf = (reader: ElementReader) => Array.from({ length: reader.count }, (_, place) => reader.text(place + 1))

const rules: Rules<State> = {
  ST: {
    BPR: readPayment,
    TRN: ({ reader, header }) => {
      header.traceNumber = reader.required(2)
      header.traceOriginatorId = reader.text(3)
      put(header, 'traceOriginatorCode', reader.optional(4))
    },
    CUR: ({ reader, header }) => void (header.currency = reader.text(2)),
    REF: ({ reader, header }) => {
      const name = headerReferences[reader.text(1)]
      if (name === undefined || header[name] !== undefined) return false
      header[name] = reader.text(2)
    },
    DTM: ({ reader, header }) => {
      const date = reader.text(1) === '405' ? reader.day(2) : undefined
      if (date === undefined || header.productionDate !== undefined) return false
      header.productionDate = date
    },
    PLB: readProviderAdjustments,
  },
  '1000A': {
    ...partyRules,
    N1: (state) => void (state.header.payer = openParty(state, readOrganization(state.reader))),
    REF: forParty(readReference),
    PER: forParty(readContact),
  },
  '1000B': {
    ...partyRules,
    N1: (state) => void (state.header.payee = openParty(state, readOrganization(state.reader))),
    REF: payeeReference,
    RDM: ({ reader, header }) => {
      const delivery: RemittancePayee['delivery'] = { method: reader.text(1) }
      put(delivery, 'name', reader.optional(2))
      put(delivery, 'number', reader.optional(3))
      header.payee.delivery = delivery
    },
  },
  '2000': {
    LX: () => {},
    TS3: group((reader, group) => void (group.providerSummary = elementsOf(reader))),
    TS2: group((reader, group) => void (group.providerSupplement = elementsOf(reader))),
  },
  ...claimPaymentRules,
}

const headerReferences: Partial<Record<string, 'receiverId' | 'versionId'>> = { EV: 'receiverId', F2: 'versionId' }
