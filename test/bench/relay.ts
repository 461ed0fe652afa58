import type { Bus, OutRecord } from '@claimrail/bus'
import { endAll, forkAll } from './processes.ts'
import { secondsUntil } from './rate.ts'

const HOPS = 5

/** Messages a second that an empty five-hop kafkajs relay moves end to end, a process a hop, from a full first topic. */
export async function relayRate(bus: Bus, place: RelayPlace, records: readonly OutRecord[]): Promise<number> {
  const topics = Array.from({ length: HOPS + 1 }, (_, hop) => `relay-${place.mode}-${hop}`)
  await bus.ensure(topics, place.partitions)
  await publishAll(bus, records, topics[0] as string)
  const start = Date.now()
  const names = topics.map((topic) => `${place.namespace}.${topic}`)
  const hops = await forkAll(
    'relay-hop.ts',
    names.slice(1).map((to, hop) => [place.brokers, names[hop] as string, to, place.mode]),
  )
  try {
    return records.length / (await secondsUntil(records.length, () => lengthOf(bus, topics.at(-1) as string), start))
  } finally {
    await endAll(hops)
  }
}

export type RelayPlace = { brokers: string; namespace: string; partitions: number; mode: 'batched' | 'single' }

/** Puts the values on another topic, in batches; their keys and partitions stay. */
export async function publishAll(bus: Bus, records: readonly OutRecord[], topic: string): Promise<void> {
  for (let from = 0; from < records.length; from += 500) {
    await bus.publish(records.slice(from, from + 500).map((record) => ({ ...record, topic })))
  }
}

export async function lengthOf(bus: Bus, topic: string): Promise<number> {
  const positions = await bus.positions({ topics: [topic] })
  return positions.reduce((sum, { next, first }) => sum + next - first, 0)
}
