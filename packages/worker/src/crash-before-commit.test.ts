import { afterEach, beforeEach, expect, it } from 'vitest'
import { newJob } from './job.ts'
import { ack, counting, keysIn, numbersOnLog, openRig, until, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'
import { runStage } from './run-stage.ts'

const TOPIC = 'claim.acknowledged'
const [A = '', B = ''] = keysIn(1, 2)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

it('a worker that dies after it saved and before the offsets moved leaves nothing to do twice', async () => {
  await rig.feed(ack(A, 1), ack(B, 1))
  const job = newJob(counting, rig.ports, new AbortController().signal)
  await runChunk(job, await rig.spanOf(TOPIC, 1))
  rig.told.length = 0

  const running = await runStage(counting, rig.ports)
  await until('the chunk again', () => rig.told.some(({ event }) => event === 'stage.chunk'))
  await running.stop()
  expect(rig.told).toContainEqual(
    expect.objectContaining({ event: 'stage.chunk', records: 2, skipped: 2, published: 0 }),
  )
  expect(await rig.eventsOn('audit')).toHaveLength(2)
})

it('a chunk that comes again with more behind it goes on where it was saved', async () => {
  await rig.feed(ack(A, 1), ack(B, 1))
  const job = newJob(counting, rig.ports, new AbortController().signal)
  await runChunk(job, await rig.spanOf(TOPIC, 1))
  await rig.feed(ack(A, 2))
  await runChunk(job, await rig.spanOf(TOPIC, 1))
  expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2]], [B, [1]]])) // prettier-ignore
  expect(await rig.eventsOn('audit')).toHaveLength(3)
})

it('what is no event is buried once, also when it has no key to be remembered under', async () => {
  await rig.ports.bus.publish([{ topic: TOPIC, partition: 1, key: 'not ours', value: new Uint8Array([1]) }])
  const job = newJob(counting, rig.ports, new AbortController().signal)
  await runChunk(job, await rig.spanOf(TOPIC, 1))
  await runChunk(job, await rig.spanOf(TOPIC, 1))
  expect(await rig.eventsOn('dead-letter')).toHaveLength(1)
})
