import { decodeEvent, type Event, type EventType } from '@claimrail/domain'
import { topicOf, type TopicName } from '@claimrail/pipeline'
import type { Ports } from './ports.ts'

/** Business time, ISO dates or instants: from `since` on, before `until`. */
export type Within = { since?: string; until?: string }

/** Whether an instant lies within; dates and instants compare as text. */
export function isWithin(at: string, { since = '', until }: Within): boolean {
  return at >= since && (until === undefined || at < until)
}

/** Every event of a type that one partition of the log holds, in order; what can not be read is passed over. */
export function eventsOf<Type extends EventType>(
  { bus }: Pick<Ports, 'bus'>,
  type: Type,
  partition: number,
): AsyncGenerator<Event<Type>> {
  return eventsOn(bus, topicOf(type), [type], partition)
}

/** Events of some types that share a topic, over all partitions, one after the other; in each of them in order. */
export async function* allEventsOf<Type extends EventType>(
  { bus, partitions }: Ports,
  type: Type,
  ...others: Type[]
): AsyncGenerator<Event<Type>> {
  for (let partition = 0; partition < partitions; partition++)
    yield* eventsOn(bus, topicOf(type), [type, ...others], partition)
}

async function* eventsOn<Type extends EventType>(
  bus: Ports['bus'],
  topic: TopicName,
  types: readonly Type[],
  partition: number,
): AsyncGenerator<Event<Type>> {
  for await (const { value } of bus.read(topic, partition, 0)) {
    const decoded = decodeEvent(value)
    if (decoded.ok && types.some((type) => type === decoded.event.type)) yield decoded.event as Event<Type>
  }
}
