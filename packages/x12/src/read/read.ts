import type { ImplementationAcknowledgment, InterchangeAcknowledgment } from '../documents/acknowledgment.ts'
import type { ClaimAcknowledgmentEvent } from '../documents/claim-acknowledgment.ts'
import type { InstitutionalClaim } from '../documents/institutional.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { ClaimPayment, ProviderAdjustments, Remittance, RemittanceHeader } from '../documents/remittance.ts'
import type { ClaimBatchInfo, DocumentSource, Read } from '../documents/source.ts'
import type { ReadProblem } from '../problem.ts'
import type { X12Source } from '../source.ts'

export interface ReadOptions {
  /** Told of what belongs to no document: bytes that are no X12, transactions of another kind, a missing trailer. */
  onProblem?: (problem: ReadProblem) => void
}

/** A claim as read: the batch it came in is one object for all claims of the transaction. */
export type ReadClaim<Claim> = Claim & { readonly source: DocumentSource & { readonly batch: ClaimBatchInfo } }

/** The claims of every 837P transaction, one at a time. */
export declare function read837P(source: X12Source, options?: ReadOptions): AsyncIterable<ReadClaim<ProfessionalClaim>>
/** The claims of every 837I transaction. */
export declare function read837I(source: X12Source, options?: ReadOptions): AsyncIterable<ReadClaim<InstitutionalClaim>>
/** The claims of 837P and 837I transactions as they come; `kind` tells them apart. */
export declare function readClaims(
  source: X12Source,
  options?: ReadOptions,
): AsyncIterable<ReadClaim<ProfessionalClaim> | ReadClaim<InstitutionalClaim>>

/** What read835 yields, in the order of the file. */
export type RemittanceEvent =
  | { kind: 'remittance'; header: RemittanceHeader; source: DocumentSource }
  | { kind: 'claimPayment'; header: RemittanceHeader; claim: ClaimPayment; position: number; source: DocumentSource }
  | { kind: 'providerAdjustments'; header: RemittanceHeader; adjustments: ProviderAdjustments; source: DocumentSource }
  | { kind: 'remittanceEnd'; header: RemittanceHeader; claimCount: number; complete: boolean }

/** 835 transactions in pieces: header, each claim payment, each PLB, end. */
export declare function read835(source: X12Source, options?: ReadOptions): AsyncIterable<RemittanceEvent>
/** Whole 835 transactions; memory grows with the transaction. */
export declare function readRemittances(source: X12Source, options?: ReadOptions): AsyncIterable<Read<Remittance>>
export declare function read999(
  source: X12Source,
  options?: ReadOptions,
): AsyncIterable<Read<ImplementationAcknowledgment>>
export declare function readTA1(
  source: X12Source,
  options?: ReadOptions,
): AsyncIterable<Read<InterchangeAcknowledgment>>
/** Each answer of every 277CA transaction: claims, and receivers or providers that carry a status of their own. */
export declare function read277CA(
  source: X12Source,
  options?: ReadOptions,
): AsyncIterable<Read<ClaimAcknowledgmentEvent>>
