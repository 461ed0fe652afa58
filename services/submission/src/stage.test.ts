import type { DataOf, PlannedClaim } from '@claimrail/domain'
import { partitionKey, partitionOf, story, type Told } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import {
  SENDER,
  acknowledged,
  adjudicated,
  claim,
  coverage,
  encounterOf,
  line,
  numberOf,
  scrubbed,
} from './claims.testing.ts'
import { submissionStage } from './stage.ts'

const tell = () => story(submissionStage(SENDER))
const first = scrubbed('V1', claim())
const corrected = scrubbed('V1', claim('V1', { diagnoses: ['I119', 'E119'] }), { revision: 2 })
const rejected = acknowledged('V1', { accepted: false })
const accepted = acknowledged('V1', { accepted: true })
const paid = adjudicated('V1', { result: 'paid' })

describe('a claim that was never sent', () => {
  it('goes as an original', () => {
    const [plan] = plans(tell().feed(first))
    expect(plan).toMatchObject({ attempt: 1, cause: first.id, claim: { frequencyCode: '1' } })
  })

  it('is not voided: there is nothing to void', () => {
    expect(tell().feed(scrubbed('V1', claim('V1', { frequencyCode: '8' }))).outcomes).toEqual([{ kind: 'wait' }])
  })

  it('that can not be written as X12 is held with the element at fault, and the payer never hears of it', () => {
    const { feed } = tell()
    const nameless = claim('V1', { patient: { ...claim().patient, name: { family: '李', given: '明' } } })
    expect(held(feed(scrubbed('V1', nameless)))).toMatchObject([
      { code: 'submission.required-missing', fields: ['2010BA NM103'] },
    ])
    expect(plans(feed(corrected))).toMatchObject([{ attempt: 2, claim: { frequencyCode: '1' } }])
  })

  it('that a payer would find wrong is held with what is wrong, and the payer never hears of it', () => {
    const wrong = [{ ...line(1, 20_000), diagnosisPointers: [3] }]
    expect(held(tell().feed(scrubbed('V1', claim('V1', { lines: wrong }))))).toMatchObject([
      { code: 'submission.diagnosis-pointer-unknown', fields: ['2400 SV107-1'] },
    ])
  })

  it('without the policy holder is held', () => {
    const child = claim('V1', { coverage: coverage('ALPHA', { relationship: '19' }) })
    expect(held(tell().feed(scrubbed('V1', child)))).toMatchObject([{ fields: ['coverage.subscriber'] }])
  })
})

describe('a claim at the payer', () => {
  it('is not sent again', () => {
    const { feed } = tell()
    feed(first, accepted)
    const again = scrubbed('V1', claim('V1', { codeReleases: ['newer'] }), { revision: 2 })
    const replayed = scrubbed('V1', claim(), { generation: 1 })
    expect(feed(again, replayed).outcomes).toEqual([{ kind: 'wait' }, { kind: 'wait' }])
    const report = { id: 'd', kind: 'pathologyReport' as const, signed: true, chargeIds: [] }
    const withPaper = claim('V1', { documents: [report], patientStatus: 'established' })
    expect(feed(scrubbed('V1', withPaper, { revision: 3 })).outcomes).toEqual([{ kind: 'wait' }])
  })

  it('makes another version wait with a reason, until the payer has answered', () => {
    const { feed } = tell()
    feed(first)
    expect(held(feed(corrected))).toMatchObject([{ code: 'submission.in-flight', owner: 'biller' }])
    expect(plans(feed(paid))).toMatchObject([
      {
        attempt: 2,
        cause: corrected.id,
        claim: { frequencyCode: '7', diagnoses: ['I119', 'E119'] },
        payerClaimControlNumber: 'P1',
      },
    ])
  })

  it('lets several versions go out one after another, each when the one before it is answered', () => {
    const { feed } = tell()
    const newest = scrubbed('V1', claim('V1', { diagnoses: ['I130', 'E119'] }), { revision: 3 })
    feed(first, corrected, newest)
    expect(plans(feed(rejected))).toMatchObject([{ attempt: 2, cause: corrected.id, claim: { frequencyCode: '1' } }])
    expect(plans(feed(adjudicated('V1', { result: 'paid', revision: 2, trace: 'T2' })))).toMatchObject([
      { attempt: 3, cause: newest.id, claim: { frequencyCode: '7' } },
    ])
  })

  it('does not wait for an answer that it has read before it read the claim again', () => {
    const { feed } = tell()
    feed(adjudicated('V1', { result: 'paid', revision: 2, payerNumber: 'P2' }))
    const told = feed(first, corrected)
    expect(plans(told).map(({ attempt }) => attempt)).toEqual([1, 2])
    const next = scrubbed('V1', claim('V1', { diagnoses: ['I130', 'E119'] }), { revision: 3 })
    expect(plans(feed(next))).toMatchObject([
      { attempt: 3, claim: { frequencyCode: '7' }, payerClaimControlNumber: 'P2' },
    ])
  })
})

