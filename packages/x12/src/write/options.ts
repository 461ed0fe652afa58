import type { Delimiters } from '../delimiters.ts'
import type { ClaimBatchInfo } from '../documents/source.ts'
import type { IsoDate } from '../documents/party.ts'
import type { RuleOptions } from '../validate/transaction-validator.ts'

/** ISA. Nothing has a default that would need a clock or a counter. */
export interface InterchangeOptions {
  /** ISA13, 1 to 9 digits. */
  controlNumber: number | string
  /** ISA05 (ZZ, 30, 01, 27, ...) and ISA06. */
  sender: { qualifier: string; id: string }
  /** ISA07 and ISA08. */
  receiver: { qualifier: string; id: string }
  /** ISA09 */
  date: IsoDate
  /** ISA10, `HH:MM`. */
  time: string
  /** ISA15: P production, T test. */
  usage: 'P' | 'T'
  /** ISA14; false when absent. */
  acknowledgmentRequested?: boolean
  /** ISA01 and ISA02; 00 and blanks when absent. */
  authorization?: { qualifier: string; value: string }
  /** ISA03 and ISA04; 00 and blanks when absent. */
  security?: { qualifier: string; value: string }
}

/** GS. */
export interface GroupOptions {
  /** GS06, 1 to 9 digits. */
  controlNumber: number | string
  /** GS02; the sender's id of the interchange when absent. */
  senderCode?: string
  /** GS03; the receiver's id of the interchange when absent. */
  receiverCode?: string
  /** GS04 and GS05; those of the interchange when absent. */
  date?: IsoDate
  /** `HH:MM` or `HH:MM:SS`. */
  time?: string
}

/** ST. */
export interface TransactionOptions {
  /** ST02, 4 to 9 characters; padded with zeros to four. The next transactions of one call count on from it. */
  controlNumber: number | string
  /** ST03 and GS08, such as `005010X222A2`; the newest of the transaction when absent. */
  implementation?: string
}

/** What surrounds the documents of one interchange with one group. */
export interface WriteOptions {
  interchange: InterchangeOptions
  group: GroupOptions
  transaction: TransactionOptions
  /** `* : ^ ~` when absent. */
  delimiters?: Partial<Delimiters>
  /** Written after each segment; nothing when absent. */
  lineEnding?: '' | '\n' | '\r\n'
  /**
   * Characters that a value may have. `basic` is upper case, digits, space and ! " & ' ( ) * + , - . / : ; ? =
   * `extended` (when absent) adds lower case and % @ [ ] _ { } \ | < > ~ # $ ^ `
   * `any` adds everything but control characters, in UTF-8, for partners that agreed on it. A delimiter in a value is refused in all three.
   */
  characterSet?: 'basic' | 'extended' | 'any'
  /**
   * Everything that `validate` would call an error is refused, with its finding: required segments, balances, what fits what. Rules add codes
   * and partners. `false` is for what was validated already: then only what no segment can hold is refused. A stream is refused at the
   * chunk where the error shows; what it gave out before is not to be used.
   */
  check?: boolean | RuleOptions
}

/** For an 837: BHT and loops 1000A and 1000B. */
export interface ClaimWriteOptions extends WriteOptions {
  /** BHT04 and BHT05 are those of the interchange unless given. */
  batch: Omit<ClaimBatchInfo, 'purpose' | 'type' | 'date' | 'time'> & Partial<ClaimBatchInfo>
  /** A new ST every so many claims; one ST for all when absent. */
  claimsPerTransaction?: number
}

/** For a 277CA: BHT. */
export interface ClaimAcknowledgmentWriteOptions extends WriteOptions {
  batch: { referenceId: string; date?: IsoDate; time?: string }
}

/** For TA1, which stands in no group. */
export type InterchangeAcknowledgmentWriteOptions = Omit<WriteOptions, 'group' | 'transaction'>
