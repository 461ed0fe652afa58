import { decodeEvent, type Event, type EventType } from '@claimrail/domain'
import { topicOf } from '@claimrail/pipeline'
import type { Ports } from './ports.ts'

/** Business time, ISO dates or instants: from `since` on, before `until`. */
export type Within = { since?: string; until?: string }

/** Whether an instant lies within; dates and instants compare as text. */
export function isWithin(at: string, { since = '', until }: Within): boolean {
  return at >= since && (until === undefined || at < until)
}

/** Every event of a type that one partition of the log holds, in order; what can not be read is passed over. */
export async function* eventsOf<Type extends EventType>(
  { bus }: Pick<Ports, 'bus'>,
  type: Type,
  partition: number,
): AsyncGenerator<Event<Type>> {
  for await (const { value } of bus.read(topicOf(type), partition, 0)) {
    const decoded = decodeEvent(value)
    if (decoded.ok && decoded.event.type === type) yield decoded.event as Event<Type>
  }
}

/** The same over all partitions, one after the other. */
export async function* allEventsOf<Type extends EventType>(ports: Ports, type: Type): AsyncGenerator<Event<Type>> {
  for (let partition = 0; partition < ports.partitions; partition++) yield* eventsOf(ports, type, partition)
}
