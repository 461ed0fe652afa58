import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ViewStore } from '@claimrail/views'
import { newJob } from './job.ts'
import { memoryViewOf } from './memory.ts'
import { ack, counting, keysIn, numbersOnLog, openRig, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'

const TOPIC = 'claim.acknowledged'
const [A = '', B = ''] = keysIn(1, 2)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

/** A store whose owner falls asleep before its first save, until it is woken. */
function sleeping(views: ViewStore) {
  const asleep = Promise.withResolvers<void>()
  const awake = Promise.withResolvers<void>()
  const sleepy: ViewStore = {
    ...views,
    async save(change) {
      asleep.resolve()
      await awake.promise
      return views.save(change)
    },
  }
  return { views: sleepy, asleep: asleep.promise, wake: awake.resolve }
}

it('a worker that wakes after another one did its chunk changes nothing, and says so', async () => {
  await rig.feed(ack(A, 1), ack(B, 1))
  const sleepy = sleeping(rig.ports.views)
  const signal = new AbortController().signal
  const zombie = runChunk(newJob(counting, { ...rig.ports, views: sleepy.views }, signal), await rig.spanOf(TOPIC, 1))
  await sleepy.asleep

  await rig.feed(ack(A, 2))
  await runChunk(newJob(counting, rig.ports, signal), await rig.spanOf(TOPIC, 1))
  const before = await rig.ports.views.get(memoryViewOf('submission'), 1, A)
  sleepy.wake()
  await zombie

  expect(rig.told).toContainEqual({ event: 'stage.lostOwnership', stage: 'submission', partition: 1 })
  expect(await rig.ports.views.get(memoryViewOf('submission'), 1, A)).toBe(before)
  expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2]], [B, [1]]])) // prettier-ignore
})

it('a worker that wakes with more records than the other one did goes on behind it', async () => {
  await rig.feed(ack(A, 1))
  const shorter = await rig.spanOf(TOPIC, 1)
  await rig.feed(ack(A, 2), ack(A, 3))
  const sleepy = sleeping(rig.ports.views)
  const signal = new AbortController().signal
  const zombie = runChunk(newJob(counting, { ...rig.ports, views: sleepy.views }, signal), await rig.spanOf(TOPIC, 1))
  await sleepy.asleep
  await runChunk(newJob(counting, rig.ports, signal), shorter)
  sleepy.wake()
  await zombie

  const memory = JSON.parse((await rig.ports.views.get(memoryViewOf('submission'), 1, A)) ?? '{}') as object
  expect(memory).toMatchObject({ state: { numbers: [1, 2, 3] } })
  expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2, 3]]]))
})
