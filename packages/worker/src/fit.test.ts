import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Combinable, Stage } from '@claimrail/pipeline'
import { newJob } from './job.ts'
import { ack, counting, keysIn, openRig, type Ran, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'

const KEYS = keysIn(1, 10)
const TOPIC = 'claim.acknowledged'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

/** Joins all notes of a chunk into one for the partition, each weighing `bytes`. */
function joining(bytes: number): Stage<Ran> {
  const combine = (events: readonly Combinable[]): Combinable[] => {
    const [first] = events
    if (first?.type !== 'audit.noted') return [...events]
    const reason = events.map(() => 'x'.repeat(bytes)).join('')
    return [{ ...first, encounterId: 'partition-1', part: String(events.length), data: { ...first.data, reason } }]
  }
  return { ...counting, combine }
}

const run = async (stage: Stage<Ran>) =>
  runChunk(newJob(stage, rig.ports, new AbortController().signal), await rig.spanOf(TOPIC, 1))
const parts = async () =>
  (await rig.eventsOn('audit')).map((event) => (event.type === 'audit.noted' ? event.data.reason.length : 0))

describe('what a stage joins out of a chunk', () => {
  it('is one event when it fits', async () => {
    await rig.feed(...KEYS.map((key) => ack(key, 1)))
    await run(joining(1_000))
    expect(await parts()).toEqual([10_000])
  })

  it('is made of smaller chunks when it would be larger than a record may be', async () => {
    await rig.feed(...KEYS.map((key) => ack(key, 1)))
    await run(joining(200_000))
    const sizes = await parts()
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2_000_000)
    expect(Math.max(...sizes)).toBeLessThan(900_000)
    expect(await rig.eventsOn('dead-letter')).toEqual([])
  })

  it('buries one by one what is too large alone, and what makes joining throw', async () => {
    await rig.feed(ack(KEYS[0] ?? '', 1))
    await run(joining(950_000))
    const throwing = () => {
      throw new Error('surprise')
    }
    await rig.feed(ack(KEYS[1] ?? '', 1), ack(KEYS[2] ?? '', 1, 'hold'))
    await run({ ...counting, combine: throwing })
    expect((await rig.eventsOn('dead-letter')).map(({ data }) => 'code' in data && data.code)).toEqual([
      'stage.output-too-large',
      'stage.threw',
      'stage.threw',
    ])
    expect(await parts()).toEqual([])
  })

  it('leaves dead letters out of it: a joiner that forgets events can not lose those', async () => {
    await rig.feed(ack(KEYS[0] ?? '', 1, 'throw'), ack(KEYS[1] ?? '', 1))
    await run({ ...counting, combine: () => [] })
    expect(await rig.eventsOn('dead-letter')).toHaveLength(1)
  })
})
