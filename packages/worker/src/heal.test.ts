import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { View } from '@claimrail/pipeline'
import { sqliteViews } from '@claimrail/views/sqlite'
import { gapsBefore } from './gaps.ts'
import { newJob } from './job.ts'
import { memoryViewOf } from './memory.ts'
import { ack, counting, keysIn, numbersOnLog, openRig, until, type Ran, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'
import { runStage } from './run-stage.ts'
import { runView } from './run-view.ts'

const [A = '', B = ''] = keysIn(1, 2)
const VIEW = memoryViewOf('submission')

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

const numbersOf = async (key: string): Promise<unknown> => {
  const text = await rig.ports.views.get(VIEW, 1, key)
  return text === undefined ? undefined : (JSON.parse(text) as { state: Ran }).state.numbers
}

async function runUntilNotes(count: number): Promise<void> {
  const running = await runStage(counting, rig.ports)
  await until(`${count} notes`, async () => (await rig.eventsOn('audit')).length >= count)
  await running.stop()
}

describe('a store that lost what a stage remembered', () => {
  it('is healed from the log when the stage starts, also when nothing new comes', async () => {
    await rig.feed(ack(A, 1), ack(B, 1), ack(A, 2))
    await runUntilNotes(3)
    await rig.ports.views.drop(VIEW)
    const running = await runStage(counting, rig.ports)
    expect(await numbersOf(A)).toEqual([1, 2])
    await running.stop()
    expect(rig.told).toContainEqual({ event: 'stage.healed', stage: 'submission', partition: 1, records: 3 })
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2]], [B, [1]]])) // prettier-ignore
  })

  it('is healed while the stage runs, before the next chunk is done', async () => {
    await rig.feed(ack(A, 1), ack(A, 2))
    const running = await runStage(counting, rig.ports)
    await until('two notes', async () => (await rig.eventsOn('audit')).length === 2)
    await until('the checkpoint', async () => (await rig.ports.views.checkpoints(VIEW)).size > 0)
    await rig.ports.views.drop(VIEW)
    await rig.feed(ack(A, 3))
    await until('all again', async () => (await rig.eventsOn('audit')).length === 5)
    await running.stop()
    expect(await numbersOf(A)).toEqual([1, 2, 3])
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2, 3]]]))
  })

  it('is healed of every topic that the memories are folded from, not only of the one that comes next', async () => {
    await rig.feed(ack(A, 1))
    const running = await runStage(counting, rig.ports)
    await until('a note', async () => (await rig.eventsOn('audit')).length === 1)
    await until('the checkpoint', async () => (await rig.ports.views.checkpoints(VIEW)).size > 0)
    await rig.ports.views.drop(VIEW)
    const noise = { topic: 'claim.adjudicated', partition: 1, key: B, value: new Uint8Array([1]) }
    await rig.ports.bus.publish([noise])
    await until('the note again', async () => (await rig.eventsOn('audit')).length === 2)
    await running.stop()
    expect(await numbersOf(A)).toEqual([1])
  })

  it('is healed of its tail only', async () => {
    await rig.feed(ack(A, 1), ack(A, 2))
    await runUntilNotes(2)
    const earlier = await rig.ports.views.load(VIEW, 1, [A])
    await rig.feed(ack(A, 3))
    await runUntilNotes(3)
    await rig.ports.views.drop(VIEW)
    const changes = [{ key: A, state: earlier.states.get(A) ?? '', projection: { indexes: {}, totals: {}, at: 0 } }]
    const { version } = await rig.ports.views.load(VIEW, 1, [])
    await rig.ports.views.save({
      view: VIEW,
      partition: 1,
      expectedVersion: version,
      checkpoint: earlier.checkpoint,
      changes,
    })
    rig.told.length = 0
    const running = await runStage(counting, rig.ports)
    await running.stop()
    expect(rig.told).toContainEqual({ event: 'stage.healed', stage: 'submission', partition: 1, records: 1 })
    expect(await numbersOf(A)).toEqual([1, 2, 3])
  })

  it('goes on with what the log still has when retention took the rest', async () => {
    await rig.feed(ack(A, 1), ack(A, 2), ack(A, 3))
    await runUntilNotes(3)
    await rig.ports.views.drop(VIEW)
    const { bus } = rig.ports
    const trimmed: typeof bus = {
      ...bus,
      positions: async (query) =>
        (await bus.positions(query)).map((position) => ({ ...position, first: Math.min(2, position.next) })),
      read: (topic, partition, from) => bus.read(topic, partition, Math.max(2, from)),
    }
    const running = await runStage(counting, { ...rig.ports, bus: trimmed })
    expect(await numbersOf(A)).toEqual([3])
    await rig.feed(ack(A, 4))
    await until('the next one', async () => (await rig.eventsOn('audit')).length === 5)
    await running.stop()
    expect(await numbersOf(A)).toEqual([3, 4])
    expect(rig.told.filter(({ event }) => event === 'stage.healed')).toHaveLength(1)
  })
})

