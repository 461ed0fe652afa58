import { backOffMs } from '../backoff.ts'
import type { SubscribeOptions } from '../port.ts'
import { createSignal } from '../signal.ts'
import { isBusy } from './file.ts'
import type { Log } from './log.ts'

/** A partition number that a member holds, over all topics of its subscription: one loop, so one batch at a time. */
export type Share = {
  generation: number
  /** New records may be there. */
  wake(): void
  /** Take no new batch; what runs may finish and move its offset. */
  end(): void
  /** Resolves when no handler runs any more; rejects when the log failed. */
  done: Promise<void>
}

export type ShareWork = {
  log: Log
  options: SubscribeOptions
  partition: number
  generation: number
  committed(topic: string): number | undefined
  /** Makes the group's offset durable; false when the partition belongs to another by now. */
  commit(topic: string, next: number): Promise<boolean>
  onRejected(topic: string, error: unknown): void
}

type Cursor = {
  topic: string
  position: number
  failures: number
  /** Epoch milliseconds before which a record that failed is not tried again. */
  notBefore: number
  /** Epoch milliseconds at which the waiting records were first seen; 0 when none wait. */
  waitingSince: number
}

const DEFAULT_MAX_RECORDS = 500
const MAX_BATCH_BYTES = 8_000_000
const BUSY_RETRY_MS = 50

export function startShare(work: ShareWork): Share {
  const { log, options, partition } = work
  const { maxRecords = DEFAULT_MAX_RECORDS, lingerMs = 0 } = options
  const signal = createSignal()
  const cursors = options.topics.filter((topic) => partition < log.partitions(topic)).map(cursorOf)
  let going = true

  function cursorOf(topic: string): Cursor {
    return { topic, position: work.committed(topic) ?? 0, failures: 0, notBefore: 0, waitingSince: 0 }
  }

  async function run(): Promise<void> {
    while (going) {
      try {
        const ready = nextReady()
        if (ready) await deliver(ready)
        else await signal.wait(msToNext())
      } catch (error) {
        if (!isBusy(error)) throw error
        await signal.wait(BUSY_RETRY_MS)
      }
    }
  }

  /** The chosen cursor goes to the end of the line: topics take turns. */
  function nextReady(): Cursor | undefined {
    const now = Date.now()
    const index = cursors.findIndex((cursor) => dueAt(cursor, now) <= now)
    const [cursor] = index < 0 ? [] : cursors.splice(index, 1)
    if (cursor) cursors.push(cursor)
    return cursor
  }

  function msToNext(): number {
    const now = Date.now()
    return Math.min(...cursors.map((cursor) => dueAt(cursor, now))) - now
  }

  function dueAt(cursor: Cursor, now: number): number {
    const waiting = log.next(cursor.topic, partition) - cursor.position
    if (waiting <= 0) return Infinity
    cursor.waitingSince ||= now
    const full = waiting >= maxRecords
    return Math.max(cursor.notBefore, full ? 0 : cursor.waitingSince + lingerMs)
  }

  async function deliver(cursor: Cursor): Promise<void> {
    const { topic } = cursor
    const end = log.next(topic, partition)
    const records = log.fetch(topic, partition, cursor.position, end, maxRecords, MAX_BATCH_BYTES)
    const next = (records.at(-1)?.offset ?? end - 1) + 1
    if (records.length > 0) {
      try {
        await options.onBatch({ topic, partition, records, heartbeat })
      } catch (error) {
        cursor.notBefore = Date.now() + backOffMs(++cursor.failures)
        work.onRejected(topic, error)
        return
      }
    }
    if (!(await work.commit(topic, next))) going = false
    Object.assign(cursor, { position: next, failures: 0, notBefore: 0, waitingSince: 0 })
  }

  return {
    generation: work.generation,
    wake: signal.raise,
    end() {
      going = false
      signal.raise()
    },
    done: run(),
  }
}

/** The lease is renewed by a timer; a turn of the event loop is all that it needs. */
function heartbeat(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
