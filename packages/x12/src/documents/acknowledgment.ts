import type { Extensible, IsoDate, RawSegment } from './party.ts'

/** TA1: one interchange was received. */
export interface InterchangeAcknowledgment {
  kind: 'TA1'
  /** TA101: ISA13 of the interchange that is acknowledged. */
  interchangeControlNumber: string
  /** TA102: its ISA09. */
  date: IsoDate
  /** TA103: its ISA10 as `HH:MM`. */
  time: string
  /** TA104: A accepted, E accepted with errors, R rejected. */
  status: string
  /** TA105: 000 no error, 001 control numbers differ, ... 031. */
  noteCode: string
}

/** IK4: one element of a segment in error. */
export interface ElementError {
  /** IK401-1 */
  element: number
  /** IK401-2 */
  component?: number
  /** IK401-3 */
  repetition?: number
  /** IK402: the number of the data element in the X12 dictionary. */
  dataElement?: string
  /** IK403: 1 required missing, 2 conditional missing, 3 too many, 4 too short, 5 too long, 6 character, 7 code value, 8 date, 9 time, 10 exclusion, 12, 13, I6 ... I13. */
  code: string
  /** IK404: a copy of the bad value; may be patient data. */
  badValue?: string
  /** CTX that follow, elements as written. */
  contexts?: RawSegment[]
}

/** IK3: one segment in error. */
export interface SegmentError {
  /** IK301 */
  segmentId: string
  /** IK302: its number in the transaction, ST is 1. */
  position: number
  /** IK303 */
  loop?: string
  /** IK304: 1 unrecognized, 2 unexpected, 3 required missing, 4 loop too often, 5 segment too often, 6 not in set, 7 order, 8 has element errors, I4 to I9. */
  code?: string
  /** CTX*SITUATIONAL TRIGGER and CTX*CLM01 and the like, before any IK4. */
  contexts?: RawSegment[]
  elements: ElementError[]
}

/** AK2 to IK5: one transaction of the group. */
export interface TransactionAcknowledgment {
  /** AK201 */
  identifier: string
  /** AK202 */
  controlNumber: string
  /** AK203 */
  implementation?: string
  segments: SegmentError[]
  /** IK501: A accepted, E accepted with errors, R rejected, M, W, X. */
  status: string
  /** IK502 to IK506 */
  codes: string[]
}

/** A 999 transaction: one functional group was received. */
export interface ImplementationAcknowledgment extends Extensible {
  kind: '999'
  /** AK101: GS01 of the group. */
  functionalId: string
  /** AK102: its GS06. */
  groupControlNumber: string
  /** AK103: its GS08. */
  version?: string
  transactions: TransactionAcknowledgment[]
  /** AK901: A accepted, E accepted with errors, P partially accepted, R rejected, M, W, X. */
  status: string
  /** AK902 to AK904: transactions by GE01, found, accepted. */
  included: number
  received: number
  accepted: number
  /** AK905 to AK909 */
  codes: string[]
}
