import type { Producer, TopicMessages } from 'kafkajs'
import { RecordTooLarge, type OutRecord } from '../port.ts'
import { weighAll, weightOf } from '../weight.ts'
import { codeOf, rootOf } from './client.ts'
import { startRound, type Round } from './round.ts'

/**
 * Sends what waits, one round at a time: calls that come while one is under way go together in the next. With two sends to a
 * partition on the way a lost response would let the second overtake the first.
 */
export type Publisher = { publish(records: readonly OutRecord[]): Promise<void>; idle(): Promise<void> }

export type PublisherWork = {
  producer(): Promise<Producer>
  /** The next `producer()` must be a new one. */
  dropProducer(): void
  /** Rejects when there is no such partition: kafkajs drops its records and says that they were sent. */
  check(topic: string, partition: number): Promise<void>
  leaderOf(topic: string, partition: number): number
  nameOf(topic: string): string
}

type Call = { records: readonly OutRecord[]; sent: number; resolve(): void; reject(error: unknown): void }

/** The calls that a round takes from, first come first, and how far. Only the last may not be taken whole. */
type Taken = { call: Call; upTo: number }[]

/** Below what our topics take in one batch (1,048,588 bytes). */
const MAX_BATCH_BYTES = 1_000_000
const ACKS_FROM_ALL_REPLICAS = -1
const TIMEOUT_MS = 30_000
const TOO_LARGE = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'])

export function createPublisher(work: PublisherWork): Publisher {
  const calls: Call[] = []
  let running: Promise<void> | undefined
  let maxBatchBytes = MAX_BATCH_BYTES

  async function publish(records: readonly OutRecord[]): Promise<void> {
    weighAll(records)
    await checkAll(records)
    if (records.length === 0) return
    await new Promise<void>((resolve, reject) => {
      calls.push({ records, sent: 0, resolve, reject })
      running ??= run()
    })
  }

  async function checkAll(records: readonly OutRecord[]): Promise<void> {
    const highest = new Map<string, number>()
    for (const { topic, partition } of records) {
      const known = highest.get(topic)
      if (known === undefined || known < partition) highest.set(topic, partition)
    }
    for (const [topic, partition] of highest) await work.check(topic, partition)
  }

  async function run(): Promise<void> {
    await Promise.resolve()
    while (calls.length > 0) {
      const round = startRound({ maxBatchBytes, leaderOf: work.leaderOf, nameOf: work.nameOf })
      const taken = fill(round)
      const error = await sendAll(round.sends())
      if (error === undefined) settle(taken)
      else fail(round, taken, rootOf(error))
    }
    running = undefined
  }

  function fill(round: Round): Taken {
    const taken: Taken = []
    for (const call of calls) {
      let upTo = call.sent
      while (upTo < call.records.length && round.add(call.records[upTo] as OutRecord)) upTo++
      if (upTo > call.sent) taken.push({ call, upTo })
      if (upTo < call.records.length) break
    }
    return taken
  }

  /** The first error, when all brokers have answered or failed. */
  async function sendAll(sends: readonly TopicMessages[][]): Promise<unknown> {
    try {
      const producer = await work.producer()
      const results = await Promise.allSettled(
        sends.map((topicMessages) =>
          producer.sendBatch({ acks: ACKS_FROM_ALL_REPLICAS, timeout: TIMEOUT_MS, topicMessages }),
        ),
      )
      return results.find((result) => result.status === 'rejected')?.reason
    } catch (error) {
      return error
    }
  }

  function settle(taken: Taken): void {
    for (const { call, upTo } of taken) {
      call.sent = upTo
      if (upTo < call.records.length) return
      calls.shift()
      call.resolve()
    }
  }

  /**
   * The producer has given its sequence numbers back, whatever the brokers took: it would use them again for other records, and
   * brokers would drop those as repeated. A topic may take less than ours do: then smaller batches are tried.
   */
  function fail(round: Round, taken: Taken, error: unknown): void {
    work.dropProducer()
    const tooLarge = TOO_LARGE.has(codeOf(error))
    if (tooLarge && round.divisible()) {
      maxBatchBytes = Math.floor(maxBatchBytes / 2)
      return
    }
    const largest = round.largest()
    const reason = tooLarge && largest ? new RecordTooLarge(largest.topic, weightOf(largest), maxBatchBytes) : error
    for (const { call } of taken) {
      calls.shift()
      call.reject(reason)
    }
  }

  return { publish, idle: () => running ?? Promise.resolve() }
}
