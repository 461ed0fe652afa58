import { afterEach, beforeEach, expect, it } from 'vitest'
import { newJob } from './job.ts'
import { ack, counting, keysIn, openRig, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'

const [A = '', B = ''] = keysIn(1, 2)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

it('a chunk is told once with its counts, its outcomes by code, and each event that is dead or waits', async () => {
  await rig.feed(ack(A, 1), ack(A, 2, 'hold'), ack(A, 3, 'hold'), ack(B, 1, 'throw'), ack(B, 2), ack(A, 1))
  const job = newJob(counting, rig.ports, new AbortController().signal)
  await runChunk(job, await rig.spanOf('claim.acknowledged', 1))
  const stage = 'submission'
  expect(rig.told).toEqual([
    { event: 'stage.outcome', stage, outcome: 'advance', code: '', count: 1 },
    { event: 'stage.outcome', stage, outcome: 'hold', code: 'test.hold', count: 2 },
    { event: 'stage.outcome', stage, outcome: 'dead', code: 'stage.threw', count: 1 },
    { event: 'stage.outcome', stage, outcome: 'parked', code: '', count: 1 },
    { event: 'stage.deadLettered', stage, partition: 1, code: 'stage.threw', path: expect.stringMatching(/^rig\.ts:/) },
    { event: 'stage.parked', stage, partition: 1 },
    { event: 'stage.chunk', stage, partition: 1, records: 6, skipped: 1, published: 5, seconds: expect.any(Number) },
  ])
})
