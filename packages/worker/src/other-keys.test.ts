import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stage } from '@claimrail/pipeline'
import { copyForReplay } from './copy-for-replay.ts'
import { memoryViewOf } from './memory.ts'
import { newJob } from './job.ts'
import { ack, counting, followOrder, keysIn, openRig, type Ran, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'

const [A = '', B = '', C = ''] = keysIn(1, 3)
const TOPIC = 'claim.acknowledged'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

/** Writes the number of each event into the state of the key that the event names as its payer. */
const writingElsewhere: Stage<Ran> = {
  ...counting,
  keys: (event) => (event.type === TOPIC && event.data.payerId !== 'PAYER' ? [event.data.payerId] : []),
  decide(event, facts) {
    const decision = followOrder(event, facts)
    if (event.type !== TOPIC || event.data.payerId === 'PAYER') return decision
    const numbers = [...facts.stateOf(event.data.payerId).numbers, event.data.attempt]
    return { ...decision, states: new Map([[event.data.payerId, { numbers }]]) }
  },
}

function naming(key: string, number: number, other: string, order: 'run' | 'throw' = 'run') {
  const event = ack(key, number, order)
  if (event.type !== TOPIC) throw new Error('not an acknowledgment')
  return { ...event, data: { ...event.data, payerId: other } }
}

/** Runs what came since offset `from`, as a batch of its own. */
const run = async (stage: Stage<Ran>, from = 0) => {
  const { records } = await rig.spanOf(TOPIC, 1)
  const job = newJob(stage, rig.ports, new AbortController().signal)
  await runChunk(job, { topic: TOPIC, partition: 1, records: records.slice(from) })
}
const numbersOf = async (key: string): Promise<unknown> =>
  (JSON.parse((await rig.ports.views.get(memoryViewOf('submission'), 1, key)) ?? '{"state":{}}') as { state: Ran })
    .state.numbers

describe('a decision that needs the states of other keys', () => {
  it('sees and writes those that its event names, one after the other', async () => {
    await rig.feed(naming(A, 1, C), naming(B, 2, C), ack(C, 3))
    await run(writingElsewhere)
    expect(await numbersOf(C)).toEqual([1, 2, 3])
  })

  it('has them too when it is about a parked event that a replay sets free', async () => {
    const dead = naming(A, 1, B, 'throw')
    await rig.feed(dead, naming(A, 2, C))
    await run(writingElsewhere)
    await rig.feed(copyForReplay({ ...naming(A, 1, B), id: dead.id }, 'R1', 1))
    await run(writingElsewhere, 2)
    expect([await numbersOf(A), await numbersOf(B), await numbersOf(C)]).toEqual([[1, 2], [1], [2]])
  })

  it('is a surprise when it touches one that its event does not name, also when that one happens to be at hand', async () => {
    await rig.feed(naming(A, 1, C), ack(C, 2))
    const nosy: Stage<Ran> = { ...writingElsewhere, keys: () => [] }
    await run(nosy)
    expect(await rig.eventsOn('dead-letter')).toMatchObject([{ encounterId: A, data: { code: 'stage.threw' } }])
  })

  it('is a surprise when it writes one that its event does not name', async () => {
    await rig.feed(ack(A, 1), ack(C, 2))
    const bold: Stage<Ran> = {
      ...counting,
      decide: (event, facts) => ({ ...followOrder(event, facts), states: new Map([[C, { numbers: [99] }]]) }),
    }
    await run(bold)
    expect(await rig.eventsOn('dead-letter')).toMatchObject([{ encounterId: A, data: { code: 'stage.threw' } }])
    expect(await numbersOf(C)).toEqual([2])
  })
})
