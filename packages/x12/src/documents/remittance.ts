import type { Adjustment, InpatientAdjudication, OutpatientAdjudication, Procedure, QualifiedTime } from './claim.ts'
import type { Cents, Contact, Extensible, IsoDate, Party, Reference } from './party.ts'

/** BPR06 to BPR09 or BPR12 to BPR15: one end of a transfer. */
export interface BankAccount {
  /** 01 ABA transit routing number, 04 Canadian bank branch. */
  routingQualifier: string
  routingNumber: string
  /** DA demand deposit, SG savings. */
  accountQualifier: string
  accountNumber: string
}

/** N1*PR of loop 1000A. */
export interface RemittancePayer extends Party {
  /** PER*CX, PER*BL, PER*IC are in `contacts`; REF*2U and others in `references`. */
  contacts?: Contact[]
}

/** N1*PE of loop 1000B. */
export interface RemittancePayee extends Party {
  /** REF*TJ */
  taxId?: string
  /** RDM: how the remittance is delivered. */
  delivery?: { method: string; name?: string; number?: string }
}

/** An 835 before its claims: BPR, TRN, CUR, DTM, loops 1000A and 1000B. */
export interface RemittanceHeader extends Extensible {
  /** BPR01: I with payment, H information only, C, D, P, U, X. */
  handling: string
  /** BPR02; never negative in a valid file. */
  paymentCents: Cents
  /** BPR03: C credit, D debit. */
  creditDebit: string
  /** BPR04: ACH, CHK, NON, BOP, FWT. */
  method: string
  /** BPR05: CCP, CTX. */
  format?: string
  from?: BankAccount
  /** BPR10 */
  originatorId?: string
  /** BPR11 */
  originatorCode?: string
  to?: BankAccount
  /** BPR16: the day of the cheque or of the transfer. */
  paymentDate: IsoDate
  /** TRN02: the number of the cheque or of the transfer. */
  traceNumber: string
  /** TRN03 */
  traceOriginatorId: string
  /** TRN04 */
  traceOriginatorCode?: string
  /** CUR02; absent for US dollars. */
  currency?: string
  /** REF*EV */
  receiverId?: string
  /** REF*F2 */
  versionId?: string
  /** DTM*405 */
  productionDate?: IsoDate
  payer: RemittancePayer
  payee: RemittancePayee
}

/** LX with TS3 and TS2 of loop 2000: a heading that groups claim payments. */
export interface PaymentGroup {
  /** LX01 */
  number: number
  /** TS3 elements 01 to 24 as written. */
  providerSummary?: string[]
  /** TS2 elements 01 to 19 as written. */
  providerSupplement?: string[]
}

/** NM1*QC, IL, 74, 82, TT, PR, GB of loop 2100. */
export type RemittanceParty = Party

/** CLP and all of its loop 2100. */
export interface ClaimPayment extends Extensible {
  /** Loop 2000 that this payment stands in; claims without one have number 0. */
  group: PaymentGroup
  /** CLP01 */
  patientControlNumber: string
  /** CLP02: 1, 2, 3 processed; 4 denied; 19 to 21 processed and forwarded; 22 reversal; 23, 25. */
  status: string
  /** CLP03 */
  chargeCents: Cents
  /** CLP04 */
  paidCents: Cents
  /** CLP05 */
  patientResponsibilityCents?: Cents
  /** CLP06 */
  filingIndicator?: string
  /** CLP07 */
  payerClaimControlNumber?: string
  /** CLP08 */
  facilityCode?: string
  /** CLP09 */
  frequencyCode?: string
  /** CLP11 */
  drg?: string
  /** CLP12 */
  drgWeight?: number
  /** CLP13 */
  dischargeFraction?: number
  /** CAS of loop 2100. */
  adjustments: Adjustment[]
  /** NM1*QC */
  patient?: RemittanceParty
  /** NM1*IL */
  subscriber?: RemittanceParty
  /** NM1*74: what the payer says the name or number should have been. */
  correctedPatient?: RemittanceParty
  /** NM1*82 */
  serviceProvider?: RemittanceParty
  /** NM1*TT: the payer that this one forwarded the claim to. */
  crossoverCarrier?: RemittanceParty
  /** NM1*PR: the payer that comes first in the payer's opinion. */
  correctedPriorityPayer?: RemittanceParty
  /** NM1*GB */
  otherSubscriber?: RemittanceParty
  inpatient?: InpatientAdjudication
  outpatient?: OutpatientAdjudication
  references?: Reference[]
  /** DTM*232 */
  statementFrom?: IsoDate
  /** DTM*233 */
  statementTo?: IsoDate
  /** DTM*050 */
  receivedDate?: IsoDate
  /** DTM*036 */
  coverageExpiration?: IsoDate
  otherDates?: QualifiedTime[]
  contacts?: Contact[]
  /** AMT by qualifier: AU coverage, D8 discount, I interest, F5 patient paid, ... */
  amounts?: { qualifier: string; amountCents: Cents }[]
  /** QTY by qualifier. */
  quantities?: { qualifier: string; quantity: number }[]
  lines: ServicePayment[]
}

/** SVC and all of its loop 2110. */
export interface ServicePayment extends Extensible {
  /** SVC01 */
  procedure: Procedure
  /** SVC02 */
  chargeCents: Cents
  /** SVC03 */
  paidCents: Cents
  /** SVC04 */
  revenueCode?: string
  /** SVC05; 1 when absent in the file, by the guide. */
  units?: number
  /** SVC06: what was billed, when the payer paid another code. */
  billedProcedure?: Procedure
  /** SVC07: units billed, when they differ. */
  billedUnits?: number
  /** DTM*472 or DTM*150 */
  serviceFrom?: IsoDate
  /** DTM*151 */
  serviceTo?: IsoDate
  otherDates?: QualifiedTime[]
  adjustments: Adjustment[]
  /** REF*6R: the line control number of the claim. */
  lineControlNumber?: string
  references?: Reference[]
  /** AMT*B6 */
  allowedCents?: Cents
  amounts?: { qualifier: string; amountCents: Cents }[]
  quantities?: { qualifier: string; quantity: number }[]
  /** LQ*HE: remittance advice remark codes. */
  remarkCodes: string[]
}

/** One reason of a PLB. */
export interface ProviderAdjustment {
  /** PLB03-1 and so on: WO overpayment recovery, L6 interest, FB forwarding balance, 72 refund, J1, ... */
  reason: string
  /** PLB03-2 */
  reference?: string
  /** Positive lowers the payment. */
  amountCents: Cents
}

/** PLB: adjustments of the payment that belong to no claim of it. */
export interface ProviderAdjustments {
  /** PLB01 */
  providerId: string
  /** PLB02 */
  fiscalPeriodEnd: IsoDate
  adjustments: ProviderAdjustment[]
}

/** A remittance in pieces, for one that is too large to be held: its heading, then claim payments, then what is adjusted by provider. */
export type RemittancePart =
  | { kind: 'remittance'; header: RemittanceHeader }
  | { kind: 'claimPayment'; claim: ClaimPayment }
  | { kind: 'providerAdjustments'; adjustments: ProviderAdjustments }
  | { kind: 'remittanceEnd' }

/** A whole 835 transaction. Balanced when `header.paymentCents` = sum of `paidCents` - sum of PLB amounts. */
export interface Remittance {
  header: RemittanceHeader
  claims: ClaimPayment[]
  providerAdjustments: ProviderAdjustments[]
}
