import type { Event } from '@claimrail/domain'
import type { KnownClaim } from './account.ts'

/** What posting needs of a claim that went out. A void asks for nothing. */
export function knownClaim(event: Event<'claim.submitted'>): KnownClaim {
  const { claim, attempt, patientControlNumber, payerId } = event.data
  const { revision, generation, billingProviderNpi } = event
  return {
    attempt,
    revision,
    generation,
    billingProviderNpi,
    patientControlNumber,
    payerId,
    chargeCents: claim.frequencyCode === '8' ? 0 : claim.totalChargeCents,
    lines: claim.lines.map(({ number, procedureCode, modifiers, serviceDate, chargeCents }) => ({
      number,
      procedureCode,
      modifiers,
      serviceDate,
      chargeCents,
    })),
    laterPayerIds: claim.laterCoverages.map(({ payer }) => payer.id),
    ...(claim.laterCoverages.length > 0 && claim.payerPlace === 0 && { claim }),
  }
}
