import type {
  AcknowledgedProvider,
  ClaimAcknowledgment,
  ClaimStatus,
  InformationReceiver,
  InformationSource,
  LineStatus,
  ReceivedTotals,
  StatusCode,
} from '../documents/claim-acknowledgment.ts'
import type { Extensible } from '../documents/party.ts'
import type { Capture } from './capture.ts'
import type { ElementReader } from './element-reader.ts'
import { readContact, readParty, readReference } from './parties.ts'
import { noProcedure, readProcedure, readServiceDates } from './pieces-of-claims.ts'
import { appended, put } from './rules.ts'
import type { Rules } from './rules.ts'

/** Where the reading of a 277CA stands. */
export interface StatusState {
  readonly reader: ElementReader
  heading: Capture | undefined
  /** The captures of the levels open, source first. */
  levels: Capture[]
  source: InformationSource
  receiver: InformationReceiver
  provider: AcknowledgedProvider | undefined
  claim: ClaimAcknowledgment | undefined
  line: LineStatus | undefined
  /** Who is answered by STC and REF, as open now. */
  statuses: ClaimStatus[]
  owner: Extensible
}

function readStatus(reader: ElementReader, date: string | undefined): ClaimStatus {
  settleSeparator(reader)
  const status: ClaimStatus = { codes: [] }
  put(status, 'date', date)
  for (const position of [1, 10, 11]) {
    const [category = '', code = '', entity = '', list = ''] = reader.components(position)
    if (category === '' && code === '') continue
    const statusCode: StatusCode = { category, code }
    if (entity !== '') statusCode.entity = entity
    if (list !== '') statusCode.list = list
    status.codes.push(statusCode)
  }
  put(status, 'action', reader.optional(3))
  put(status, 'chargeCents', reader.cents(4))
  put(status, 'message', reader.optional(12))
  return status
}

/** Some files use another component separator than their ISA16; STC01 tells. */
function settleSeparator(reader: ElementReader): void {
  const declared = reader.block.delimiters.component
  reader.separator = declared
  const text = reader.text(1)
  if (declared !== '' && text.includes(declared)) return
  const match = /^[A-Z]\d([^0-9A-Za-z .-])\d{1,3}(\1|$)/.exec(text)
  if (!match) return
  reader.separator = match[1]!
  reader.problem('component-separator-mismatch', 1)
}

/** QTY and AMT of the receiver or the provider. */
function readTotals(reader: ElementReader, holder: { totals?: ReceivedTotals } | undefined): void | false {
  const qualifier = reader.text(1)
  const name = totals[qualifier]
  if (!holder || name === undefined || holder.totals?.[name] !== undefined) return false
  const value = name.endsWith('Cents') ? reader.requiredCents(2) : reader.requiredDecimal(2)
  ;(holder.totals ??= {})[name] = value
}

const totals: Partial<Record<string, keyof ReceivedTotals>> = {
  '90': 'acceptedCount',
  AA: 'rejectedCount',
  QA: 'acceptedCount',
  QC: 'rejectedCount',
  YU: 'acceptedCents',
  YY: 'rejectedCents',
}

const pushStatus = ({ reader, statuses }: StatusState): void =>
  void statuses.push(readStatus(reader, reader.requiredDay(2)))

/** STC02 is not used at the level of the billing provider. */
const pushUndated = ({ reader, statuses }: StatusState): void => void statuses.push(readStatus(reader, reader.day(2)))

const claimNames: Partial<Record<string, 'payerClaimControlNumber' | 'clearinghouseClaimNumber' | 'typeOfBill'>> = {
  '1K': 'payerClaimControlNumber',
  D9: 'clearinghouseClaimNumber',
  BLT: 'typeOfBill',
}

export const claimAcknowledgmentRules: Rules<StatusState> = {
  ST: { BHT: () => {} },
  '2100A': {
    NM1: ({ reader, source }) => {
      source.entity = reader.text(1)
      source.party = readParty(reader)
    },
    PER: ({ reader, source }) => readContact(reader, source.party),
  },
  '2200A': {
    TRN: ({ reader, source }) => void (source.traceNumber = reader.text(2)),
    DTP: ({ reader, source }) => {
      const qualifier = reader.text(1)
      const name = qualifier === '050' ? 'receivedDate' : qualifier === '009' ? 'processedDate' : undefined
      const value = reader.time(3)
      if (name === undefined || value === undefined || source[name] !== undefined) return false
      source[name] = value
    },
  },
  '2100B': { NM1: ({ reader, receiver }) => void (receiver.party = readParty(reader)) },
  '2200B': {
    TRN: ({ reader, receiver }) => void (receiver.traceNumber = reader.text(2)),
    STC: pushStatus,
    QTY: ({ reader, receiver }) => readTotals(reader, receiver),
    AMT: ({ reader, receiver }) => readTotals(reader, receiver),
  },
  '2100C': {
    NM1: ({ reader, provider }) => (provider ? void (provider.party = readParty(reader)) : false),
  },
  '2200C': {
    TRN: ({ reader, provider }) => (provider ? void (provider.traceNumber = reader.text(2)) : false),
    STC: pushUndated,
    REF: ({ reader, provider }) => (provider ? readReference(reader, provider) : false),
    QTY: ({ reader, provider }) => readTotals(reader, provider),
    AMT: ({ reader, provider }) => readTotals(reader, provider),
  },
  '2100D': { NM1: ({ reader, claim }) => (claim ? void (claim.patient = readParty(reader)) : false) },
  '2200D': {
    TRN: ({ reader, claim }) => (claim ? void (claim.patientControlNumber = reader.text(2)) : false),
    STC: pushStatus,
    REF: ({ reader, claim }) => {
      if (!claim) return false
      const name = claimNames[reader.text(1)]
      if (name === undefined || claim[name] !== undefined) return readReference(reader, claim)
      claim[name] = reader.text(2)
    },
    DTP: ({ reader, claim }) => {
      if (!claim) return false
      if (reader.text(1) === '472') return readServiceDates(reader, claim)
      const value = reader.time(3)
      if (value === undefined) return false
      claim.otherDates = appended(claim.otherDates, { qualifier: reader.text(1), value })
    },
  },
  '2220D': {
    SVC: (state) => {
      const { reader, claim } = state
      if (!claim) return false
      const line: LineStatus = {
        procedure: readProcedure(reader, 1) ?? noProcedure(),
        chargeCents: reader.requiredCents(2),
        statuses: [],
      }
      put(line, 'revenueCode', reader.optional(4))
      put(line, 'units', reader.decimal(7))
      claim.lines.push(line)
      Object.assign(state, { line, statuses: line.statuses, owner: line })
    },
    STC: pushStatus,
    REF: ({ reader, line }) => {
      if (!line) return false
      if (reader.text(1) !== 'FJ' || line.lineControlNumber !== undefined) return readReference(reader, line)
      line.lineControlNumber = reader.text(2)
    },
    DTP: ({ reader, line }) => (line && reader.text(1) === '472' ? readServiceDates(reader, line) : false),
  },
}
