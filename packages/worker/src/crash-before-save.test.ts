import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ViewStore } from '@claimrail/views'
import { newJob } from './job.ts'
import { memoryViewOf } from './memory.ts'
import { ack, counting, keysIn, openRig, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'
import { runStage } from './run-stage.ts'
import { numbersOnLog, until } from './rig.ts'

const TOPIC = 'claim.acknowledged'
const [A = '', B = ''] = keysIn(1, 2)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

/** A store whose process dies when it is to save: nothing after that moment happens. */
function dyingBeforeSave(views: ViewStore): { views: ViewStore; died: Promise<void> } {
  const { promise: died, resolve } = Promise.withResolvers<void>()
  return {
    died,
    views: {
      ...views,
      save: () => {
        resolve()
        return new Promise(() => {})
      },
    },
  }
}

describe('a worker that dies after it published and before it saved', () => {
  it('leaves a chunk that is done again: the same events twice on the log, with the same ids, and one state', async () => {
    await rig.feed(ack(A, 1), ack(B, 1, 'hold'), ack(A, 2))
    const dying = dyingBeforeSave(rig.ports.views)
    const dead = newJob(counting, { ...rig.ports, views: dying.views }, new AbortController().signal)
    void runChunk(dead, await rig.spanOf(TOPIC, 1))
    await dying.died

    const running = await runStage(counting, rig.ports)
    await until('all outputs again', async () => (await rig.eventsOn('audit')).length === 4)
    await running.stop()

    const ids = (await rig.eventsOn('audit')).map(({ id }) => id)
    expect(ids.slice(2)).toEqual(ids.slice(0, 2))
    const work = (await rig.eventsOn('work')).map(({ id }) => id)
    expect(work).toEqual([work[0], work[0]])
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2]]]))
    const memory = JSON.parse((await rig.ports.views.get(memoryViewOf('submission'), 1, A)) ?? '{}') as object
    expect(memory).toMatchObject({ state: { numbers: [1, 2] } })
  })

  it('costs the next stage nothing: duplicates with known ids are skipped', async () => {
    await rig.feed(ack(A, 1), ack(A, 2))
    await rig.feed(ack(A, 1), ack(A, 2), ack(A, 3))
    const running = await runStage(counting, rig.ports)
    await until('three notes', async () => (await rig.eventsOn('audit')).length === 3)
    await running.stop()
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2, 3]]]))
    const skipped = rig.told.reduce((sum, told) => sum + (told.event === 'stage.chunk' ? told.skipped : 0), 0)
    expect(skipped).toBe(2)
  })
})
