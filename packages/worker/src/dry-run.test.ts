import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyForReplay } from './copy-for-replay.ts'
import { dryRun } from './dry-run.ts'
import { memoryViewOf } from './memory.ts'
import { ack, counting, keysIn, openRig, until, type Rig } from './rig.ts'
import { runStage } from './run-stage.ts'

const [A = ''] = keysIn(1, 1)
const [B = ''] = keysIn(2, 1)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

describe('a dry run', () => {
  it('gives the outcomes and events of the real decisions, with the states of the store', async () => {
    await rig.feed(ack(A, 1))
    const running = await runStage(counting, rig.ports)
    await until('a note', async () => (await rig.eventsOn('audit')).length === 1)
    await running.stop()
    const run = await dryRun(counting, rig.ports, [
      copyForReplay(ack(A, 1), 'R1', 1),
      ack(B, 1, 'hold'),
      ack(B, 2, 'retry'),
    ])
    expect(run.told.map(({ outcome, code }) => [outcome, code])).toEqual([['advance', ''], ['hold', 'test.hold'], ['retry', 'test.retry']]) // prettier-ignore
    expect(run.events.map(({ type, generation }) => [type, generation])).toEqual([['audit.noted', 1], ['work.opened', 0]]) // prettier-ignore
  })

  it('shows what a corrected copy would set free', async () => {
    const dead = ack(A, 1, 'throw')
    await rig.feed(dead, ack(A, 2))
    const running = await runStage(counting, rig.ports)
    await until('a dead letter', async () => (await rig.eventsOn('dead-letter')).length === 1)
    await running.stop()
    const copy = copyForReplay({ ...ack(A, 1), id: dead.id }, 'R1', 1)
    const run = await dryRun(counting, rig.ports, [copy])
    expect(run.told.map(({ eventId, outcome }) => [eventId, outcome])).toEqual([[copy.id, 'advance'], [ack(A, 2).id, 'advance']]) // prettier-ignore
  })

  it('performs, publishes and saves nothing', async () => {
    const performed: unknown[] = []
    const stage = { ...counting, perform: async (effect: unknown) => void performed.push(effect) }
    await dryRun(stage, rig.ports, [ack(A, 1, 'send'), ack(B, 1, 'throw')])
    expect(performed).toEqual([])
    expect([...(await rig.eventsOn('audit')), ...(await rig.eventsOn('dead-letter'))]).toEqual([])
    expect((await rig.ports.views.checkpoints(memoryViewOf('submission'))).size).toBe(0)
    expect(rig.told).toEqual([])
  })
})
