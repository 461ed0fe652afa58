import type { Bus, OutRecord } from '@claimrail/bus'
import { encodeEvent, type Event } from '@claimrail/domain'
import { partitionOf, topicOf } from '@claimrail/pipeline'

/** Publishes events in the order given, each on the topic of its type and in the partition of its key. Resolves when they are durable. */
export async function publishEvents(bus: Bus, partitions: number, events: readonly Event[]): Promise<void> {
  if (events.length) await bus.publish(events.map((event) => recordOf(event, partitions)))
}

/** The record that carries an event. */
export function recordOf(event: Event, partitions: number): OutRecord {
  return {
    topic: topicOf(event.type),
    partition: partitionOf(event.encounterId, partitions),
    key: event.encounterId,
    value: encodeEvent(event),
  }
}
