import type { Bus } from '@claimrail/bus'

/** What became of the encounters that went in. */
export type Fates = {
  encounters: number
  /** Encounters with a claim in a file, and their claims. */
  submitted: number
  claims: number
  /** Encounters of which a person must look at something. */
  held: number
  dead: number
  /** Encounters of which the log says nothing more: always 0. */
  lost: number
}

/** Reads from the log what became of each encounter. */
export async function fatesOf(bus: Bus): Promise<Fates> {
  const received = await keysOf(bus, 'encounter.received')
  const submitted = await keysOf(bus, 'claim.submitted')
  const held = await keysOf(bus, 'work')
  const dead = await keysOf(bus, 'dead-letter')
  const lost = [...received.keys()].filter((key) => !submitted.has(key) && !held.has(key) && !dead.has(key))
  return {
    encounters: received.size,
    submitted: submitted.size,
    claims: sum(submitted.values()),
    held: held.size,
    dead: dead.size,
    lost: lost.length,
  }
}

/** Encounter ids of a topic and how many records each has. */
async function keysOf(bus: Bus, topic: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { partition, first } of await bus.positions({ topics: [topic] })) {
    for await (const { key } of bus.read(topic, partition, first)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** What a topic weighs: values and keys, without what the broker adds. */
export type TopicWeight = { topic: string; records: number; bytes: number }

/** What the log keeps of everything that went in, by topic. */
export async function weightOfLog(bus: Bus, topics: readonly string[]): Promise<TopicWeight[]> {
  const weights: TopicWeight[] = []
  for (const topic of topics) {
    const weight = { topic, records: 0, bytes: 0 }
    for (const { partition, first } of await bus.positions({ topics: [topic] })) {
      for await (const { key, value } of bus.read(topic, partition, first)) {
        weight.records++
        weight.bytes += key.length + value.byteLength
      }
    }
    if (weight.records > 0) weights.push(weight)
  }
  return weights
}