describe('what the log has wholly lost to retention', () => {
  it('is looked for once', async () => {
    await rig.feed(ack(A, 1), ack(A, 2))
    await runUntilNotes(2)
    await rig.ports.views.drop(VIEW)
    const { bus } = rig.ports
    const trimmed: typeof bus = {
      ...bus,
      positions: async (query) =>
        (await bus.positions(query)).map((position) => ({ ...position, first: position.next })),
      read: (topic, partition, from) => bus.read(topic, partition, Math.max(2, from)),
    }
    for (let start = 0; start < 2; start++) await (await runStage(counting, { ...rig.ports, bus: trimmed })).stop()
    expect(rig.told.filter(({ event }) => event === 'stage.healed')).toEqual([
      { event: 'stage.healed', stage: 'submission', partition: 1, records: 0 },
    ])
  })
})

describe('a partition that another owner had meanwhile', () => {
  it('is healed of what that owner did in other topics, too', async () => {
    const mine = newJob(counting, rig.ports, new AbortController().signal)
    await rig.feed(ack(A, 1))
    const span = await rig.spanOf('claim.acknowledged', 1)
    await runChunk(mine, span)
    await rig.ports.bus.publish([{ topic: 'claim.adjudicated', partition: 1, key: B, value: new Uint8Array([1]) }])
    await runUntilDead()
    expect(await gapsBefore(mine, span, await checkpoint())).toEqual([])
    expect(await gapsBefore(mine, span, { 'claim.acknowledged': 1 })).toEqual([
      { topic: 'claim.adjudicated', partition: 1, from: 0, to: 1 },
    ])
  })

  const checkpoint = async () => (await rig.ports.views.checkpoints(VIEW)).get(1) ?? {}

  async function runUntilDead(): Promise<void> {
    const theirs = await runStage(counting, rig.ports)
    await until('a dead letter', async () => (await rig.eventsOn('dead-letter')).length === 1)
    await theirs.stop()
  }
})

describe('a view whose store lost its tail', () => {
  const notes: View<string[]> = {
    name: 'notes',
    topics: ['claim.acknowledged', 'audit'],
    initial: () => [],
    evolve: (ids, { id }) => (ids.includes(id) ? ids : [...ids, id].sort()),
    project: (ids) => ({ indexes: {}, totals: { notes: ids.length }, at: 0 }),
  }
  const total = async () => (await rig.ports.views.tally('notes')).totals.notes

  it('is healed at the start, and while it runs', async () => {
    await rig.feed(ack(A, 1), ack(B, 1))
    let running = await runView(notes, rig.ports)
    await until('two', async () => (await total()) === 2)
    await running.stop()
    await rig.ports.views.drop('notes')
    running = await runView(notes, rig.ports)
    expect(await total()).toBe(2)
    await rig.ports.views.drop('notes')
    await rig.feed(ack(A, 2))
    await until('three', async () => (await total()) === 3)
    await running.stop()
  })

  it('folds into another store what it folded into the first', async () => {
    await rig.feed(ack(A, 1), ack(B, 1), ack(A, 2))
    const running = await runView(notes, rig.ports)
    await until('three', async () => (await total()) === 3)
    await running.stop()
    const other = sqliteViews({ file: join(rig.folder, 'other.sqlite') })
    const again = await runView(notes, { ...rig.ports, views: other })
    expect((await other.tally('notes')).totals).toEqual({ notes: 3 })
    await again.stop()
    await other.close()
  })
})
