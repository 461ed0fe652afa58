import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { View } from '@claimrail/pipeline'
import { sqliteViews } from '@claimrail/views/sqlite'
import { rebuildView } from './rebuild-view.ts'
import { ack, keysIn, openRig, until, type Rig } from './rig.ts'
import { runView } from './run-view.ts'

const [A = '', B = ''] = keysIn(1, 2)
const [C = ''] = keysIn(3, 1)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

type Seen = { ids: string[] }
const seen: View<Seen> = {
  name: 'seen',
  topics: ['claim.acknowledged'],
  initial: () => ({ ids: [] }),
  evolve: (state, { id }) => (state.ids.includes(id) ? state : { ids: [...state.ids, id] }),
  project: ({ ids }) => ({ indexes: { size: [String(ids.length)] }, totals: { events: ids.length }, at: 0 }),
}
const total = async () => (await rig.ports.views.tally('seen')).totals.events

describe('a running view', () => {
  it('folds every event once, however often it comes', async () => {
    await rig.feed(ack(A, 1), ack(B, 1), ack(A, 1), ack(C, 1))
    const running = await runView(seen, rig.ports)
    await rig.feed(ack(A, 2), ack(C, 1))
    await until('four', async () => (await total()) === 4)
    await running.stop()
    expect(JSON.parse((await rig.ports.views.get('seen', 1, A)) ?? '')).toEqual({ ids: [ack(A, 1).id, ack(A, 2).id] })
  })

  it('skips and counts what is no event, and goes on', async () => {
    await rig.ports.bus.publish([{ topic: 'claim.acknowledged', partition: 1, key: A, value: new Uint8Array([1]) }])
    await rig.feed(ack(A, 1))
    const running = await runView(seen, rig.ports)
    await until('one', async () => (await total()) === 1)
    await running.stop()
    expect(rig.told).toContainEqual(
      expect.objectContaining({ event: 'view.chunk', records: 2, unreadable: 1, changed: 1 }),
    )
  })

  it('rebuilt from the log is the same, byte for byte, also where a chunk ends with what is no event', async () => {
    await rig.feed(ack(A, 1), ack(B, 1), ack(C, 1), ack(A, 2))
    await rig.ports.bus.publish([{ topic: 'claim.acknowledged', partition: 1, key: A, value: new Uint8Array([1]) }])
    const running = await runView(seen, rig.ports)
    await until('four', async () => (await total()) === 4)
    await running.stop()
    const other = sqliteViews({ file: join(rig.folder, 'other.sqlite') })
    await rebuildView(seen, rig.ports, other)
    const all = async (views: typeof other) => {
      const found = []
      for await (const one of views.find({ view: 'seen' })) found.push(one)
      return found
    }
    expect(await all(other)).toEqual(await all(rig.ports.views))
    expect(await other.checkpoints('seen')).toEqual(await rig.ports.views.checkpoints('seen'))
    await other.close()
  })
})
