import type { DataOf } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import { ENCOUNTER, SECONDARY, cas, claim, payment, reversalOf, submitted } from './claims.testing.ts'
import { remittanceStage } from './stage.ts'
import { adjudications, coded, open, workItems } from './told.testing.ts'

const tell = () => story(remittanceStage())
const PAID = [{ paid: 8_000, cas: cas('CO45:10000', 'PR2:2000') }]

describe('the next payer', () => {
  const withSecond = claim({ later: ['BETA'] })

  it('gets a claim that carries what the first one decided, and the balance stays open until it answers', () => {
    const { feed, stateOf } = tell()
    const told = feed(submitted(withSecond), payment(PAID))
    expect(adjudications(told)).toMatchObject([{ result: 'paid', next: 'nextPayer' }])
    expect(open(stateOf(ENCOUNTER))).toBe(2_000)
    expect(coded(told)).toMatchObject([
      {
        patientControlNumber: SECONDARY,
        payerPlace: 1,
        frequencyCode: '1',
        coverage: { payer: { id: 'BETA' } },
        laterCoverages: [],
        totalChargeCents: 20_000,
        priorPayers: [
          {
            coverage: { payer: { id: 'ALPHA' } },
            payerClaimControlNumber: 'ALPHA-1',
            adjudicatedOn: '2026-02-01',
            paidCents: 8_000,
            lines: [{ number: 1, paidCents: 8_000, units: 1, adjustments: cas('CO45:10000', 'PR2:2000') }],
          },
        ],
      },
    ])
  })

  it('is not asked when the first one leaves nothing to the patient', () => {
    const told = tell().feed(submitted(withSecond), payment([{ paid: 8_000, cas: cas('CO45:12000') }]))
    expect(coded(told)).toEqual([])
    expect(adjudications(told)).toMatchObject([{ next: 'none' }])
  })

  it('is not asked by us when the first one forwarded the claim itself', () => {
    const { feed, stateOf } = tell()
    const told = feed(submitted(withSecond), payment(PAID, { status: '19' }))
    expect(coded(told)).toEqual([])
    expect(adjudications(told)).toMatchObject([{ next: 'nextPayer' }])
    const second = [{ paid: 1_500, cas: cas('OA23:18000', 'PR2:500') }]
    const answer = feed(payment(second, { payerId: 'BETA', status: '2', trace: 'B1' }))
    expect(adjudications(answer)).toMatchObject([{ payerId: 'BETA', payerPlace: 1, next: 'patient' }])
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('adjusts nothing that the first one has adjusted already', () => {
    const { feed, stateOf } = tell()
    const [secondary] = coded(feed(submitted(withSecond), payment(PAID)))
    const lines = [{ paid: 1_000, cas: cas('OA23:8000', 'CO45:11000') }]
    const answer = payment(lines, { number: SECONDARY, payerId: 'BETA', trace: 'B1', status: '2' })
    const [posted] = adjudications(feed(submitted(secondary as DataOf<'claim.coded'>), answer))
    expect(posted?.entries.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([
      ['payment', 1_000],
      ['adjustment', 1_000],
    ])
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('is told once all parts of a split payment are there', () => {
    const { feed } = tell()
    feed(submitted(claim({ lineCents: [20_000, 5_000], later: ['BETA'] })))
    const first = feed(payment([{ number: 1, paid: 8_000, cas: cas('CO45:10000', 'PR2:2000') }], { trace: 'T1' }))
    expect(coded(first)).toEqual([])
    const second = feed(payment([{ number: 2, paid: 4_000, cas: cas('PR2:1000') }], { trace: 'T2' }))
    expect(coded(second)).toMatchObject([
      { priorPayers: [{ paidCents: 12_000, lines: [{ number: 1 }, { number: 2 }] }] },
    ])
  })

  it('gets a corrected claim after a correction, and a void when it owes nothing any more', () => {
    const { feed } = tell()
    const first = payment(PAID)
    feed(submitted(withSecond), first)
    const correction = payment([{ paid: 9_000, cas: cas('CO45:10000', 'PR2:1000') }], { trace: 'T2', position: 1 })
    const told = feed(reversalOf(first, 'T2'), correction)
    expect(coded(told)).toMatchObject([{ frequencyCode: '1', priorPayers: [{ paidCents: 9_000 }] }])
    const last = payment([{ paid: 10_000, cas: cas('CO45:10000') }], { trace: 'T3', position: 2 })
    expect(coded(feed(reversalOf(correction, 'T3'), last))).toMatchObject([{ frequencyCode: '8' }])
  })

  it('is not told of lines that nobody can match: a person is', () => {
    const told = tell().feed(
      submitted(withSecond),
      payment([{ code: 'G0439', paid: 8_000, cas: cas('CO45:10000', 'PR2:2000') }]),
    )
    expect(coded(told)).toEqual([])
    expect(workItems(told)).toMatchObject([{ code: 'remittance.line-unmatched', owner: 'biller' }])
  })

  it('waits with its payment until the first one has paid', () => {
    const { feed, stateOf } = tell()
    const second = [{ paid: 1_500, cas: cas('OA23:18000', 'PR2:500') }]
    const early = feed(submitted(withSecond), payment(second, { payerId: 'BETA', trace: 'B1' }))
    expect(workItems(early)).toMatchObject([{ code: 'remittance.out-of-turn' }])
    feed(payment(PAID, { status: '19' }))
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('may have paid what a correction of the first one then takes away: both post, and the excess is told until it corrects too', () => {
    const { feed, stateOf } = tell()
    const first = payment(PAID)
    const [secondary] = coded(feed(submitted(withSecond), first))
    const answer = { number: SECONDARY, payerId: 'BETA', status: '2' }
    const second = payment([{ paid: 2_000, cas: cas('OA23:18000') }], { ...answer, trace: 'B1' })
    const correction = payment([{ paid: 9_000, cas: cas('CO45:10000', 'PR2:1000') }], { trace: 'T2', position: 1 })
    feed(submitted(secondary as DataOf<'claim.coded'>), second, reversalOf(first, 'T2'))
    const told = feed(correction)
    expect(workItems(told)).toMatchObject([{ code: 'remittance.credit-balance', amountCents: 1_000 }])
    expect(coded(told)).toMatchObject([{ priorPayers: [{ paidCents: 9_000 }] }])
    expect(open(stateOf(ENCOUNTER))).toBe(-1_000)
    const corrected = payment([{ paid: 1_000, cas: cas('OA23:19000') }], { ...answer, trace: 'B2', position: 1 })
    feed(reversalOf(second, 'B2'), corrected)
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('that paid by what the first one had left before its correction is posted, so that it counts as answered', () => {
    const { feed, stateOf } = tell()
    const first = payment(PAID)
    const [secondary] = coded(feed(submitted(withSecond), first))
    const correction = payment([{ paid: 9_000, cas: cas('CO45:10000', 'PR2:1000') }], { trace: 'T2', position: 1 })
    feed(submitted(secondary as DataOf<'claim.coded'>), reversalOf(first, 'T2'), correction)
    const answer = { number: SECONDARY, payerId: 'BETA', status: '2', trace: 'B1' }
    const told = feed(payment([{ paid: 2_000, cas: cas('OA23:18000') }], answer))
    expect(adjudications(told)).toMatchObject([{ payerId: 'BETA', result: 'paid', paidCents: 2_000 }])
    expect(workItems(told)).toMatchObject([{ code: 'remittance.credit-balance', amountCents: 1_000 }])
    expect(open(stateOf(ENCOUNTER))).toBe(-1_000)
  })
})
