import { backOffMs } from './backoff.ts'
import type { InRecord, SubscribeOptions } from './port.ts'
import { createSignal } from './signal.ts'

/** One topic of a partition number, as its owner reads it. */
export type Lane = {
  topic: string
  /** How many records wait. */
  waiting(): number
  /** The first records that wait, at least one; the same ones again until `commit`. */
  peek(maxRecords: number): readonly InRecord[]
  /** Moves the group's offset behind `records`; false when the partition is another member's by now. */
  commit(records: readonly InRecord[]): Promise<boolean>
}

/** A partition number that a member owns, over all topics of its subscription: one batch at a time, topics in turn. */
export type Loop = {
  /** New records may be there. */
  wake(): void
  /** Take no new batch; what runs may finish and move its offset. */
  end(): void
  /** Resolves when no handler runs any more; rejects when the log failed. */
  done: Promise<void>
}

export type LoopWork = {
  options: SubscribeOptions
  partition: number
  lanes: readonly Lane[]
  heartbeat(): Promise<void>
  onRejected(topic: string, partition: number, error: unknown): void
}

type Turn = {
  lane: Lane
  failures: number
  /** Epoch milliseconds before which records that failed are not tried again. */
  notBefore: number
  /** Epoch milliseconds at which the waiting records were first seen; 0 when none wait. */
  waitingSince: number
}

const DEFAULT_MAX_RECORDS = 500

export function startLoop(work: LoopWork): Loop {
  const { options, partition, heartbeat } = work
  const { maxRecords = DEFAULT_MAX_RECORDS, lingerMs = 0 } = options
  const signal = createSignal()
  const turns: Turn[] = work.lanes.map((lane) => ({ lane, failures: 0, notBefore: 0, waitingSince: 0 }))
  let going = true

  async function run(): Promise<void> {
    while (going) {
      const ready = nextReady()
      if (ready) await deliver(ready)
      else await signal.wait(msToNext())
    }
  }

  /** Whose turn it is goes to the end of the line. */
  function nextReady(): Turn | undefined {
    const now = Date.now()
    const index = turns.findIndex((turn) => dueAt(turn, now) <= now)
    const [turn] = index < 0 ? [] : turns.splice(index, 1)
    if (turn) turns.push(turn)
    return turn
  }

  function msToNext(): number {
    const now = Date.now()
    return Math.min(...turns.map((turn) => dueAt(turn, now))) - now
  }

  function dueAt(turn: Turn, now: number): number {
    const waiting = turn.lane.waiting()
    if (waiting <= 0) return Infinity
    turn.waitingSince ||= now
    return Math.max(turn.notBefore, waiting >= maxRecords ? 0 : turn.waitingSince + lingerMs)
  }

  async function deliver(turn: Turn): Promise<void> {
    const { topic } = turn.lane
    const records = turn.lane.peek(maxRecords)
    try {
      await options.onBatch({ topic, partition, records, heartbeat })
    } catch (error) {
      turn.notBefore = Date.now() + backOffMs(++turn.failures)
      work.onRejected(topic, partition, error)
      return
    }
    if (!(await turn.lane.commit(records))) going = false
    turn.failures = turn.notBefore = turn.waitingSince = 0
  }

  return {
    wake: signal.raise,
    end() {
      going = false
      signal.raise()
    },
    done: run(),
  }
}
