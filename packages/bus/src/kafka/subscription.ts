import { setTimeout as sleep } from 'node:timers/promises'
import type { Consumer, ConsumerCrashEvent, ConsumerGroupJoinEvent, Kafka } from 'kafkajs'
import { codeOfError, type Telemetry } from '@claimrail/telemetry'
import type { Position, PositionsQuery, SubscribeOptions, Subscription } from '../port.ts'
import { partitionNumberAssigner } from './assigner.ts'
import { codeOf, RETRY, rootOf } from './client.ts'
import type { KafkaLane } from './lane.ts'
import type { Names } from './names.ts'
import { createSession, type Session } from './session.ts'

export type Surroundings = {
  /** A client of this consumer's own. */
  kafka: Kafka
  names: Names
  telemetry: Telemetry
  sessionTimeoutMs: number
  positions(query: PositionsQuery): Promise<Position[]>
}

/** How long brokers hold a fetch when there is nothing new; also how long a lane that has room again may wait for its fetch. */
const MAX_WAIT_MS = 200
const MAX_PARTITION_BYTES = 1_100_000
const MAX_FETCH_BYTES = 8_000_000
const LONGEST_HEARTBEAT_MS = 3_000
const POSITIONS_PATIENCE_MS = 30_000
const LEAVING_MS = 5_000

/**
 * Joins the group. kafkajs only fetches, beats and rebalances here; what it fetched waits in lanes for handlers, so that a slow
 * or failing one holds up nobody else, and a rebalance waits for handlers to finish and commit.
 */
export async function startSubscription(around: Surroundings, options: SubscribeOptions): Promise<Subscription> {
  const { names, telemetry, sessionTimeoutMs } = around
  const heartbeatMs = Math.min(LONGEST_HEARTBEAT_MS, Math.floor(sessionTimeoutMs / 5))
  const handlers = new Map<number, Promise<void>>()
  let session: Session | undefined
  let finishing = Promise.resolve()
  let lastPollAt = Date.now()
  let running = false
  let over = false
  let crashedWith: Error | undefined
  let stopped: Promise<void> | undefined

  const consumer = around.kafka.consumer({
    groupId: names.toBroker(options.group),
    partitionAssigners: [partitionNumberAssigner(beforeJoin)],
    sessionTimeout: sessionTimeoutMs,
    heartbeatInterval: heartbeatMs,
    rebalanceTimeout: 3 * sessionTimeoutMs,
    maxWaitTimeInMs: MAX_WAIT_MS,
    minBytes: 1,
    maxBytes: MAX_FETCH_BYTES,
    maxBytesPerPartition: MAX_PARTITION_BYTES,
    readUncommitted: true,
    allowAutoTopicCreation: false,
    retry: { ...RETRY, restartOnFailure: async () => !over },
  })
  consumer.on(consumer.events.GROUP_JOIN, joined)
  consumer.on(consumer.events.CRASH, crashed)
  consumer.on(consumer.events.REQUEST, () => {
    lastPollAt = Date.now()
  })

  async function beforeJoin(): Promise<void> {
    await finishSession(sessionTimeoutMs)
  }

  function finishSession(ms: number): Promise<void> {
    const ending = session
    session = undefined
    if (ending) finishing = ending.finish(ms)
    return finishing
  }

  function joined({ payload }: ConsumerGroupJoinEvent): void {
    if (over) return
    const assignment = new Map<string, number[]>()
    for (const name in payload.memberAssignment) {
      assignment.set(names.fromBroker(name), payload.memberAssignment[name] as number[])
    }
    const fresh = createSession({
      options,
      assignment,
      heartbeatMs,
      running: handlers,
      nameOf: names.toBroker,
      pause: (lane) => whileConsuming(() => consumer.pause([partitionOf(lane)])),
      resume: (lane) => whileConsuming(() => consumer.resume([partitionOf(lane)])),
      seek: (lane) => whileConsuming(() => consumer.seek(placeOf(lane))),
      onRejected: (topic, partition, error) =>
        problem('handler-rejected', `${topic}/${partition}:${codeOfError(error)}`),
      crash,
    })
    session = fresh
    telemetry.emit({ event: 'bus.rebalanced', group: options.group, partitions: fresh.numbers.length })
    startAtGroupOffsets(fresh).catch(crash)
  }

  function partitionOf({ topic, partition }: KafkaLane): { topic: string; partitions: number[] } {
    return { topic: names.toBroker(topic), partitions: [partition] }
  }

  function placeOf(lane: KafkaLane): { topic: string; partition: number; offset: string } {
    return { topic: names.toBroker(lane.topic), partition: lane.partition, offset: String(lane.position()) }
  }

  async function startAtGroupOffsets(fresh: Session): Promise<void> {
    for (const end = Date.now() + POSITIONS_PATIENCE_MS; session === fresh; await sleep(RETRY.initialRetryTime)) {
      try {
        const positions = await around.positions({ topics: options.topics, group: options.group })
        if (session === fresh) fresh.start(positions)
        return
      } catch (error) {
        if (Date.now() > end || !('retriable' in (error as object))) throw error
        problem('positions-unknown', codeOf(rootOf(error)))
      }
    }
  }

  /** kafkajs starts again by itself after errors that may pass; the others end the subscription. */
  function crashed({ payload }: ConsumerCrashEvent): void {
    void finishSession(0)
    if (!payload.restart) crash(rootOf(payload.error))
  }

  function crash(error: unknown): void {
    if (over) return
    over = true
    void finishSession(0)
    void disconnect(consumer)
    crashedWith = error instanceof Error ? error : new Error('the consumer failed')
    if (!running) return
    problem('subscription-crashed', codeOf(error))
    options.onCrash?.(crashedWith)
  }

  function problem(code: string, detail: string): void {
    telemetry.emit({ event: 'bus.problem', adapter: 'kafka', code, detail })
  }

  async function stop(): Promise<void> {
    if (over) return
    over = true
    await finishSession(Infinity)
    await disconnect(consumer)
  }

  await consumer.connect()
  try {
    await consumer.subscribe({ topics: options.topics.map(names.toBroker), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (payload) => session?.accept(payload),
    })
    if (crashedWith) throw crashedWith
    running = true
  } catch (error) {
    await disconnect(consumer)
    throw error
  }

  return {
    stop: () => (stopped ??= stop()),
    assigned: () => session?.numbers ?? [],
    lastPollAt: () => lastPollAt,
  }
}

/** Leaves the group and closes the connections. While others rejoin, kafkajs waits for them first: not for long. */
async function disconnect(consumer: Consumer): Promise<void> {
  const left = consumer.disconnect().catch(() => undefined)
  await Promise.race([left, sleep(LEAVING_MS, undefined, { ref: false })])
}

/** Between a crash of kafkajs's consumer and its restart there is nothing to pause, and it throws. */
function whileConsuming(ask: () => void): void {
  try {
    ask()
  } catch (error) {
    if (codeOf(error) !== 'KafkaJSNonRetriableError') throw error
  }
}
