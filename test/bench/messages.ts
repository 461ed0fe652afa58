import { clinicDay } from '@claimrail/clinic'
import { encounterIdOf, type Encounter, type Event } from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'

/** One finished `encounter.received` for each encounter of a synthetic day, as intake would publish it. */
export function* clinicEvents(encounters: number, seed: number): Generator<Event<'encounter.received'>> {
  for (const { sourceSystem, visitNumber, encounter } of clinicDay({
    seed,
    encounters,
    date: '2026-01-05',
  }).expectedEncounters()) {
    yield receivedOf(sourceSystem, visitNumber, encounter)
  }
}

function receivedOf(sourceSystem: string, visitNumber: string, encounter: Encounter): Event<'encounter.received'> {
  const { sourceSystem: _source, visitNumber: _visit, charges, ...parts } = encounter
  const messageId = `bench-${visitNumber}`
  return makeEvent({
    type: 'encounter.received',
    stage: 'registration.intake',
    identity: [sourceSystem, messageId],
    encounterId: encounterIdOf('bench', sourceSystem, visitNumber),
    at: encounter.endedAt,
    billingProviderNpi: encounter.billingProvider.npi,
    data: {
      messageId,
      format: 'json',
      sourceSystem,
      visitNumber,
      occurredAt: encounter.endedAt,
      status: 'finished',
      parts,
      charges,
      creditedChargeIds: [],
    },
  })
}
