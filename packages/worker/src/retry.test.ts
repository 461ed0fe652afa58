import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_PROJECTION, type Effect, type Stage, type View } from '@claimrail/pipeline'
import { newJob } from './job.ts'
import { ChunkLeft, delayOf, retrying, RetryLater, type Attempts } from './retry.ts'
import { ack, counting, followOrder, keysIn, numbersOnLog, openRig, until, type Ran, type Rig } from './rig.ts'
import { runChunk } from './run-chunk.ts'
import { runStage } from './run-stage.ts'
import { runView } from './run-view.ts'

const TOPIC = 'claim.acknowledged'
const [A = '', B = ''] = keysIn(1, 2)
const [C = ''] = keysIn(2, 1)
const FAST = { firstDelayMs: 1, maxDelayMs: 4, attempts: 4 }

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

/** A stage that asks for time as long as `away` says so. */
function asking(away: () => boolean): Stage<Ran> {
  return {
    ...counting,
    decide: (event, facts) =>
      event.type === 'claim.acknowledged' && event.data.category === 'retry' && !away()
        ? followOrder({ ...event, data: { ...event.data, category: 'run' } }, facts)
        : followOrder(event, facts),
  }
}

describe('trying again', () => {
  const attempts = (over: Partial<Attempts> = {}): Attempts => ({
    policy: FAST,
    signal: new AbortController().signal,
    isFinal: () => false,
    onRetry: () => {},
    ...over,
  })

  it('doubles the pause up to the longest, and waits at least what was asked for', () => {
    const policy = { firstDelayMs: 100, maxDelayMs: 1_000, attempts: 9 }
    expect([1, 2, 3, 4, 5, 6].map((attempt) => delayOf(policy, attempt, 0))).toEqual([100, 200, 400, 800, 1000, 1000])
    expect(delayOf(policy, 1, 500)).toBe(500)
    expect(delayOf(policy, 1, 60_000)).toBe(1_000)
  })

  it('ends with the first success', async () => {
    const told: unknown[] = []
    let left = 3
    const work = async () => {
      if (--left > 0) throw new RetryLater('payer.busy', 2)
      return 'done'
    }
    expect(await retrying(attempts({ onRetry: (...args) => told.push(args) }), work)).toBe('done')
    expect(told).toEqual([[1, 2, 'payer.busy'], [2, 2, 'payer.busy']]) // prettier-ignore
  })

  it('leaves the chunk after the last attempt, and says a code and no more', async () => {
    let count = 0
    const work = async () => {
      count++
      throw new Error('no answer about Jane Doe')
    }
    const error = await retrying(attempts(), work).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ChunkLeft)
    expect(String(error)).not.toContain('Jane')
    expect(count).toBe(4)
  })

  it('can end with what was wrong', async () => {
    const wrong = new Error('no such topic')
    const work = retrying(attempts({ surrender: (error) => error }), () => Promise.reject(wrong))
    await expect(work).rejects.toBe(wrong)
  })

  it('does not try again what is final', async () => {
    const final = new Error('final')
    const thrown = await retrying(attempts({ isFinal: () => true }), () => Promise.reject(final)).catch(
      (e: unknown) => e,
    )
    expect(thrown).toBe(final)
  })

  it('ends at once when the worker stops', async () => {
    const stopping = new AbortController()
    const slow = { firstDelayMs: 60_000, maxDelayMs: 60_000, attempts: 4 }
    const work = retrying(attempts({ policy: slow, signal: stopping.signal }), () => Promise.reject(new Error('x')))
    stopping.abort()
    await expect(work).rejects.toBeInstanceOf(ChunkLeft)
  })
})

describe('a stage that asks for time', () => {
  it('does what comes before, waits, and goes on in order; other partitions do not wait', async () => {
    let away = true
    await rig.feed(ack(A, 1), ack(B, 1, 'retry'), ack(A, 2), ack(C, 1))
    const running = await runStage(
      asking(() => away),
      rig.ports,
    )
    await until('what is not in its way', async () => (await rig.eventsOn('audit')).length === 2)
    await until('a pause', () => rig.told.some(({ event }) => event === 'stage.retrying'))
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1]], [C, [1]]])) // prettier-ignore
    away = false
    await until('all', async () => (await rig.eventsOn('audit')).length === 4)
    await running.stop()
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2]], [B, [1]], [C, [1]]])) // prettier-ignore
  })

  it('never skips: after the last attempt the chunk comes again', async () => {
    let away = true
    await rig.feed(ack(A, 1, 'retry'))
    const job = {
      ...newJob(
        asking(() => away),
        rig.ports,
        new AbortController().signal,
      ),
      policy: FAST,
    }
    await expect(runChunk(job, await rig.spanOf(TOPIC, 1))).rejects.toMatchObject({
      name: 'ChunkLeft',
      code: 'test.retry',
    })
    expect(rig.told.filter(({ event }) => event === 'stage.retrying')).toHaveLength(3)
    away = false
    await runChunk(job, await rig.spanOf(TOPIC, 1))
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1]]]))
  })

  it('stops within moments while it waits, and the next owner does the chunk', async () => {
    await rig.feed(ack(A, 1, 'retry'))
    const waiting = await runStage(
      asking(() => true),
      rig.ports,
    )
    await until('a long pause', () => rig.told.some((told) => told.event === 'stage.retrying' && told.delayMs >= 400))
    const began = performance.now()
    await waiting.stop()
    expect(performance.now() - began).toBeLessThan(300)
    const next = await runStage(
      asking(() => false),
      rig.ports,
    )
    await until('the note', async () => (await rig.eventsOn('audit')).length === 1)
    await next.stop()
  })
})

