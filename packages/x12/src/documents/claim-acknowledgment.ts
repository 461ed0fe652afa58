import type { Procedure, QualifiedTime } from './claim.ts'
import type { Cents, Extensible, IsoDate, Party, Reference } from './party.ts'

/** STC01, STC10 or STC11. */
export interface StatusCode {
  /** Claim status category code: A0 to A8; A3, A6, A7 and A8 reject. */
  category: string
  /** Claim status code. */
  code: string
  /** Entity identifier code: PR payer, 85 billing provider, QC patient, IL subscriber, ... */
  entity?: string
  /** STC01-4: RX when the code is an NCPDP one. */
  list?: string
}

/** STC */
export interface ClaimStatus {
  /** STC01, then STC10 and STC11 when present. */
  codes: StatusCode[]
  /** STC02. Not used at the level of the billing provider, required at all others. */
  date?: IsoDate
  /** STC03: WQ accept, U reject. */
  action?: string
  /** STC04; not used for a service line, required elsewhere. */
  chargeCents?: Cents
  /** STC12 */
  message?: string
}

/** QTY*90 (of a provider QTY*QA) with AMT*YU: accepted; QTY*AA (of a provider QTY*QC) with AMT*YY: rejected. */
export interface ReceivedTotals {
  acceptedCount?: number
  acceptedCents?: Cents
  rejectedCount?: number
  rejectedCents?: Cents
}

/** Loop 2000A: the payer or clearinghouse that answers. */
export interface InformationSource extends Extensible {
  /** NM101: PR payer, AY clearinghouse. */
  entity: string
  party: Party
  /** TRN02 of 2200A. */
  traceNumber?: string
  /** DTP*050 */
  receivedDate?: IsoDate
  /** DTP*009 */
  processedDate?: IsoDate
}

/** Loop 2000B: who sent the claims. */
export interface InformationReceiver extends Extensible {
  party: Party
  /** TRN02 of 2200B: BHT03 of the claims' transaction. Required with statuses or totals. */
  traceNumber?: string
  statuses: ClaimStatus[]
  totals?: ReceivedTotals
}

/** Loop 2000C. Some receivers, pyx12 among them, want a trace and a status of every provider, so `acknowledge` gives both. */
export interface AcknowledgedProvider extends Extensible {
  party: Party
  /** TRN02 of 2200C; 0 when the provider was not traced. Required with statuses, references or totals. */
  traceNumber?: string
  statuses: ClaimStatus[]
  references?: Reference[]
  totals?: ReceivedTotals
}

/** Loop 2220D */
export interface LineStatus extends Extensible {
  /** SVC01 */
  procedure: Procedure
  /** SVC02 */
  chargeCents: Cents
  /** SVC04 */
  revenueCode?: string
  /** SVC07 */
  units?: number
  statuses: ClaimStatus[]
  /** REF*FJ: the line control number of the claim. */
  lineControlNumber?: string
  references?: Reference[]
  serviceFrom?: IsoDate
  serviceTo?: IsoDate
}

/** Loop 2000D: the answer to one claim. */
export interface ClaimAcknowledgment extends Extensible {
  kind: 'claim'
  patient: Party
  /** TRN02 of 2200D: CLM01 of the claim. */
  patientControlNumber: string
  statuses: ClaimStatus[]
  /** REF*1K */
  payerClaimControlNumber?: string
  /** REF*D9 */
  clearinghouseClaimNumber?: string
  /** REF*BLT */
  typeOfBill?: string
  references?: Reference[]
  /** DTP*472, which the guide requires of every claim. */
  serviceFrom?: IsoDate
  serviceTo?: IsoDate
  otherDates?: QualifiedTime[]
  lines: LineStatus[]
}

/** A 277CA transaction (005010X214). */
export interface ClaimAcknowledgments {
  informationSource: InformationSource
  receivers: {
    receiver: InformationReceiver
    providers: { provider: AcknowledgedProvider; claims: ClaimAcknowledgment[] }[]
  }[]
}

/** One claim's answer as a reader yields it, with the levels that stand above it. */
export interface ClaimAcknowledgmentInContext extends ClaimAcknowledgment {
  informationSource: InformationSource
  receiver: InformationReceiver
  /** Absent when the claim stands right under the receiver, which the guide does not allow. */
  provider?: AcknowledgedProvider
}

/** A receiver or provider level that was itself answered: nothing below it may follow. */
export interface LevelAcknowledgment {
  kind: 'receiver' | 'provider'
  informationSource: InformationSource
  receiver: InformationReceiver
  provider?: AcknowledgedProvider
}

export type ClaimAcknowledgmentEvent = ClaimAcknowledgmentInContext | LevelAcknowledgment
