import { MAX_RECORD_BYTES, type Bus } from '@claimrail/bus'
import { encounterIdOf, type EncounterMessage, type Event } from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'
import { publishEvents, recordOf } from '@claimrail/worker'
import { hashOf } from '../canonical.ts'
import type { Refusal } from '../fault.ts'

/** What became of a message: durable now, as part of this encounter; or refused because it is too large for the log. */
export type Received = { encounterId: string; refusal?: undefined } | { encounterId?: undefined; refusal: Refusal }

/** Makes messages durable; one result for each, in order. Rejects when the log can not be reached; then none of them may count as taken. */
export type Receive = (messages: readonly EncounterMessage[]) => Promise<Received[]>

export type ReceiverOptions = { bus: Bus; partitions: number; idKey: string }

/** The key and headers that a record weighs beside its value. */
const ENVELOPE_BYTES = 1_000

/** Publishes messages as `encounter.received`, in the order given. The same message gives the same event, however often it comes. */
export function receiver({ bus, partitions, idKey }: ReceiverOptions): Receive {
  if (idKey === '') throw new Error('the id key is empty: encounter ids would be guessable')
  return async (messages) => {
    const events = messages.map((message) => receivedEvent(message, idKey))
    const fits = events.map((event) => isSmallEnough(event, partitions))
    await publishEvents(
      bus,
      partitions,
      events.filter((_, i) => fits[i]),
    )
    return events.map((event, i) => (fits[i] ? { encounterId: event.encounterId } : { refusal: tooLarge(event) }))
  }
}

function tooLarge({ data }: Event<'encounter.received'>): Refusal {
  return { faults: [{ code: 'too-large', path: '' }], original: Buffer.from(JSON.stringify(data)) }
}

/** A message as the event that is published of it. */
export function receivedEvent(message: EncounterMessage, idKey: string): Event<'encounter.received'> {
  const { sourceSystem, visitNumber, messageId } = message
  return makeEvent({
    type: 'encounter.received',
    stage: 'registration.intake',
    identity: [sourceSystem, visitNumber, messageId, hashOf(message)],
    encounterId: encounterIdOf(idKey, sourceSystem, visitNumber),
    at: message.occurredAt,
    data: message,
    billingProviderNpi: message.parts.billingProvider?.npi ?? '',
  })
}

function isSmallEnough(event: Event, partitions: number): boolean {
  return recordOf(event, partitions).value.byteLength + ENVELOPE_BYTES <= MAX_RECORD_BYTES
}
