import type { Message, TopicMessages } from 'kafkajs'
import type { OutRecord } from '../port.ts'
import { weightOf } from '../weight.ts'
import { toMessage } from './record.ts'

/** Records that go out at the same time: no more for each partition than a broker takes in one batch. */
export type Round = {
  /** False when the record has to wait for the next round, and all after it too. */
  add(record: OutRecord): boolean
  /** One send for each broker: kafkajs repeats a send whole when one of its brokers fails, also what another took. */
  sends(): TopicMessages[][]
  /** True when smaller batches could help. */
  divisible(): boolean
  /** The heaviest record. */
  largest(): OutRecord | undefined
}

export type RoundWork = {
  /** Bytes of a batch: the records of one partition. */
  maxBatchBytes: number
  /** The broker that leads a partition. */
  leaderOf(topic: string, partition: number): number
  nameOf(topic: string): string
}

/** kafkajs copies a partition's list once for each record in it: lists must stay short. */
const MAX_BATCH_RECORDS = 1_500
const MAX_BYTES = 16_000_000
/** What the format adds to a record (lengths, attributes, time and offset deltas), and as much again to each header. */
const OVERHEAD_BYTES = 32

type Slot = { bytes: number; count: number; messages: Message[] }

export function startRound({ maxBatchBytes, leaderOf, nameOf }: RoundWork): Round {
  const slots = new Map<string, Slot[]>()
  const byLeader = new Map<number, Map<string, TopicMessages>>()
  let total = 0
  let divisible = false
  let largest: OutRecord | undefined
  let largestBytes = 0

  function add(record: OutRecord): boolean {
    const slot = slotOf(record.topic, record.partition)
    const weight = weightOf(record) + OVERHEAD_BYTES * (1 + headersIn(record))
    if (slot.count > 0 && (slot.bytes + weight > maxBatchBytes || slot.count >= MAX_BATCH_RECORDS)) return false
    if (total > 0 && total + weight > MAX_BYTES) return false
    slot.bytes += weight
    slot.count++
    slot.messages.push(toMessage(record))
    total += weight
    divisible ||= slot.count > 1
    if (weight > largestBytes) {
      largest = record
      largestBytes = weight
    }
    return true
  }

  function slotOf(topic: string, partition: number): Slot {
    let ofTopic = slots.get(topic)
    if (!ofTopic) slots.set(topic, (ofTopic = []))
    return (ofTopic[partition] ??= { bytes: 0, count: 0, messages: messagesFor(topic, leaderOf(topic, partition)) })
  }

  function messagesFor(topic: string, leader: number): Message[] {
    let topics = byLeader.get(leader)
    if (!topics) byLeader.set(leader, (topics = new Map()))
    let entry = topics.get(topic)
    if (!entry) topics.set(topic, (entry = { topic: nameOf(topic), messages: [] }))
    return entry.messages
  }

  return {
    add,
    sends: () =>
      [...byLeader.values()].map((topics) => [...topics.values()].filter(({ messages }) => messages.length > 0)),
    divisible: () => divisible,
    largest: () => largest,
  }
}

function headersIn({ headers }: OutRecord): number {
  let count = 0
  for (const _ in headers) count++
  return count
}
