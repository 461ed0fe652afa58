import { setTimeout as sleep } from 'node:timers/promises'
import type { Offsets } from 'kafkajs'
import { codeOf, isRetriable, rootOf } from './client.ts'

/** Moves offsets of one generation. Those that come while a commit is under way go together in the next. */
export type Committer = {
  /** False when the group took the partition away; rejects when the group's coordinator can not be reached for long. */
  commit(topic: string, partition: number, next: number): Promise<boolean>
  /** Nothing is committed from here on, not even what waits: the partitions may be others'. */
  abandon(): void
}

type Wish = {
  topic: string
  partition: number
  next: number
  resolve(moved: boolean): void
  reject(error: unknown): void
}

/** The group goes on without this member; what it did comes again, to whoever owns the partition. */
const LOST = new Set(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS', 'FENCED_INSTANCE_ID'])
const PAUSE_MS = 200
const PATIENCE_MS = 45_000

/**
 * `send` must commit under the member id and generation of this committer and of no later one: kafkajs's own
 * `consumer.commitOffsets` retries a failed commit after it joined again, and then moves what belongs to others.
 */
export function createCommitter(
  send: (offsets: Offsets) => Promise<void>,
  nameOf: (topic: string) => string,
): Committer {
  let wishes: Wish[] = []
  let running = false
  let abandoned = false

  async function run(): Promise<void> {
    running = true
    while (wishes.length > 0) {
      const round = wishes
      wishes = []
      try {
        const moved = await attempt(offsetsOf(round, nameOf))
        for (const wish of round) wish.resolve(moved)
      } catch (error) {
        for (const wish of round) wish.reject(error)
      }
    }
    running = false
  }

  async function attempt(offsets: Offsets): Promise<boolean> {
    for (const end = Date.now() + PATIENCE_MS; !abandoned; await sleep(PAUSE_MS)) {
      try {
        await send(offsets)
        return true
      } catch (error) {
        const root = rootOf(error)
        if (abandoned || LOST.has(codeOf(root))) return false
        if (!isRetriable(root) || Date.now() > end) throw root
      }
    }
    return false
  }

  return {
    commit: (topic, partition, next) =>
      new Promise((resolve, reject) => {
        wishes.push({ topic, partition, next, resolve, reject })
        if (!running) void run()
      }),
    abandon() {
      abandoned = true
    },
  }
}

function offsetsOf(wishes: readonly Wish[], nameOf: (topic: string) => string): Offsets {
  const topics = new Map<string, { partition: number; offset: string }[]>()
  for (const { topic, partition, next } of wishes) {
    const partitions = topics.get(topic) ?? []
    topics.set(topic, partitions)
    partitions.push({ partition, offset: String(next) })
  }
  return { topics: [...topics].map(([topic, partitions]) => ({ topic: nameOf(topic), partitions })) }
}
