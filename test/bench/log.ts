import type { Bus, OutRecord } from '@claimrail/bus'

const CHUNK = 1_000

/** Puts the records on another topic; their keys and partitions stay. */
export async function publishTo(bus: Bus, topic: string, records: readonly OutRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) {
    await bus.publish(records.slice(from, from + CHUNK).map((record) => ({ ...record, topic })))
  }
}

export async function lengthOf(bus: Bus, topic: string): Promise<number> {
  const positions = await bus.positions({ topics: [topic] })
  return positions.reduce((sum, { next, first }) => sum + next - first, 0)
}

/** Epoch milliseconds at which the log took the last record of a topic, by the clock of the log. */
export async function newestAt(bus: Bus, topic: string): Promise<number> {
  let newest = 0
  for (const { partition, first, next } of await bus.positions({ topics: [topic] })) {
    if (next === first) continue
    for await (const { timestamp } of bus.read(topic, partition, next - 1)) newest = Math.max(newest, timestamp)
  }
  return newest
}

/** True when the group has done everything that the topics hold. */
export async function isConsumed(bus: Bus, group: string, topics: readonly string[]): Promise<boolean> {
  const positions = await bus.positions({ topics, group })
  return positions.every(({ first, next, committed }) => (committed ?? first) >= next)
}

/** Records that the group has done. */
export async function consumedBy(bus: Bus, group: string, topics: readonly string[]): Promise<number> {
  const positions = await bus.positions({ topics, group })
  return positions.reduce((sum, { first, committed }) => sum + (committed ?? first) - first, 0)
}