describe('a worker that starts while the log is still finding itself', () => {
  it.each(['stage', 'view'])('waits for it, as a %s', async (kind) => {
    let failures = 2
    const bus = {
      ...rig.ports.bus,
      positions: async (query: Parameters<typeof rig.ports.bus.positions>[0]) => {
        if (failures-- > 0) throw Object.assign(new Error('no leader'), { code: 'NOT_LEADER_FOR_PARTITION' })
        return rig.ports.bus.positions(query)
      },
    }
    const ports = { ...rig.ports, bus }
    const running = await (kind === 'stage' ? runStage(counting, ports) : runView(ignoring, ports))
    await running.stop()
    const retries = rig.told.filter(({ event }) => event === 'stage.retrying')
    expect(retries).toMatchObject([{ code: 'NOT_LEADER_FOR_PARTITION', partition: -1 }, { attempt: 2 }])
  })

  const ignoring: View<null> = {
    name: 'ignoring',
    topics: [TOPIC],
    initial: () => null,
    evolve: (state) => state,
    project: () => NO_PROJECTION,
  }
})

describe('what a stage needs and can not reach', () => {
  const job = (stage: Stage<Ran>, ports = rig.ports) => ({
    ...newJob(stage, ports, new AbortController().signal),
    policy: FAST,
  })

  it('an effect that fails is tried again before anything is published', async () => {
    const performed: string[] = []
    let failures = 2
    const perform = async (effect: Effect) => {
      if (failures-- > 0) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
      expect(await rig.eventsOn('audit')).toEqual([])
      performed.push(effect.name)
    }
    await rig.feed(ack(A, 1, 'send'), ack(A, 2, 'send'))
    await runChunk(job({ ...counting, perform }), await rig.spanOf(TOPIC, 1))
    expect(performed).toEqual(['file-1', 'file-2'])
    expect(rig.told).toContainEqual(
      expect.objectContaining({ event: 'stage.retrying', code: 'ECONNREFUSED', attempt: 1 }),
    )
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2]]]))
  })

  it('a store that is away when the chunk is saved: events come twice with the same ids, the state once', async () => {
    let failures = 1
    const views = {
      ...rig.ports.views,
      save: async (change: Parameters<typeof rig.ports.views.save>[0]) => {
        if (failures-- > 0) throw Object.assign(new Error('away'), { code: 'views.away' })
        return rig.ports.views.save(change)
      },
    }
    await rig.feed(ack(A, 1))
    await runChunk(job(counting, { ...rig.ports, views }), await rig.spanOf(TOPIC, 1))
    const ids = (await rig.eventsOn('audit')).map(({ id }) => id)
    expect(ids).toEqual([ids[0], ids[0]])
  })

  it('a store that saved and could not say so: the chunk is found done', async () => {
    let failures = 1
    const views = {
      ...rig.ports.views,
      save: async (change: Parameters<typeof rig.ports.views.save>[0]) => {
        const saved = await rig.ports.views.save(change)
        if (failures-- > 0) throw Object.assign(new Error('response lost'), { code: 'views.away' })
        return saved
      },
    }
    await rig.feed(ack(A, 1))
    await runChunk(job(counting, { ...rig.ports, views }), await rig.spanOf(TOPIC, 1))
    expect(await rig.eventsOn('audit')).toHaveLength(1)
  })

  it('a log that is away: the same records are published when it is back', async () => {
    let failures = 2
    const bus = {
      ...rig.ports.bus,
      publish: async (records: Parameters<typeof rig.ports.bus.publish>[0]) => {
        if (failures-- > 0) throw new Error('away')
        return rig.ports.bus.publish(records)
      },
    }
    await rig.feed(ack(A, 1), ack(A, 2))
    await runChunk(job(counting, { ...rig.ports, bus }), await rig.spanOf(TOPIC, 1))
    expect(await numbersOnLog(rig)).toEqual(new Map([[A, [1, 2]]]))
    expect(await rig.eventsOn('audit')).toHaveLength(2)
  })
})
