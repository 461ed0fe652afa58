import { codeOf } from '../block.ts'
import type { QualifiedTime } from '../documents/claim.ts'
import type { Cents, Extensible, IsoDate } from '../documents/party.ts'
import type { ClaimPayment, PaymentGroup, ServicePayment } from '../documents/remittance.ts'
import { remittanceParties } from '../documents/roles.ts'
import type { NumberTable } from '../loops/number-table.ts'
import type { ElementReader } from './element-reader.ts'
import { readContact, readParty, readReference } from './parties.ts'
import { noProcedure, readAdjustments, readInpatient, readOutpatient, readProcedure } from './pieces-of-claims.ts'
import { appended, byCode, put } from './rules.ts'
import type { Rules } from './rules.ts'

/** Where the reading of the claims of an 835 stands. */
export interface PaymentState {
  readonly reader: ElementReader
  group: PaymentGroup
  claim: ClaimPayment | undefined
  line: ServicePayment | undefined
  owner: Extensible
}

function newClaimPayment({ reader, group }: PaymentState): ClaimPayment {
  const claim: ClaimPayment = {
    group,
    patientControlNumber: reader.required(1),
    status: reader.required(2),
    chargeCents: reader.requiredCents(3),
    paidCents: reader.requiredCents(4),
    adjustments: [],
    lines: [],
  }
  const patientResponsibilityCents = reader.cents(5)
  if (patientResponsibilityCents !== undefined) claim.patientResponsibilityCents = patientResponsibilityCents
  const filingIndicator = reader.text(6)
  if (filingIndicator !== '') claim.filingIndicator = filingIndicator
  const payerClaimControlNumber = reader.text(7)
  if (payerClaimControlNumber !== '') claim.payerClaimControlNumber = payerClaimControlNumber
  const facilityCode = reader.text(8)
  if (facilityCode !== '') claim.facilityCode = facilityCode
  const frequencyCode = reader.text(9)
  if (frequencyCode !== '') claim.frequencyCode = frequencyCode
  if (reader.isLast(9)) return claim
  put(claim, 'drg', reader.optional(11))
  put(claim, 'drgWeight', reader.decimal(12))
  put(claim, 'dischargeFraction', reader.decimal(13))
  return claim
}

function newServicePayment(reader: ElementReader): ServicePayment {
  settleSeparator(reader)
  const line: ServicePayment = {
    procedure: readProcedure(reader, 1) ?? noProcedure(),
    chargeCents: reader.requiredCents(2),
    paidCents: reader.requiredCents(3),
    adjustments: [],
    remarkCodes: [],
  }
  const revenueCode = reader.text(4)
  if (revenueCode !== '') line.revenueCode = revenueCode
  const units = reader.decimal(5)
  if (units !== undefined) line.units = units
  if (reader.isLast(5)) return line
  put(line, 'billedProcedure', readProcedure(reader, 6))
  put(line, 'billedUnits', reader.decimal(7))
  return line
}

/** Some files use another component separator than their ISA16; SVC01 tells. */
function settleSeparator(reader: ElementReader): void {
  const declared = reader.block.delimiters.component
  reader.separator = declared
  const procedure = reader.text(1)
  if (declared !== '' && procedure.includes(declared)) return
  const match = /^[A-Z][A-Z0-9]([^0-9A-Za-z .-])[0-9A-Z]{3,}(\1|$)/.exec(procedure)
  if (!match) return
  reader.separator = match[1]!
  reader.problem('component-separator-mismatch', 1)
}

interface Dated {
  otherDates?: QualifiedTime[]
}

/** DTM: a named day once, else kept by its qualifier. */
function readDay<Target extends Dated>(
  reader: ElementReader,
  target: Target,
  names: NumberTable<keyof Target>,
): void | false {
  const value = reader.day(2)
  if (value === undefined) return false
  const name = names.get(reader.code(1))
  if (name === undefined || target[name] !== undefined) {
    target.otherDates = appended(target.otherDates, { qualifier: reader.text(1), value })
  } else target[name] = value as IsoDate as Target[typeof name]
}

function readAmount(reader: ElementReader, target: { amounts?: { qualifier: string; amountCents: Cents }[] }): void {
  target.amounts = appended(target.amounts, { qualifier: reader.text(1), amountCents: reader.requiredCents(2) })
}

function readQuantity(reader: ElementReader, target: { quantities?: { qualifier: string; quantity: number }[] }): void {
  const quantity = reader.requiredDecimal(2)
  target.quantities = appended(target.quantities, { qualifier: reader.text(1), quantity })
}

const partyOf = new Map(
  Object.entries(remittanceParties).map(([name, code]) => [codeOf(code), name as keyof typeof remittanceParties]),
)

/** Loops 2100 and 2110. */
export const claimPaymentRules: Rules<PaymentState> = {
  '2100': {
    CLP: (state) => {
      state.claim = newClaimPayment(state)
      state.line = undefined
      state.owner = state.claim
    },
    CAS: ({ reader, claim }) => (claim ? readAdjustments(reader, claim.adjustments) : false),
    NM1: ({ reader, claim }) => {
      const name = partyOf.get(reader.code(1))
      if (!claim || name === undefined || claim[name] !== undefined) return false
      claim[name] = readParty(reader)
    },
    MIA: ({ reader, claim }) => (claim ? void (claim.inpatient = readInpatient(reader)) : false),
    MOA: ({ reader, claim }) => (claim ? void (claim.outpatient = readOutpatient(reader)) : false),
    REF: ({ reader, claim }) => (claim ? readReference(reader, claim) : false),
    DTM: ({ reader, claim }) => (claim ? readDay(reader, claim, claimDays) : false),
    PER: ({ reader, claim }) => (claim ? readContact(reader, claim) : false),
    AMT: ({ reader, claim }) => (claim ? readAmount(reader, claim) : false),
    QTY: ({ reader, claim }) => (claim ? readQuantity(reader, claim) : false),
  },
  '2110': {
    SVC: (state) => {
      if (!state.claim) return false
      state.line = newServicePayment(state.reader)
      state.claim.lines.push(state.line)
      state.owner = state.line
    },
    DTM: ({ reader, line }) => (line ? readDay(reader, line, lineDays) : false),
    CAS: ({ reader, line }) => (line ? readAdjustments(reader, line.adjustments) : false),
    REF: ({ reader, line }) => {
      if (!line) return false
      if (reader.code(1) !== lineControl || line.lineControlNumber !== undefined) return readReference(reader, line)
      line.lineControlNumber = reader.text(2)
    },
    AMT: ({ reader, line }) => {
      if (!line) return false
      if (reader.code(1) !== allowed || line.allowedCents !== undefined) return readAmount(reader, line)
      line.allowedCents = reader.requiredCents(2)
    },
    QTY: ({ reader, line }) => (line ? readQuantity(reader, line) : false),
    LQ: ({ reader, line }) => {
      if (!line || reader.code(1) !== remark) return false
      line.remarkCodes.push(reader.text(2))
    },
  },
}

const claimDays = byCode({
  '232': 'statementFrom',
  '233': 'statementTo',
  '050': 'receivedDate',
  '036': 'coverageExpiration',
} as const)

const lineDays = byCode({ '472': 'serviceFrom', '150': 'serviceFrom', '151': 'serviceTo' } as const)

const lineControl = codeOf('6R')
const allowed = codeOf('B6')
const remark = codeOf('HE')
