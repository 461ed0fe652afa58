import type { Batch as KafkaBatch } from 'kafkajs'
import type { Lane } from '../loop.ts'
import type { InRecord } from '../port.ts'
import { toRecord } from './record.ts'

/** Records of one topic and partition that were fetched and wait for their handler. */
export type KafkaLane = Lane & {
  partition: number
  /** The group's position: the offset of the next record to take. */
  position(): number
  /** Begins at this offset. */
  startAt(offset: number): void
  /** Bytes that wait. */
  bytes(): number
  /** 'kept', or 'stray' when kafkajs brought something other than what comes next here. */
  take(batch: KafkaBatch): 'kept' | 'stray'
}

/** `commit` moves the group's offset to `next`; false when the partition was lost. `onRoom` is told when records left. */
export function createLane(
  topic: string,
  partition: number,
  commit: (next: number) => Promise<boolean>,
  onRoom: () => void,
): KafkaLane {
  let waiting: InRecord[] = []
  let bytes = 0
  let position = -1

  return {
    topic,
    partition,
    waiting: () => waiting.length,
    peek: (maxRecords) => waiting.slice(0, maxRecords),
    position: () => position,
    bytes: () => bytes,
    startAt(offset) {
      position = offset
    },
    take(batch) {
      if (fetchedFrom(batch) !== position) return 'stray'
      for (const message of batch.messages) {
        const record = toRecord(topic, partition, message)
        bytes += record.value.byteLength
        waiting.push(record)
      }
      position = Number(batch.lastOffset()) + 1
      return 'kept'
    },
    async commit(records) {
      const { length } = records
      const next = (records[length - 1] as InRecord).offset + 1
      for (const record of records) bytes -= record.value.byteLength
      waiting = waiting.slice(length)
      onRoom()
      return commit(next)
    },
  }
}

/** The offset that kafkajs asked for. It is on every batch of kafkajs 2.2.4, though its types do not say so. */
function fetchedFrom(batch: KafkaBatch): number {
  return Number((batch as KafkaBatch & { fetchedOffset: string }).fetchedOffset)
}
