import type { DatabaseSync } from 'node:sqlite'
import { codeOfError, type Telemetry } from '@claimrail/telemetry'
import { startLoop, type Lane, type Loop } from '../loop.ts'
import type { InRecord, SubscribeOptions, Subscription } from '../port.ts'
import type { Log } from './log.ts'
import { createMember, type Holding } from './members.ts'
import type { Writer } from './writer.ts'

/** What a subscription needs from the bus that it lives in. */
export type Surroundings = {
  db: DatabaseSync
  log: Log
  writer: Writer
  telemetry: Telemetry
  /** How long a member may be silent before others take its partitions, in milliseconds. */
  sessionTimeoutMs: number
  lastPollAt(): number
  /** Members or owners of a group changed: other subscriptions of this bus should look. */
  groupChanged(): void
}

export type LocalSubscription = Subscription & {
  /** Partitions that have new records, by topic. */
  appended(touched: ReadonlyMap<string, ReadonlySet<number>>): void
  /** Another process wrote something: look at everything. */
  lookAtLog(): void
  lookAtGroup(): void
  crash(error: unknown): void
}

/** A partition number that this member holds since `generation`. */
type Share = Loop & { generation: number }

const MAX_BATCH_BYTES = 8_000_000

/** Joins the group and starts one loop for each partition number that falls to this member. */
export async function startSubscription(around: Surroundings, options: SubscribeOptions): Promise<LocalSubscription> {
  const { db, log, writer, telemetry } = around
  const { group } = options
  const partitions = Math.max(...options.topics.map((topic) => log.partitions(topic)))
  const member = createMember(db, log, group, partitions, around.sessionTimeoutMs)
  const shares = new Map<number, Share>()
  let due: ReadonlySet<number> = new Set()
  let seen = 0
  let balancing: Promise<void> | undefined
  let balanceAgain = false
  let over = false
  let stopped: Promise<void> | undefined

  function requestBalance(): void {
    balanceAgain = balancing !== undefined
    if (over || balancing) return
    balancing = balance()
      .catch(crash)
      .finally(() => {
        balancing = undefined
        if (balanceAgain) requestBalance()
      })
  }

  async function balance(): Promise<void> {
    const before = seen
    const holding = await writer.write(() => member.balance())
    seen = holding.generation
    if (over) return
    apply(holding)
    if (seen === before) return
    telemetry.emit({ event: 'bus.rebalanced', group, partitions: due.size })
    around.groupChanged()
  }

  function apply(holding: Holding): void {
    due = holding.due
    for (const [partition, share] of shares) {
      if (holding.held.get(partition) !== share.generation || !due.has(partition)) share.end()
    }
    for (const [partition, generation] of holding.held) {
      if (!shares.has(partition)) startShare(partition, generation)
    }
  }

  function startShare(partition: number, generation: number): void {
    const lanes = options.topics
      .filter((topic) => partition < log.partitions(topic))
      .map((topic) => laneOf(topic, partition, generation))
    const loop = startLoop({ options, partition, lanes, heartbeat, onRejected })
    shares.set(partition, { ...loop, generation })
    loop.done.then(() => loopEnded(partition, generation)).catch(crash)
  }

  function laneOf(topic: string, partition: number, generation: number): Lane {
    let position = member.committed(topic, partition) ?? 0
    return {
      topic,
      waiting: () => log.next(topic, partition) - position,
      peek: (maxRecords) =>
        log.fetch(topic, partition, { from: position, end: Infinity, maxRecords, maxBytes: MAX_BATCH_BYTES }),
      commit(records) {
        position = (records.at(-1) as InRecord).offset + 1
        return writer.write(() => member.commit(topic, partition, generation, position))
      },
    }
  }

  /** Only when the partition is free again may this or another member take it: one batch at a time, even for who lost it. */
  async function loopEnded(partition: number, generation: number): Promise<void> {
    if (over) return
    await writer.write(() => member.release(partition, generation))
    shares.delete(partition)
    requestBalance()
  }

  function crash(error: unknown): void {
    if (over) return
    end()
    problem('subscription-crashed', codeOfError(error))
    options.onCrash?.(error instanceof Error ? error : new Error('the log failed'))
  }

  function onRejected(topic: string, partition: number, error: unknown): void {
    problem('handler-rejected', `${topic}/${partition}:${codeOfError(error)}`)
  }

  function problem(code: string, detail: string): void {
    telemetry.emit({ event: 'bus.problem', adapter: 'embedded', code, detail })
  }

  function end(): void {
    over = true
    clearInterval(renewing)
    for (const share of shares.values()) share.end()
  }

  async function stop(): Promise<void> {
    const crashed = over
    end()
    await balancing
    await Promise.allSettled([...shares.values()].map((share) => share.done))
    if (crashed) return
    await writer.write(() => member.leave())
    around.groupChanged()
  }

  const renewing = setInterval(requestBalance, around.sessionTimeoutMs / 3)
  await balance()

  return {
    stop: () => (stopped ??= stop()),
    assigned: () => [...shares.keys()].filter((partition) => !over && due.has(partition)).sort((a, b) => a - b),
    lastPollAt: around.lastPollAt,
    crash,
    appended(touched) {
      for (const topic of options.topics) {
        for (const partition of touched.get(topic) ?? []) shares.get(partition)?.wake()
      }
    },
    lookAtLog() {
      for (const share of shares.values()) share.wake()
    },
    lookAtGroup() {
      if (!over && member.generation() !== seen) requestBalance()
    },
  }
}

/** The lease is renewed by a timer; a turn of the event loop is all that it needs. */
function heartbeat(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
