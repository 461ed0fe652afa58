import { afterEach, beforeEach, expect, test } from 'vitest'
import { encounterOf } from './encounter.fixture.ts'
import { impossibleDays } from './impossible-days.ts'
import { openRig, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => (rig = await openRig()))
afterEach(() => rig.close())

/** A visit of each of so many patients, all of one clinician and day. */
async function visits(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const one = encounterOf({ visit: `V${i}` })
    await rig.happen(one.coded(one.registered(one.received())))
  }
}

test('a clinician’s day is added up over all patients, and told when it has more than 24 hours', async () => {
  await visits(4)
  expect(await impossibleDays(rig.ports, () => 360)).toEqual([])
  const [day, ...others] = await impossibleDays(rig.ports, () => 361)
  expect(others).toEqual([])
  expect(day).toMatchObject({ date: '2026-01-05', minutes: 1444, claims: 4 })
  expect(day?.examples).toHaveLength(4)
})

test('a claim that was coded again counts once, and what takes no time does not count', async () => {
  const one = encounterOf({ visit: 'V0' })
  await rig.happen(one.coded(one.registered(one.received())))
  await rig.happen(one.coded(one.registered(one.received('m2'), 2)))
  expect(await impossibleDays(rig.ports, () => 1000)).toEqual([])
  expect(await impossibleDays(rig.ports, () => 1441)).toMatchObject([{ claims: 1 }])
  expect(await impossibleDays(rig.ports, () => 0)).toEqual([])
  expect(await impossibleDays(rig.ports, () => 1441, { since: '2027-01-01' })).toEqual([])
})