describe('a claim that was rejected unread', () => {
  it('is work for whom the status code names', () => {
    const { feed } = tell()
    feed(first)
    const told = feed(acknowledged('V1', { accepted: false, category: 'A7', statusCodes: ['164'] }))
    expect(told.events.map(({ data }) => data)).toMatchObject([
      { kind: 'rejected', code: '277CA.A7.164', owner: 'registration', amountCents: 20_000, payerId: 'ALPHA' },
    ])
  })

  it('is work once, however often it is rejected', () => {
    const { feed } = tell()
    feed(first, rejected)
    const again = acknowledged('V1', { accepted: false, category: 'A3', statusCodes: ['21'] })
    expect(feed(again, accepted).outcomes).toEqual([{ kind: 'wait' }, { kind: 'wait' }])
  })

  it('goes again as an original, corrected or replayed as it is', () => {
    const { feed } = tell()
    feed(first, rejected)
    expect(plans(feed(scrubbed('V1', claim(), { generation: 1 })))).toMatchObject([
      { attempt: 2, generation: 1, claim: { frequencyCode: '1' } },
    ])
    feed(acknowledged('V1', { accepted: false, attempt: 2 }))
    expect(plans(feed(corrected))).toMatchObject([{ attempt: 3, claim: { frequencyCode: '1' } }])
  })

  it('does not go again because a new revision changed nothing in it', () => {
    const { feed } = tell()
    feed(first, rejected)
    expect(feed(scrubbed('V1', claim(), { revision: 2 })).outcomes).toEqual([{ kind: 'wait' }])
  })
})

describe('a claim that the payer decided', () => {
  it('goes again only as a replacement that names the number of the payer', () => {
    const { feed } = tell()
    feed(first, accepted, paid)
    expect(plans(feed(corrected))).toMatchObject([{ claim: { frequencyCode: '7' }, payerClaimControlNumber: 'P1' }])
  })

  it('is voided under the number of the payer, and can be sent anew once that has taken it back', () => {
    const { feed } = tell()
    feed(first, paid)
    const empty = scrubbed('V1', claim('V1', { frequencyCode: '8' }), { revision: 2 })
    expect(plans(feed(empty))).toMatchObject([{ claim: { frequencyCode: '8' }, payerClaimControlNumber: 'P1' }])
    const anew = scrubbed('V1', claim('V1', { lines: [line(1, 5_000)] }), { revision: 3 })
    expect(plans(feed(anew))).toEqual([])
    const reversed = adjudicated('V1', { result: 'reversed', revision: 2, trace: 'T2' })
    expect(plans(feed(reversed))).toMatchObject([{ claim: { frequencyCode: '1' }, attempt: 3 }])
  })

  it('is refused when the payer gave no number of its own', () => {
    const { feed } = tell()
    feed(first, adjudicated('V1', { result: 'denied', payerNumber: '' }))
    expect(held(feed(corrected))).toMatchObject([{ code: 'submission.payer-number-missing', owner: 'biller' }])
  })

  it('takes the number that came with the acceptance when the remittance had none', () => {
    const { feed } = tell()
    feed(
      first,
      acknowledged('V1', { accepted: true, payerNumber: 'K1' }),
      adjudicated('V1', { result: 'paid', payerNumber: '' }),
    )
    expect(plans(feed(corrected))).toMatchObject([{ payerClaimControlNumber: 'K1' }])
  })

  it('is not answered by the reversal that comes before the correction', () => {
    const { feed } = tell()
    feed(first, paid, corrected)
    const third = scrubbed('V1', claim('V1', { diagnoses: ['I130', 'E119'] }), { revision: 3 })
    const told = feed(adjudicated('V1', { result: 'reversed', revision: 2, trace: 'T2' }), third)
    expect(plans(told)).toEqual([])
    expect(
      plans(feed(adjudicated('V1', { result: 'paid', revision: 2, payerNumber: 'P2', trace: 'T2b' }))),
    ).toMatchObject([{ claim: { frequencyCode: '7' }, payerClaimControlNumber: 'P2' }])
  })

  it('goes again as a replacement when a replacement was rejected unread', () => {
    const { feed } = tell()
    feed(first, paid, corrected, acknowledged('V1', { accepted: false, attempt: 2 }))
    const third = scrubbed('V1', claim('V1', { diagnoses: ['I130', 'E119'] }), { revision: 3 })
    expect(plans(feed(third))).toMatchObject([{ claim: { frequencyCode: '7' }, payerClaimControlNumber: 'P1' }])
  })

  it('is not sent once more just as it was denied', () => {
    const { feed } = tell()
    feed(first, adjudicated('V1', { result: 'denied' }))
    expect(held(feed(scrubbed('V1', claim(), { generation: 1 })))).toMatchObject([{ code: 'submission.unchanged' }])
  })

  it('goes to another payer as an original after a denial, and not at all after a payment', () => {
    const moved = scrubbed('V1', claim('V1', { coverage: coverage('BETA') }), { revision: 2 })
    const denied = tell()
    denied.feed(first, adjudicated('V1', { result: 'denied' }))
    expect(plans(denied.feed(moved))).toMatchObject([
      { claim: { frequencyCode: '1', coverage: { payer: { id: 'BETA' } } } },
    ])
    const paidBefore = tell()
    paidBefore.feed(first, paid)
    expect(held(paidBefore.feed(moved))).toMatchObject([{ code: 'submission.payer-changed' }])
  })

  it('does not take the payment of the payer that it was forwarded to for its own', () => {
    const { feed } = tell()
    feed(first, adjudicated('V1', { result: 'paid', payerId: 'BETA' }))
    expect(plans(feed(corrected))).toEqual([])
  })

  it('is not overtaken by an older revision', () => {
    const { feed } = tell()
    feed(
      scrubbed('V1', claim('V1', { diagnoses: ['I119', 'E119'] }), { revision: 2 }),
      adjudicated('V1', { result: 'denied', revision: 2 }),
    )
    expect(held(feed(scrubbed('V1', claim(), { revision: 1, generation: 1 })))).toMatchObject([
      { code: 'submission.outdated' },
    ])
  })
})

