import type { ImplementationAcknowledgment, InterchangeAcknowledgment } from '../documents/acknowledgment.ts'
import type { ClaimAcknowledgmentEvent } from '../documents/claim-acknowledgment.ts'
import type { InstitutionalClaim } from '../documents/institutional.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { ClaimPayment, ProviderAdjustments, Remittance } from '../documents/remittance.ts'
import type { Read } from '../documents/source.ts'
import type { X12Source } from '../source.ts'
import { acknowledgmentAssembler, readInterchangeAcknowledgment } from './acknowledgment.ts'
import { claimAcknowledgmentAssembler } from './claim-acknowledgment.ts'
import type { ReadClaim } from './claim-assembler.ts'
import { Driver, drive } from './driver.ts'
import type { Assembler, Desk, ReadOptions } from './driver.ts'
import { institutionalAssembler } from './institutional.ts'
import { professionalAssembler } from './professional.ts'
import { remittanceAssembler } from './remittance.ts'
import type { RemittanceEvent } from './remittance.ts'

/**
 * The claims of every 837P transaction, one at a time. None of the readers throws on bad data, only when the source itself fails.
 * Claims of one level share its objects (billing provider, subscriber, payer): copy before changing them.
 */
export function read837P(source: X12Source, options?: ReadOptions): AsyncIterable<ReadClaim<ProfessionalClaim>> {
  return read(source, options, professionalAssembler)
}

/** The claims of every 837I transaction. */
export function read837I(source: X12Source, options?: ReadOptions): AsyncIterable<ReadClaim<InstitutionalClaim>> {
  return read(source, options, institutionalAssembler)
}

/** The claims of 837P and 837I transactions as they come; `kind` tells them apart. */
export function readClaims(
  source: X12Source,
  options?: ReadOptions,
): AsyncIterable<ReadClaim<ProfessionalClaim> | ReadClaim<InstitutionalClaim>> {
  return read<ReadClaim<ProfessionalClaim> | ReadClaim<InstitutionalClaim>>(
    source,
    options,
    professionalAssembler,
    institutionalAssembler,
  )
}

/** 835 transactions in pieces: header, each claim payment, each PLB, end. */
export function read835(source: X12Source, options?: ReadOptions): AsyncIterable<RemittanceEvent> {
  return read(source, options, remittanceAssembler)
}

/** Whole 835 transactions; memory grows with the transaction. One that breaks off before SE is left out, and told to `onProblem`. */
export async function* readRemittances(source: X12Source, options?: ReadOptions): AsyncGenerator<Read<Remittance>> {
  let claims: ClaimPayment[] = []
  let providerAdjustments: ProviderAdjustments[] = []
  for await (const event of read835(source, options)) {
    if (event.kind === 'claimPayment') claims.push(event.claim)
    else if (event.kind === 'providerAdjustments') providerAdjustments.push(event.adjustments)
    else if (event.kind === 'remittance') {
      claims = []
      providerAdjustments = []
    } else if (event.complete) {
      yield { header: event.header, claims, providerAdjustments, source: event.source }
    }
  }
}

/** 999 transactions: one for each functional group that was received. */
export function read999(source: X12Source, options?: ReadOptions): AsyncIterable<Read<ImplementationAcknowledgment>> {
  return read(source, options, acknowledgmentAssembler)
}

/** TA1 segments, alone or before the groups of an interchange. */
export function readTA1(source: X12Source, options: ReadOptions = {}): AsyncIterable<Read<InterchangeAcknowledgment>> {
  return drive(source, new Driver(() => [], options, readInterchangeAcknowledgment))
}

/** Each answer of every 277CA transaction: claims, and receivers or providers that carry a status of their own. */
export function read277CA(source: X12Source, options?: ReadOptions): AsyncIterable<Read<ClaimAcknowledgmentEvent>> {
  return read(source, options, claimAcknowledgmentAssembler)
}

/** What `readDocuments` yields; `kind` tells them apart. */
export type ReadDocument =
  | ReadClaim<ProfessionalClaim>
  | ReadClaim<InstitutionalClaim>
  | RemittanceEvent
  | Read<ImplementationAcknowledgment>
  | Read<InterchangeAcknowledgment>
  | Read<ClaimAcknowledgmentEvent>

/** Everything that the other readers yield, as it comes in the source. */
export function readDocuments(source: X12Source, options: ReadOptions = {}): AsyncIterable<ReadDocument> {
  const assemblers = (desk: Desk<ReadDocument>) => [
    professionalAssembler(desk),
    institutionalAssembler(desk),
    remittanceAssembler(desk),
    acknowledgmentAssembler(desk),
    claimAcknowledgmentAssembler(desk),
  ]
  return drive(source, new Driver<ReadDocument>(assemblers, options, readInterchangeAcknowledgment))
}

function read<Item>(
  source: X12Source,
  options: ReadOptions | undefined,
  ...assemblers: ((desk: Desk<Item>) => Assembler)[]
): AsyncIterable<Item> {
  return drive(source, new Driver<Item>((desk) => assemblers.map((make) => make(desk)), options ?? {}))
}
