import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Event } from '@claimrail/domain'
import { encounterOf } from './encounter.fixture.ts'
import { planReplay, replay, type ReplayRequest, type ReplaySummary } from './replay.ts'
import { openRig, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => (rig = await openRig()))
afterEach(() => rig.close())

const held = ['V1', 'V2', 'V3'].map((visit) => encounterOf({ visit }))
const ids = held.map((one) => one.id)

async function threeHeld(): Promise<void> {
  for (const one of held) {
    const registered = one.registered(one.received())
    await rig.happen(one.received(), registered, one.held(registered, 'coding', 'coding.self-pay'))
  }
}

function request(more: Partial<ReplayRequest> = {}): ReplayRequest {
  const at = '2026-02-01T09:00:00.000Z'
  return { requestId: 'r1', select: { ids }, reason: 'codes were added', by: 'sam', at, ...more }
}

async function run(asked: ReplayRequest, onStep?: (done: number) => void): Promise<ReplaySummary> {
  const summary = await replay(rig.ports, asked, await planReplay(rig.ports, asked), onStep)
  await rig.track()
  return summary
}

async function copies(): Promise<Event[]> {
  return (await rig.eventsOn('encounter.registered')).filter((event) => event.replay)
}

describe('a replay', () => {
  test('copies the input of the stage at which each encounter stands, one generation up, and says what it copied', async () => {
    await threeHeld()
    expect(await run(request())).toEqual({
      ...{ requestId: 'r1', encounters: 3, copied: 3, skipped: {}, aborted: false },
    })
    const made = await copies()
    expect(made.map((event) => event.encounterId).sort()).toEqual(ids.toSorted())
    for (const { generation, replay: link } of made) {
      expect(generation).toBe(1)
      expect(link?.requestId).toBe('r1')
    }
  })

  test('chooses by filter, and a plan writes nothing', async () => {
    await threeHeld()
    const asked = request({ select: { filter: { reason: 'coding.self-pay', limit: 2 } } })
    const steps = await planReplay(rig.ports, asked)
    expect(steps.map(({ selection }) => selection.kind)).toEqual(['copy', 'copy'])
    expect(await copies()).toEqual([])
    expect(await rig.eventsOn('replay')).toEqual([])
  })

  test('an id named twice is copied once, and one that no one knows is left alone', async () => {
    await threeHeld()
    const summary = await run(request({ select: { ids: [ids[0] as string, ids[0] as string, 'NOSUCHENCOUNTR'] } }))
    expect(summary).toMatchObject({ encounters: 2, copied: 1, skipped: { 'unknown-encounter': 1 } })
  })

  test('what retention has removed from the log is left alone', async () => {
    await threeHeld()
    const bus = { ...rig.ports.bus, async *read() {} }
    const asked = request()
    const steps = await planReplay(rig.ports, asked)
    expect(await replay({ ...rig.ports, bus }, asked, steps)).toMatchObject({
      copied: 0,
      skipped: { 'missing-in-log': 3 },
    })
  })

  test('who asked, why, and how it went is on the log', async () => {
    await threeHeld()
    await run(request({ fromStage: 'coding' }))
    const told = (await rig.eventsOn('replay')).map(({ data }) => data)
    const common = { requestId: 'r1', fromStage: 'coding', reason: 'codes were added', by: 'sam', encounters: 3 }
    expect(told).toEqual([
      { ...common, step: 'requested', copied: 0 },
      { ...common, step: 'finished', copied: 3 },
    ])
    const audit = (await rig.eventsOn('audit')).map(({ data }) => data)
    expect(audit).toEqual(
      ['replay.requested', 'replay.finished'].map((action) => ({
        ...{ action, by: 'sam', reason: 'codes were added', subject: 'r1' },
      })),
    )
  })

  test('a request that does not name a stage does not claim one', async () => {
    await threeHeld()
    await run(request())
    for (const { data } of await rig.eventsOn('replay')) expect(data).not.toHaveProperty('fromStage')
  })

  test('keeps to its rate', async () => {
    await threeHeld()
    const began = performance.now()
    await run(request({ perSecond: 20 }))
    expect(performance.now() - began).toBeGreaterThanOrEqual(145)
  })
})

describe('a replay that was stopped', () => {
  async function stopAfterOne(perSecond?: number): Promise<ReplaySummary> {
    const abort = new AbortController()
    const asked = request({ signal: abort.signal, ...(perSecond && { perSecond }) })
    return run(asked, () => abort.abort())
  }

  test('keeps what it copied, leaves the rest alone, and says so on the log', async () => {
    await threeHeld()
    expect(await stopAfterOne()).toMatchObject({ copied: 1, aborted: true })
    expect(await copies()).toHaveLength(1)
    const steps = (await rig.eventsOn('audit')).map(({ data }) => 'action' in data && data.action)
    expect(steps).toEqual(['replay.requested', 'replay.aborted'])
  })

  test('does not wait out a slow rate', async () => {
    await threeHeld()
    const began = performance.now()
    await stopAfterOne(0.01)
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  test('resumed under its id copies the rest and nothing twice', async () => {
    await threeHeld()
    await stopAfterOne()
    const later = request({ at: '2026-02-01T10:00:00.000Z' })
    expect(await run(later)).toMatchObject({ copied: 2, skipped: { 'already-copied': 1 } })
    const made = await copies()
    expect(new Set(made.map((event) => event.id)).size).toBe(3)
    expect(made).toHaveLength(3)
  })

  test('resumed before the view has seen its copies makes the same copies, with the same ids', async () => {
    await threeHeld()
    const asked = request()
    const steps = await planReplay(rig.ports, asked)
    await replay(rig.ports, asked, steps)
    await replay(rig.ports, asked, steps)
    const made = await copies()
    expect(made).toHaveLength(6)
    expect(new Set(made.map((event) => event.id)).size).toBe(3)
  })

  test('each time it is resumed is noted, and no note has the id of another', async () => {
    await threeHeld()
    await stopAfterOne()
    await run(request({ at: '2026-02-01T10:00:00.000Z', by: 'kim' }))
    const notes = await rig.eventsOn('audit')
    expect(notes.map(({ data }) => 'by' in data && data.by)).toEqual(['sam', 'sam', 'kim', 'kim'])
    expect(new Set(notes.map((event) => event.id)).size).toBe(4)
  })
})
