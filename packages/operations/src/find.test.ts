import { afterEach, beforeEach, expect, test } from 'vitest'
import { DENIED, encounterOf, type Encounter } from './encounter.fixture.ts'
import { FAILED_STATES, find, type Filter } from './find.ts'
import { openRig, type Rig } from './rig.ts'

let rig: Rig
const day: Record<'denied' | 'held' | 'paid' | 'late', Encounter> = {
  denied: encounterOf({ visit: 'denied', at: '2026-01-02T10:00:00Z' }),
  held: encounterOf({ visit: 'held', at: '2026-01-01T10:00:00Z', payer: 'OTHER', specialty: 'neurology' }),
  paid: encounterOf({ visit: 'paid', at: '2026-01-03T10:00:00Z' }),
  late: encounterOf({ visit: 'late', at: '2026-01-04T10:00:00Z', specialty: 'neurology' }),
}

beforeEach(async () => {
  rig = await openRig()
  for (const [name, one] of Object.entries(day)) {
    const received = one.received()
    const registered = one.registered(received)
    const coded = one.coded(registered)
    const submitted = one.submitted(one.scrubbed(coded))
    await rig.happen(received, registered)
    if (name === 'held') await rig.happen(one.held(registered, 'coding', 'coding.diagnosis-unclear'))
    if (name === 'late') await rig.happen(coded, one.held(coded, 'scrubbing', 'scrubbing.duplicate-line'))
    if (name === 'denied' || name === 'paid') {
      await rig.happen(coded, one.scrubbed(coded), submitted)
      await rig.happen(one.adjudicated(submitted, name === 'denied' ? DENIED : {}))
    }
  }
})
afterEach(() => rig.close())

async function found(filter: Filter): Promise<string[]> {
  const names: string[] = []
  for await (const { view } of find(rig.ports, filter))
    names.push(Object.entries(day).find(([, one]) => one.id === view.encounterId)?.[0] ?? '?')
  return names
}

test('without a filter everything is found, oldest first', async () => {
  expect(await found({})).toEqual(['held', 'denied', 'paid', 'late'])
})

test('several states are found in one order, oldest first, and a state named twice is found once', async () => {
  expect(await found({ states: FAILED_STATES })).toEqual(['held', 'denied', 'late'])
  expect(await found({ states: ['paid', 'denied', 'paid'] })).toEqual(['denied', 'paid'])
})

test.each<[string, Filter, string[]]>([
  ['stage', { stage: 'scrubbing' }, ['late']],
  ['reason of a hold', { reason: 'coding.diagnosis-unclear' }, ['held']],
  ['reason of a denial', { reason: 'CARC.197' }, ['denied']],
  ['payer', { payer: 'ACME' }, ['denied', 'paid', 'late']],
  ['payer of a claim that is not cut yet', { states: ['held'], payer: 'OTHER' }, ['held']],
  ['provider', { provider: '1467857193', states: ['paid'] }, ['paid']],
  ['specialty', { specialty: 'neurology' }, ['held', 'late']],
  ['since, the instant itself included', { since: '2026-01-03T10:00:00.000Z' }, ['paid', 'late']],
  ['until, the instant itself left out', { until: '2026-01-03T10:00:00.000Z' }, ['held', 'denied']],
  ['all of them at once', { specialty: 'neurology', states: ['held'], since: '2026-01-02T00:00:00Z' }, ['late']],
])('filters by %s', async (_, filter, expected) => {
  expect(await found(filter)).toEqual(expected)
})

test('a limit ends the search, and 0 finds nothing', async () => {
  expect(await found({ limit: 2 })).toEqual(['held', 'denied'])
  expect(await found({ states: FAILED_STATES, limit: 1 })).toEqual(['held'])
  expect(await found({ limit: 0 })).toEqual([])
})

test('streams: what is looked for is read on only as far as its reader goes', async () => {
  let read = 0
  const views = {
    ...rig.ports.views,
    async *find(query: Parameters<typeof rig.ports.views.find>[0]) {
      for await (const one of rig.ports.views.find(query)) {
        read++
        yield one
      }
    },
  }
  for await (const _ of find({ ...rig.ports, views }, {})) break
  expect(read).toBe(1)
  read = 0
  for await (const _ of find({ ...rig.ports, views }, { states: FAILED_STATES })) break
  expect(read).toBe(2)
})
