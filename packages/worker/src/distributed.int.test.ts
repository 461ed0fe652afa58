import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kafkaBus } from '@claimrail/bus/kafka'
import { encounterIdOf } from '@claimrail/domain'
import { TOPIC_NAMES } from '@claimrail/pipeline'
import { SILENT } from '@claimrail/telemetry'
import { kafkaOfRun, redisOfRun, uniqueName } from '@claimrail/testing/run'
import { redisViews } from '@claimrail/views/redis'
import { copyForReplay } from './copy-for-replay.ts'
import { memoryViewOf } from './memory.ts'
import type { WorkerPorts } from './ports.ts'
import { publishEvents } from './publish.ts'
import { ack, counting, until, type Order, type Ran } from './rig.ts'
import { runStage } from './run-stage.ts'

const kafka = kafkaOfRun()
const redis = redisOfRun()
const KEYS = Array.from({ length: 40 }, (_, visit) => encounterIdOf('test key', 'TEST', String(visit)))
const PARTITIONS = 4

describe.skipIf(!kafka.available || !redis.available)('a stage on Kafka and Redis', () => {
  let ports: WorkerPorts
  beforeEach(async () => {
    const namespace = uniqueName('worker')
    const bus = kafkaBus({ brokers: kafka.available ? kafka.brokers : [], namespace, telemetry: SILENT })
    const views = redisViews({ url: redis.available ? redis.url : '', namespace })
    ports = { bus, views, telemetry: SILENT, partitions: PARTITIONS }
    await bus.ensure(TOPIC_NAMES, PARTITIONS)
  })
  afterEach(async () => {
    await ports.views.drop(memoryViewOf('submission'))
    await ports.bus.close()
    await ports.views.close()
  })

  const feed = (from: number, to: number, order: Order = 'run') => {
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    return publishEvents(
      ports.bus,
      PARTITIONS,
      numbers.flatMap((number) => KEYS.map((key) => ack(key, number, order))),
    )
  }

  /** The numbers that the store remembers for each key. */
  const remembered = async () => {
    const all = new Map<string, number[]>()
    for await (const { key, state } of ports.views.find({ view: memoryViewOf('submission') })) {
      all.set(key, (JSON.parse(state) as { state: Ran }).state.numbers)
    }
    return all
  }
  const haveAll = (upTo: number) => async () => {
    const all = await remembered()
    return KEYS.every((key) => all.get(key)?.length === upTo)
  }
  const inOrder = (upTo: number) => {
    const numbers = Array.from({ length: upTo }, (_, i) => i + 1)
    return new Map(KEYS.map((key) => [key, numbers]))
  }

  it('does every event once and in order while workers come and go', async () => {
    await feed(1, 5)
    const first = await runStage(counting, ports)
    await until('the first five', haveAll(5), 60_000)
    const second = await runStage(counting, ports)
    await feed(6, 10)
    await until('the next five', haveAll(10), 60_000)
    await first.stop()
    await feed(11, 15)
    await until('the last five', haveAll(15), 60_000)
    await second.stop()
    expect(await remembered()).toEqual(inOrder(15))
  })

  it('heals what Redis lost while it ran', async () => {
    await feed(1, 5)
    const running = await runStage(counting, ports)
    await until('the first five', haveAll(5), 60_000)
    await ports.views.drop(memoryViewOf('submission'))
    await feed(6, 6)
    await until('all six', haveAll(6), 60_000)
    await running.stop()
    expect(await remembered()).toEqual(inOrder(6))
  })

  it('lets a key wait behind its dead event, and drains it in order with the corrected copy', async () => {
    const [key = ''] = KEYS
    const dead = ack(key, 1, 'throw')
    await publishEvents(ports.bus, PARTITIONS, [dead, ack(key, 2), ack(key, 3)])
    const running = await runStage(counting, ports)
    const blocked = async () => (await ports.views.tally(memoryViewOf('submission'))).totals
    await until('two that wait', async () => (await blocked()).parked === 2, 60_000)
    const copy = copyForReplay({ ...ack(key, 1), id: dead.id }, 'R1', 1)
    await publishEvents(ports.bus, PARTITIONS, [copy, ack(key, 4)])
    await until('all four', async () => (await remembered()).get(key)?.length === 4, 60_000)
    await running.stop()
    expect((await remembered()).get(key)).toEqual([1, 2, 3, 4])
    expect((await blocked()).blocked ?? 0).toBe(0)
  })
})
