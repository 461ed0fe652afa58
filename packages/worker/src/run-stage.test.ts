import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryViewOf } from './memory.ts'
import { ack, counting, keysIn, numbersOnLog, openRig, until, type Rig } from './rig.ts'
import { runStage } from './run-stage.ts'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

describe('a running stage', () => {
  it('turns every event into what it decides, in order for each key, and remembers it', async () => {
    const [a = '', b = ''] = keysIn(1, 2)
    const [c = ''] = keysIn(2, 1)
    await rig.feed(ack(a, 1), ack(b, 1), ack(c, 1), ack(a, 2))
    const running = await runStage(counting, rig.ports)
    await rig.feed(ack(a, 3), ack(c, 2))
    await until('six notes', async () => (await rig.eventsOn('audit')).length === 6)
    await running.stop()
    expect(await numbersOnLog(rig)).toEqual(new Map([[a, [1, 2, 3]], [b, [1]], [c, [1, 2]]])) // prettier-ignore
    const memory = JSON.parse((await rig.ports.views.get(memoryViewOf('submission'), 1, a)) ?? '{}') as object
    expect(memory).toMatchObject({ state: { numbers: [1, 2, 3] } })
  })

  it('opens a work item for what it holds and for what it rejects, stamped with the stage', async () => {
    const [key = ''] = keysIn(1, 1)
    await rig.feed(ack(key, 1, 'hold'), ack(key, 2, 'reject'))
    const running = await runStage(counting, rig.ports)
    await until('two work items', async () => (await rig.eventsOn('work')).length === 2)
    await running.stop()
    expect(await rig.eventsOn('work')).toMatchObject([
      { type: 'work.opened', stage: 'submission', data: { kind: 'held', stage: 'submission', code: 'test.hold' } },
      {
        type: 'work.opened',
        stage: 'submission',
        data: { kind: 'rejected', stage: 'submission', code: 'test.reject' },
      },
    ])
  })

  it('moves the offsets of what it did, so another worker goes on behind it', async () => {
    const [key = ''] = keysIn(1, 1)
    const first = await runStage(counting, rig.ports)
    await rig.feed(ack(key, 1))
    await until('a note', async () => (await rig.eventsOn('audit')).length === 1)
    await first.stop()
    rig.told.length = 0
    const second = await runStage(counting, rig.ports)
    await rig.feed(ack(key, 2))
    await until('another note', async () => (await rig.eventsOn('audit')).length === 2)
    await second.stop()
    expect(rig.told.filter(({ event }) => event === 'stage.chunk')).toMatchObject([{ records: 1, skipped: 0 }])
  })

  it('owns partitions while it runs and none when it stopped', async () => {
    const running = await runStage(counting, rig.ports)
    expect(running.name).toBe('submission')
    expect(running.assigned()).toEqual([0, 1, 2, 3])
    expect(Date.now() - running.lastPollAt()).toBeLessThan(5_000)
    await running.stop()
    expect(running.assigned()).toEqual([])
  })
})
