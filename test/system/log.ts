import type { Bus } from '@claimrail/bus'
import { decodeEvent, type Event } from '@claimrail/domain'
import { TOPIC_NAMES, type TopicName } from '@claimrail/pipeline'

/** Everything the log holds, read once: events in order by topic and partition, and what could not be read. */
export type WholeLog = {
  partitions: Map<TopicName, Event[][]>
  unreadable: number
  /** Ids that stand in the log with more than one content. */
  conflicting: string[]
  /** Records that are a second copy of an earlier one. */
  repeated: number
}

export async function readLog(bus: Bus, partitions: number): Promise<WholeLog> {
  const log: WholeLog = { partitions: new Map(), unreadable: 0, conflicting: [], repeated: 0 }
  for (const topic of TOPIC_NAMES) {
    const all: Event[][] = []
    for (let partition = 0; partition < partitions; partition++)
      all.push(await readPartition(bus, topic, partition, log))
    log.partitions.set(topic, all)
  }
  return log
}

/** First occurrences only: that is what every reader folds. */
async function readPartition(bus: Bus, topic: TopicName, partition: number, log: WholeLog): Promise<Event[]> {
  const events: Event[] = []
  const seen = new Map<string, string>()
  for await (const record of bus.read(topic, partition, 0)) {
    const decoded = decodeEvent(record.value)
    if (!decoded.ok) {
      log.unreadable++
      continue
    }
    const content = JSON.stringify(decoded.event)
    const known = seen.get(decoded.event.id)
    if (known === undefined) {
      seen.set(decoded.event.id, content)
      events.push(decoded.event)
    } else if (known === content) log.repeated++
    else log.conflicting.push(`${topic} ${decoded.event.id}`)
  }
  return events
}

/** All events of a type, over all partitions. */
export function eventsOfType<Type extends Event['type']>(log: WholeLog, type: Type): Extract<Event, { type: Type }>[] {
  const all: Event[] = []
  for (const partitions of log.partitions.values()) for (const events of partitions) all.push(...events)
  return all.filter((event) => event.type === type) as Extract<Event, { type: Type }>[]
}
