import { afterEach, beforeEach, expect, test } from 'vitest'
import { groupOf } from '@claimrail/pipeline'
import { encounters as view, PROGRESS } from '@claimrail/tracking'
import { DENIED, encounterOf } from './encounter.fixture.ts'
import { openRig, type Rig } from './rig.ts'
import { status } from './status.ts'

let rig: Rig
beforeEach(async () => (rig = await openRig()))
afterEach(() => rig.close())

const now = () => status(rig.ports, Date.now())

/** One encounter each: paid, denied, rejected, held in scrubbing, dead in coding, and one with two claims at the payer. */
async function aDay(): Promise<void> {
  for (const end of ['paid', 'denied', 'rejected', 'held', 'dead', 'twoClaims'] as const) {
    const one = encounterOf({ visit: end })
    const received = one.received()
    const registered = one.registered(received)
    await rig.happen(received, registered)
    if (end === 'dead') {
      await rig.happen(one.dead(registered, 'coding'))
      continue
    }
    const coded = one.coded(registered)
    await rig.happen(coded)
    if (end === 'held') {
      await rig.happen(one.held(coded, 'scrubbing', 'scrubbing.duplicate-line'))
      continue
    }
    const scrubbed = one.scrubbed(coded)
    const submitted = one.submitted(scrubbed)
    await rig.happen(scrubbed, submitted)
    if (end === 'paid') await rig.happen(one.adjudicated(submitted))
    if (end === 'denied') await rig.happen(one.adjudicated(submitted, DENIED))
    if (end === 'rejected') await rig.happen(one.acknowledged(submitted, false))
    if (end === 'twoClaims') {
      const second = one.scrubbed(one.coded(registered, 1), 1)
      await rig.happen(one.coded(registered, 1), second, one.submitted(second, 1))
    }
  }
}

test('every row adds up: what reached a stage is out, held, rejected, denied, dead, parked or waiting', async () => {
  await aDay()
  for (const row of (await now()).stages)
    expect([row.stage, PROGRESS.reduce((sum, progress) => sum + row[progress], 0)]).toEqual([row.stage, row.in])
})

test('encounters are counted up to coding and claims after it, each at the place where it stands', async () => {
  await aDay()
  const rows = Object.fromEntries((await now()).stages.map((row) => [row.stage, row]))
  expect(rows.registration).toMatchObject({ in: 6, out: 6 })
  expect(rows.coding).toMatchObject({ in: 6, out: 5, dead: 1 })
  expect(rows.scrubbing).toMatchObject({ in: 6, out: 5, held: 1 })
  expect(rows.submission).toMatchObject({ in: 5, out: 4, rejected: 1 })
  expect(rows.remittance).toMatchObject({ in: 4, out: 1, denied: 1, waiting: 2 })
})

test('states count encounters, and the ledger adds up to the charges', async () => {
  await aDay()
  const { encounters, ledger } = await now()
  expect(encounters).toMatchObject({ paid: 1, denied: 1, rejected: 1, held: 1, dead: 1, atPayer: 1, parked: 0 })
  const { chargeCents, paidCents, adjustedCents, patientCents, openCents } = ledger
  expect(chargeCents).toBe(60_000)
  expect([paidCents, adjustedCents]).toEqual([7_000, 3_000])
  expect(paidCents + adjustedCents + patientCents + openCents).toBe(chargeCents)
})

test('the queue before a stage is what its group has not read, with the age of the oldest', async () => {
  const before = Date.now()
  await aDay()
  const row = async () => (await now()).stages.find(({ stage }) => stage === 'coding')
  expect(await row()).toMatchObject({ backlog: 6 })
  expect(Date.parse((await row())?.oldestAt ?? '')).toBeGreaterThanOrEqual(before - 1000)
  await readAll('coding', ['encounter.registered'])
  expect(await row()).toMatchObject({ backlog: 0 })
  expect((await row())?.oldestAt).toBeUndefined()
})

test('the rate counts what a stage wrote in the last minute, and not what it wrote before', async () => {
  await aDay()
  const rateAt = async (time: number) =>
    (await status(rig.ports, time)).stages.find(({ stage }) => stage === 'scrubbing')?.perMinute
  expect(await rateAt(Date.now())).toBe(5)
  expect(await rateAt(Date.now() + 3_600_000)).toBe(0)
})

test('a view that has not read all says by how much its counts lag', async () => {
  const one = encounterOf({ visit: 'V1' })
  await rig.happen(one.received(), one.received('m2'))
  expect((await now()).viewBacklog).toBe(2)
  await readAll('encounters', view.topics)
  expect((await now()).viewBacklog).toBe(0)
})

/** Reads everything under the group of a stage or view. */
async function readAll(name: string, topics: readonly string[]): Promise<void> {
  const { bus } = rig.ports
  const group = groupOf(name)
  const subscription = await bus.subscribe({ group, topics, onBatch: async () => {} })
  for (;;) {
    const unread = (await bus.positions({ topics, group })).filter(({ next, committed = 0 }) => committed < next)
    if (unread.length === 0) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await subscription.stop()
}
