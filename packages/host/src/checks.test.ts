import { describe, expect, it } from 'vitest'
import { eventLoopProblems, livenessProblems, readinessProblems, type Started } from './checks.ts'
import type { ServiceContext } from './service.ts'

const NOW = 1_000_000_000

function started(over: Partial<Started> = {}): Started {
  return { workers: [], sources: [], starting: new Set(), stopping: false, ...over }
}
const worker = (name: string, lastPollAt: number): Started['workers'][number] => ({
  name,
  group: name,
  topics: [],
  stop: async () => {},
  assigned: () => [],
  lastPollAt: () => lastPollAt,
})
const source = (name: string, problem?: string) => ({ name, running: { stop: async () => {}, problem: () => problem } })
const ports = (bus: () => Promise<void> = async () => {}) =>
  ({ bus: { ping: bus }, views: { ping: async () => {} } }) as unknown as Pick<ServiceContext, 'bus' | 'views'>

describe('a live process', () => {
  it('is one whose workers hear from the log', () => {
    expect(livenessProblems(started({ workers: [worker('coding', NOW - 5_000)] }), NOW)).toEqual([])
    expect(livenessProblems(started({ workers: [worker('coding', NOW - 120_000)] }), NOW)).toEqual(['coding: silent'])
  })

  it('is not one that crashed; one that is stopping is', () => {
    const crash = Object.assign(new Error('Jane Doe'), { code: 'stage.flooded' })
    expect(livenessProblems(started({ crash }), NOW)).toEqual(['host: stage.flooded'])
    expect(livenessProblems(started({ workers: [worker('coding', 0)], stopping: true }), NOW)).toEqual([])
  })
})

it('a process whose event loop stood still for longer than ten seconds is not live', () => {
  expect([eventLoopProblems(9e9), eventLoopProblems(11e9)]).toEqual([[], ['host: event-loop']])
})

describe('a ready process', () => {
  it('has started everything, hears from bus and views, and its sources are well', async () => {
    expect(await readinessProblems(started({ sources: [source('http')] }), ports())).toEqual([])
  })

  it('is not one that is starting or stopping', async () => {
    expect(await readinessProblems(started({ starting: new Set(['coding']) }), ports())).toEqual(['coding: starting'])
    expect(await readinessProblems(started({ stopping: true }), ports())).toEqual(['host: stopping'])
  })

  it('is not one whose source has a problem', async () => {
    expect(await readinessProblems(started({ sources: [source('inbox', 'folder.gone')] }), ports())).toEqual([
      'inbox: folder.gone',
    ])
  })

  it('is not one whose bus is away, or does not answer in time', async () => {
    const away = async () => Promise.reject(Object.assign(new Error('Jane Doe'), { code: 'ECONNREFUSED' }))
    expect(await readinessProblems(started(), ports(away))).toEqual(['bus: ECONNREFUSED'])
    expect(
      await readinessProblems(
        started(),
        ports(() => new Promise(() => {})),
      ),
    ).toEqual(['bus: no answer'])
  })
})