describe('the claims of a chunk', () => {
  it('are joined by payer and kind, and addressed to their partition', () => {
    const visits = ['V1', 'V2', 'V3', 'V4']
    const change = (i: number) =>
      i === 1 ? { coverage: coverage('BETA') } : i === 2 ? { kind: 'institutional' as const } : {}
    const { events } = story(submissionStage(SENDER), { partition: 3 }).feed(
      ...visits.map((visit, i) => scrubbed(visit, claim(visit, change(i)))),
    )
    const made = events.map(({ encounterId, data }) => {
      const { payerId, kind, claims } = data as DataOf<'submission.planned'>
      return [encounterId, payerId, kind, claims.map((planned) => planned.claim.patientControlNumber)]
    })
    expect(made).toEqual([
      [partitionKey(3), 'ALPHA', 'professional', [numberOf('V1'), numberOf('V4')]],
      [partitionKey(3), 'BETA', 'professional', [numberOf('V2')]],
      [partitionKey(3), 'ALPHA', 'institutional', [numberOf('V3')]],
    ])
  })

  it('are cut into plans that a record can hold', () => {
    const lines = Array.from({ length: 50 }, (_, i) => line(i + 1, 100))
    const visits = Array.from({ length: 80 }, (_, i) => `V${i}`)
    const { events } = story(submissionStage(SENDER), { partition: 0 }).feed(
      ...visits.map((visit) => scrubbed(visit, claim(visit, { lines }))),
    )
    const sizes = events.map((event) => Buffer.byteLength(JSON.stringify(event)))
    expect(Math.max(...sizes)).toBeLessThan(650_000)
    expect(events.length).toBeGreaterThan(1)
    expect(events.flatMap((event) => (event.data as DataOf<'submission.planned'>).claims)).toHaveLength(80)
  })

  it('make the same plan when the same chunk is read again', () => {
    const ids = () =>
      tell()
        .feed(first, scrubbed('V2', claim('V2')))
        .events.map(({ id }) => id)
    expect(ids()).toEqual(ids())
  })

  it('stay in the partition of their encounters', () => {
    const [event] = tell().feed(first).events
    expect(partitionOf(event?.encounterId ?? '', 8)).toBe(partitionOf(encounterOf('V1'), 8))
  })
})

function plans(told: Told): PlannedClaim[] {
  return told.events.flatMap((event) => (event.type === 'submission.planned' ? event.data.claims : []))
}

function held(told: Told): DataOf<'work.opened'>[] {
  return told.events.flatMap((event) => (event.type === 'work.opened' ? [event.data] : []))
}
