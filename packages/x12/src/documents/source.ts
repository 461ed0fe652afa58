import type { Segment } from '../block.ts'
import type { Delimiters } from '../delimiters.ts'
import type { ReadProblem } from '../problem.ts'
import type { IsoDate, Party } from './party.ts'

/** ISA. Identifiers are without their padding. */
export interface InterchangeInfo {
  /** ISA13, as written. */
  controlNumber: string
  senderQualifier: string
  senderId: string
  receiverQualifier: string
  receiverId: string
  /** ISA09; the century is 20. */
  date: IsoDate
  /** ISA10 as `HH:MM`. */
  time: string
  /** ISA12, such as `00501`. */
  version: string
  /** ISA14 is 1. */
  acknowledgmentRequested: boolean
  /** ISA15: P production, T test. */
  usage: string
  delimiters: Delimiters
  /** Place of ISA in the file. */
  byteOffset: number
  segmentIndex: number
}

/** GS. */
export interface GroupInfo {
  /** GS01: HC claim, HP payment, FA acknowledgment, HN claim status. */
  functionalId: string
  senderCode: string
  receiverCode: string
  date: IsoDate
  /** GS05 as written. */
  time: string
  controlNumber: string
  /** GS08 */
  version: string
  byteOffset: number
  segmentIndex: number
}

/** ST. */
export interface TransactionInfo {
  /** ST01 */
  identifier: string
  /** ST02 */
  controlNumber: string
  /** ST03, or GS08 when ST03 is absent. */
  implementation: string
  byteOffset: number
  segmentIndex: number
}

/** BHT of an 837 with loops 1000A and 1000B: one for all claims of a transaction. */
export interface ClaimBatchInfo {
  /** BHT02: 00 original, 18 reissue. */
  purpose: string
  /** BHT03 */
  referenceId: string
  /** BHT04 */
  date: IsoDate
  /** BHT05 as written. */
  time: string
  /** BHT06: CH chargeable, RP reporting (encounter), 31 subrogation demand. */
  type: string
  submitter: Party
  receiver: Party
}

/** A run of segments of what was read. */
export interface SourcePiece {
  /** Place of the first segment: its number in the file from 0, and its byte. */
  readonly segmentIndex: number
  readonly byteOffset: number
  /** Terminators and line endings included. */
  readonly bytes: Uint8Array
  /** `bytes` as segments; their index and offset are those in the file. */
  segments(): Segment[]
  /** What could not be read as the guide has it. An element named here is empty or 0 in the document. */
  readonly problems: readonly ReadProblem[]
}

/** Where a document stands in what was read, and its own bytes, whether the document models them or not. */
export interface DocumentSource extends SourcePiece {
  readonly interchange: InterchangeInfo
  readonly group: GroupInfo | undefined
  readonly transaction: TransactionInfo | undefined
  /**
   * What the document stands in, outermost first: the heading from ST on, then each level (HL) around it.
   * `problems` has theirs too, as the document has what they say.
   */
  readonly outer: readonly SourcePiece[]
}

/** A document as a reader yields it. Writers do not need `source`. */
export type Read<Document> = Document & { readonly source: DocumentSource }
