import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Event } from '@claimrail/domain'
import { cleanClaims } from './clean-claims.ts'
import { encounterOf } from './encounter.fixture.ts'
import { openRig, type Rig } from './rig.ts'
import { sentClaims } from './sent-claims.ts'

let rig: Rig
beforeEach(async () => (rig = await openRig()))
afterEach(() => rig.close())

const visits = ['V1', 'V2', 'V3', 'V4'].map((visit, i) => encounterOf({ visit, payer: i < 2 ? 'ACME' : 'BETA' }))

async function coded(one: (typeof visits)[number]) {
  const registered = one.registered(one.received())
  const claim = one.coded(registered)
  await rig.happen(registered, claim)
  return claim
}

function repaired(event: Event): Event {
  if (event.type !== 'claim.scrubbed') throw new Error('not a scrubbed claim')
  const repairs = ['lines[0].chargeCents', 'totalChargeCents'].map((path) => ({ edit: 'amounts', path }))
  return { ...event, data: { ...event.data, repairs } }
}

test('the clean claim rate counts each claim once, by what its first verdict made of it', async () => {
  const [first, second, third, fourth] = await Promise.all(visits.map(coded))
  if (!first || !second || !third || !fourth) throw new Error('four visits')
  await rig.happen(repaired(visits[0]!.scrubbed(first)), visits[2]!.scrubbed(third), visits[3]!.scrubbed(fourth))
  await rig.happen(visits[1]!.held(second, 'scrubbing', 'scrubbing.units'))
  const mended = visits[1]!.coded(visits[1]!.registered(visits[1]!.received('m2'), 2))
  await rig.happen(mended, visits[1]!.scrubbed(mended))

  expect(await cleanClaims(rig.ports)).toEqual([
    {
      ...{ group: '', claims: 4, clean: 3, rate: 0.75 },
      stoppedBy: [{ edit: 'units', claims: 1, cents: 10_000 }],
      repairedBy: [{ edit: 'amounts', claims: 1 }],
    },
  ])
  expect((await cleanClaims(rig.ports, 'payer')).map(({ group, rate }) => [group, rate])).toEqual([
    ['ACME', 0.5],
    ['BETA', 1],
  ])
  expect(await cleanClaims(rig.ports, undefined, { since: '2027-01-01' })).toEqual([])
})

test('claims that went out are told with what became of them', async () => {
  const [paid, denied, rejected, open] = visits as [
    (typeof visits)[number],
    (typeof visits)[number],
    (typeof visits)[number],
    (typeof visits)[number],
  ]
  for (const one of visits) {
    const submitted = one.submitted(one.scrubbed(await coded(one)))
    await rig.happen(submitted)
    if (one === paid) await rig.happen(one.adjudicated(submitted))
    if (one === denied) {
      const denial = { result: 'denied' as const, next: 'work' as const, denialReasons: ['197'], paidCents: 0 }
      const adjustments = [{ group: 'CO' as const, reason: '197', amountCents: 10_000 }]
      await rig.happen(one.adjudicated(submitted, { ...denial, adjustments }))
    }
    if (one === rejected) await rig.happen(one.acknowledged(submitted, false))
  }
  const sent = new Map<string, unknown>()
  for await (const { claim, result, codes, lostCents } of sentClaims(rig.ports))
    sent.set(claim.patientControlNumber, [result, codes.length, lostCents])
  expect(sent.get(paid.number())).toEqual(['paid', 0, 0])
  expect(sent.get(denied.number())).toEqual(['denied', 1, 10_000])
  expect(sent.get(rejected.number())).toEqual(['rejected', 1, 10_000])
  expect(sent.get(open.number())).toEqual(['open', 0, 0])
  const later = []
  for await (const one of sentClaims(rig.ports, { since: '2026-01-06' })) later.push(one)
  expect(later).toEqual([])
})
