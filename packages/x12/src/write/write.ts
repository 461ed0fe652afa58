import type { ImplementationAcknowledgment, InterchangeAcknowledgment } from '../documents/acknowledgment.ts'
import type { ClaimAcknowledgments } from '../documents/claim-acknowledgment.ts'
import type { InstitutionalClaim } from '../documents/institutional.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { Remittance, RemittancePart } from '../documents/remittance.ts'
import { acknowledgmentWriter, interchangeAcknowledgmentWriter } from './acknowledgment.ts'
import { claimAcknowledgmentWriter } from './claim-acknowledgment.ts'
import { institutionalWriter } from './institutional.ts'
import type { ClaimAcknowledgmentWriteOptions, ClaimWriteOptions } from './options.ts'
import type { InterchangeAcknowledgmentWriteOptions, WriteOptions } from './options.ts'
import { streamed, written } from './output.ts'
import type { Many } from './output.ts'
import { professionalWriter } from './professional.ts'
import { remittanceWriter } from './remittance.ts'

/**
 * One interchange with one group of 837P transactions. Claims that follow one another with the same billing provider, subscriber and
 * payer share their levels. Like all write functions it throws X12WriteError rather than write what `validate` would call an error.
 */
export function write837P(claims: Iterable<ProfessionalClaim>, options: ClaimWriteOptions): Uint8Array {
  return written(claims, professionalWriter(options), options)
}

/** The same for 837I. */
export function write837I(claims: Iterable<InstitutionalClaim>, options: ClaimWriteOptions): Uint8Array {
  return written(claims, institutionalWriter(options), options)
}

/** One ST for each remittance, whole or in parts as `read835` yields them. */
export function write835(remittances: Iterable<Remittance | RemittancePart>, options: WriteOptions): Uint8Array {
  return written(remittances, remittanceWriter(options), options)
}

/** One ST for each functional group that is answered. */
export function write999(acknowledgments: Iterable<ImplementationAcknowledgment>, options: WriteOptions): Uint8Array {
  return written(acknowledgments, acknowledgmentWriter(options), options)
}

/** An interchange of TA1 segments and no group. */
export function writeTA1(
  acknowledgments: Iterable<InterchangeAcknowledgment>,
  options: InterchangeAcknowledgmentWriteOptions,
): Uint8Array {
  return written(acknowledgments, interchangeAcknowledgmentWriter(options), options)
}

/** One ST for each report. */
export function write277CA(
  reports: Iterable<ClaimAcknowledgments>,
  options: ClaimAcknowledgmentWriteOptions,
): Uint8Array {
  return written(reports, claimAcknowledgmentWriter(options), options)
}

/** An 837P in chunks of about 64 KiB, for claims that come one at a time. */
export function stream837P(claims: Many<ProfessionalClaim>, options: ClaimWriteOptions): AsyncIterable<Uint8Array> {
  return streamed(claims, () => professionalWriter(options), options)
}

export function stream837I(claims: Many<InstitutionalClaim>, options: ClaimWriteOptions): AsyncIterable<Uint8Array> {
  return streamed(claims, () => institutionalWriter(options), options)
}

/** For large remittances in parts. */
export function stream835(
  remittances: Many<Remittance | RemittancePart>,
  options: WriteOptions,
): AsyncIterable<Uint8Array> {
  return streamed(remittances, () => remittanceWriter(options), options)
}
