import type { ImplementationAcknowledgment, InterchangeAcknowledgment } from '../documents/acknowledgment.ts'
import type { ClaimAcknowledgments } from '../documents/claim-acknowledgment.ts'
import type { InstitutionalClaim } from '../documents/institutional.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { Remittance } from '../documents/remittance.ts'
import type {
  ClaimAcknowledgmentWriteOptions,
  ClaimWriteOptions,
  InterchangeAcknowledgmentWriteOptions,
  WriteOptions,
} from './options.ts'

type Many<Item> = Iterable<Item> | AsyncIterable<Item>

/** One interchange with one group. All write functions throw X12WriteError rather than write what no one could read. */
export declare function write837P(claims: Iterable<ProfessionalClaim>, options: ClaimWriteOptions): Uint8Array
export declare function write837I(claims: Iterable<InstitutionalClaim>, options: ClaimWriteOptions): Uint8Array
/** One ST for each remittance. */
export declare function write835(remittances: Iterable<Remittance>, options: WriteOptions): Uint8Array
export declare function write999(
  acknowledgments: Iterable<ImplementationAcknowledgment>,
  options: WriteOptions,
): Uint8Array
export declare function writeTA1(
  acknowledgments: Iterable<InterchangeAcknowledgment>,
  options: InterchangeAcknowledgmentWriteOptions,
): Uint8Array
export declare function write277CA(
  reports: Iterable<ClaimAcknowledgments>,
  options: ClaimAcknowledgmentWriteOptions,
): Uint8Array
/** The same in chunks of about 64 KiB, for claims that come one at a time. */
export declare function stream837P(
  claims: Many<ProfessionalClaim>,
  options: ClaimWriteOptions,
): AsyncIterable<Uint8Array>
export declare function stream837I(
  claims: Many<InstitutionalClaim>,
  options: ClaimWriteOptions,
): AsyncIterable<Uint8Array>
export declare function stream835(remittances: Many<Remittance>, options: WriteOptions): AsyncIterable<Uint8Array>
