import type { OutRecord } from '@claimrail/bus'
import { clinicDay } from '@claimrail/clinic'
import { decodeEvent, encodeEvent, encounterIdOf, type Encounter, type Event } from '@claimrail/domain'
import { makeEvent, partitionOf } from '@claimrail/pipeline'

/** Records one after another; each is given out once. */
export type Supply = { take(count: number): OutRecord[] }

/**
 * The `encounter.received` records of a synthetic clinic, one finished encounter each, as intake publishes them; the same seed gives the
 * same bytes. Encounters that intake would refuse are left out.
 */
export function clinicSupply(seed: number, partitions: number): Supply {
  const events = clinicEvents(seed)
  return {
    take(count) {
      const records: OutRecord[] = []
      while (records.length < count) {
        const event = events.next().value as Event
        const value = encodeEvent(event)
        if (!decodeEvent(value).ok) continue
        const key = event.encounterId
        records.push({ topic: event.type, partition: partitionOf(key, partitions), key, value })
      }
      return records
    },
  }
}

/** A day's visit numbers have five digits. */
const VISITS_A_DAY = 50_000

function* clinicEvents(seed: number): Generator<Event<'encounter.received'>> {
  for (let day = 0; ; day++) {
    const date = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10)
    const visits = clinicDay({ seed, encounters: VISITS_A_DAY, date }).expectedEncounters()
    for (const { sourceSystem, visitNumber, encounter } of visits)
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
