import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stage } from '@claimrail/pipeline'
import { dryRun } from './dry-run.ts'
import { newJob } from './job.ts'
import { copyForReplay } from './copy-for-replay.ts'
import { ack, counting, followOrder, keysIn, openRig, type Order, type Ran, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'

const [A = '', B = ''] = keysIn(1, 2)
const [ELSEWHERE = ''] = keysIn(2, 1)
const TOPIC = 'claim.acknowledged'

let rig: Rig
let seen: [number: number, earlier: readonly unknown[]][]
beforeEach(async () => {
  rig = await openRig()
  seen = []
})
afterEach(() => rig.close())

/** Lists the number of each event under one key for all partitions, and notes what it was told. */
const listing: Stage<Ran> = {
  ...counting,
  enlist: (event) =>
    event.type === TOPIC ? { list: 'numbers', key: 'all', value: event.data.attempt, limit: 3 } : undefined,
  decide(event, facts) {
    if (event.type === TOPIC) seen.push([event.data.attempt, facts.earlier])
    return followOrder(event, facts)
  },
}

async function run(partition: number, from = 0) {
  const { records } = await rig.spanOf(TOPIC, partition)
  const job = newJob(listing, rig.ports, new AbortController().signal)
  await runChunk(job, { topic: TOPIC, partition, records: records.slice(from) })
}
const feed = (...told: [string, number, Order?][]) => rig.feed(...told.map(([key, n, order]) => ack(key, n, order)))

describe('a decision that looks at what other partitions did', () => {
  it('sees what was listed before it, wherever that was decided, and no more than it asked for', async () => {
    await feed([A, 1], [B, 2], [ELSEWHERE, 3])
    await run(2)
    await run(1)
    await feed([ELSEWHERE, 4])
    await run(2, 1)
    expect(seen).toEqual([
      [3, []],
      [1, [3]],
      [2, [3, 1]],
      [4, [3, 1, 2]],
    ])
  })

  it('is told the same when a crash makes it run again, though others were listed meanwhile', async () => {
    await feed([A, 1], [ELSEWHERE, 2])
    const views = { ...rig.ports.views, save: () => Promise.reject(new Error('died')) }
    const job = newJob(listing, { ...rig.ports, views }, new AbortController().signal)
    const { records } = await rig.spanOf(TOPIC, 1)
    const stop = new AbortController()
    const dying = runChunk({ ...job, signal: stop.signal }, { topic: TOPIC, partition: 1, records }).catch(() => 'died')
    await expect.poll(() => seen.length).toBeGreaterThan(0)
    stop.abort()
    await dying
    await run(2)
    await run(1)
    expect(seen.filter(([number]) => number === 1).every(([, earlier]) => earlier.length === 0)).toBe(true)
    expect(seen.at(-2)).toEqual([2, [1]])
  })

  it('has it too when it is about a parked event that a replay sets free', async () => {
    const dead = ack(A, 1, 'throw')
    await rig.feed(dead, ack(A, 2))
    await run(1)
    await feed([ELSEWHERE, 3])
    await run(2)
    await rig.feed(copyForReplay({ ...ack(A, 1), id: dead.id }, 'R1', 1))
    await run(1, 2)
    expect(seen.findLast(([number]) => number === 2)).toEqual([2, [1]])
  })

  it('lists nothing in a dry run', async () => {
    await dryRun(listing, rig.ports, [ack(A, 1)])
    await feed([B, 2])
    await run(1)
    expect(seen).toEqual([
      [1, []],
      [2, []],
    ])
  })
})
