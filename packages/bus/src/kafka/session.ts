import { setTimeout as sleep } from 'node:timers/promises'
import type { EachBatchPayload } from 'kafkajs'
import { startLoop, type Loop } from '../loop.ts'
import type { Position, SubscribeOptions } from '../port.ts'
import { createCommitter } from './committer.ts'
import { createLane, type KafkaLane } from './lane.ts'

/** What a member holds between two rebalances: its lanes, their loops, and the right to move their offsets. */
export type Session = {
  numbers: readonly number[]
  /** Begins at the group's offsets. Throws when the log no longer has what comes next. */
  start(positions: readonly Position[]): void
  /** Takes what kafkajs fetched; must be called while the consumer is in this session's generation. */
  accept(payload: EachBatchPayload): void
  /** Takes no new batch, lets running handlers finish and commit for at most `ms`, then gives up the right to commit. */
  finish(ms: number): Promise<void>
}

export type SessionWork = {
  options: SubscribeOptions
  /** Partition numbers by topic. */
  assignment: ReadonlyMap<string, readonly number[]>
  heartbeatMs: number
  nameOf(topic: string): string
  pause(lane: KafkaLane): void
  resume(lane: KafkaLane): void
  /** Asks kafkajs to fetch from the lane's position. */
  seek(lane: KafkaLane): void
  onRejected(topic: string, partition: number, error: unknown): void
  crash(error: unknown): void
  /** Handlers that still run, by partition number, also those of sessions before: one batch at a time for each number. */
  running: Map<number, Promise<void>>
}

/** When to stop fetching for a lane, and when to go on; the fetch that brings it there may add as much again. */
const LANE_FULL_BYTES = 4_000_000
const LANE_ROOM_BYTES = 2_000_000
/** For all lanes of a subscription together. */
const FULL_BYTES = 32_000_000

export function createSession(work: SessionWork): Session {
  const { options, running } = work
  const lanes = new Map<string, KafkaLane>()
  const loops = new Map<number, Loop>()
  const paused = new Set<KafkaLane>()
  const strays = new Set<KafkaLane>()
  let kafka: EachBatchPayload | undefined
  let started = false
  let over = false

  const committer = createCommitter(async (offsets) => kafka?.commitOffsetsIfNecessary(offsets), work.nameOf)
  for (const [topic, partitions] of work.assignment) {
    for (const partition of partitions) {
      const commit = (next: number): Promise<boolean> => committer.commit(topic, partition, next)
      lanes.set(laneKey(work.nameOf(topic), partition), createLane(topic, partition, commit, resumeWhereRoom))
    }
  }
  const all = [...lanes.values()]
  const numbers = [...new Set(all.map(({ partition }) => partition))].sort((a, b) => a - b)
  for (const lane of all) pause(lane)

  function start(positions: readonly Position[]): void {
    if (over) return
    for (const { topic, partition, first, committed } of positions) {
      if (committed !== undefined && committed < first) throw lostRecords(topic, partition, committed)
      lanes.get(laneKey(work.nameOf(topic), partition))?.startAt(committed ?? first)
    }
    started = true
    for (const number of numbers) startNumber(number)
    resumeWhereRoom()
  }

  function startNumber(partition: number): void {
    const done = (running.get(partition) ?? Promise.resolve()).then(() => {
      if (over) return
      const own = all.filter((lane) => lane.partition === partition)
      const loop = startLoop({ options, partition, lanes: own, heartbeat, onRejected: work.onRejected })
      loops.set(partition, loop)
      return loop.done.catch(work.crash)
    })
    running.set(partition, done)
  }

  function accept(payload: EachBatchPayload): void {
    const { batch } = payload
    const lane = lanes.get(laneKey(batch.topic, batch.partition))
    if (!lane || !started || over) return
    kafka = payload
    if (lane.take(batch) === 'stray') return refetch(lane)
    strays.delete(lane)
    payload.resolveOffset(batch.lastOffset())
    if (lane.bytes() >= LANE_FULL_BYTES || totalBytes() >= FULL_BYTES) pause(lane)
    loops.get(batch.partition)?.wake()
  }

  /** An answer to a fetch of an earlier generation can come late. That the log itself has nothing there is another matter. */
  function refetch(lane: KafkaLane): void {
    if (strays.has(lane)) return work.crash(lostRecords(lane.topic, lane.partition, lane.position()))
    strays.add(lane)
    work.seek(lane)
  }

  function totalBytes(): number {
    let bytes = 0
    for (const lane of all) bytes += lane.bytes()
    return bytes
  }

  function pause(lane: KafkaLane): void {
    paused.add(lane)
    work.pause(lane)
  }

  function resumeWhereRoom(): void {
    if (over || paused.size === 0 || totalBytes() >= FULL_BYTES) return
    for (const lane of paused) {
      if (lane.bytes() > LANE_ROOM_BYTES) continue
      paused.delete(lane)
      work.resume(lane)
    }
  }

  /** kafkajs sends one only when it is time, and rejects when the group rebalances: then it ends this session itself. */
  async function heartbeat(): Promise<void> {
    await kafka?.heartbeat().catch(() => undefined)
  }

  async function finish(ms: number): Promise<void> {
    over = true
    for (const lane of all) work.pause(lane)
    for (const loop of loops.values()) loop.end()
    const beating = setInterval(() => void heartbeat(), work.heartbeatMs)
    const waited = new AbortController()
    const done = Promise.allSettled([...loops.values()].map((loop) => loop.done))
    const late = Number.isFinite(ms) ? sleep(ms, undefined, { signal: waited.signal }).catch(() => undefined) : done
    await Promise.race([done, late])
    waited.abort()
    clearInterval(beating)
    committer.abandon()
  }

  return { numbers, start, accept, finish }
}

function laneKey(name: string, partition: number): string {
  return `${name}/${partition}`
}

function lostRecords(topic: string, partition: number, offset: number): Error {
  return new Error(`the log no longer has ${topic}/${partition} from ${offset}, which the group was to read next`)
}
