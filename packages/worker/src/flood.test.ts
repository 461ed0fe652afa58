import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StageFlooded, isFlood } from './flood.ts'
import { ack, counting, keysIn, openRig, until, type Order, type Rig } from './rig.ts'
import { runStage } from './run-stage.ts'

const KEYS = keysIn(1, 40)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

const feed = (count: number, order: (i: number) => Order) =>
  rig.feed(...KEYS.slice(0, count).map((key, i) => ack(key, 1, order(i))))

describe('a flood of dead letters', () => {
  it('is more than half of at least twenty records', () => {
    expect([isFlood(11, 20), isFlood(10, 20), isFlood(19, 19), isFlood(251, 500)]).toEqual([true, false, false, true])
  })

  it('stops the stage before one of them is published, and does not move its offsets', async () => {
    await feed(40, (i) => (i % 4 === 0 ? 'run' : 'throw'))
    let crash: Error | undefined
    const running = await runStage(counting, { ...rig.ports, onCrash: (error) => (crash = error) })
    await until('the crash', () => crash !== undefined)
    await running.stop()
    expect(crash).toBeInstanceOf(StageFlooded)
    expect(crash).toMatchObject({ stage: 'submission', partition: 1, dead: 30, records: 40 })
    expect(rig.told).toContainEqual({
      event: 'stage.flooded',
      stage: 'submission',
      partition: 1,
      dead: 30,
      records: 40,
    })
    expect(await rig.eventsOn('dead-letter')).toEqual([])
    expect(await rig.eventsOn('audit')).toEqual([])
    const [, position] = await rig.ports.bus.positions({ topics: ['claim.acknowledged'], group: running.group })
    expect(position?.committed ?? 0).toBe(0)
  })

  it('is over when a corrected release runs: the same records go through', async () => {
    await feed(40, () => 'throw')
    let crashed = false
    const broken = await runStage(counting, { ...rig.ports, onCrash: () => (crashed = true) })
    await until('the crash', () => crashed)
    await broken.stop()
    const corrected = { ...counting, decide: () => ({ outcome: { kind: 'wait' as const } }) }
    const running = await runStage(corrected, rig.ports)
    await until('forty outcomes', () => rig.told.some((told) => told.event === 'stage.outcome' && told.count === 40))
    await running.stop()
    expect(await rig.eventsOn('dead-letter')).toEqual([])
  })

  it('is not what a single bad key with many events makes', async () => {
    const [key = ''] = KEYS
    await rig.feed(
      ...Array.from({ length: 400 }, (_, i) => ack(key, i + 1, i === 0 ? 'throw' : 'run')),
      ack(KEYS[1] ?? '', 1),
    )
    let crashed = false
    const running = await runStage(counting, { ...rig.ports, onCrash: () => (crashed = true) })
    await until('the other key', async () => (await rig.eventsOn('audit')).length === 1)
    await running.stop()
    expect(crashed).toBe(false)
    expect((await rig.eventsOn('work')).filter(({ type }) => type === 'event.parked')).toHaveLength(100)
    expect(await rig.eventsOn('dead-letter')).toHaveLength(300)
  })
})
