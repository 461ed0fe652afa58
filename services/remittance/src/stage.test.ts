import type { Adjudicated, DataOf, Event } from '@claimrail/domain'
import { story, type Told } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import { openOf, type RemittanceState } from './account.ts'
import {
  ENCOUNTER,
  PRIMARY,
  SECONDARY,
  cas,
  claim,
  payment,
  received,
  reversalOf,
  submitted,
} from './claims.testing.ts'
import { remittanceStage } from './stage.ts'

const tell = () => story(remittanceStage())
const PAID = [{ paid: 8_000, cas: cas('CO45:10000', 'PR2:2000') }]
const DENIED = [{ paid: 0, cas: cas('CO197:20000') }]

describe('posting a payment', () => {
  it('posts payment, contractual adjustment and patient share, and leaves nothing open', () => {
    const { feed, stateOf } = tell()
    const [posted] = adjudications(feed(submitted(claim()), payment(PAID)))
    expect(posted).toMatchObject({ result: 'paid', next: 'patient', paidCents: 8_000, chargeCents: 20_000 })
    expect(posted?.entries).toEqual([
      { kind: 'payment', payerId: 'ALPHA', amountCents: 8_000, lineNumber: 1 },
      { kind: 'adjustment', payerId: 'ALPHA', amountCents: 10_000, group: 'CO', reason: '45', lineNumber: 1 },
      { kind: 'patient', payerId: 'ALPHA', amountCents: 2_000, group: 'PR', reason: '2', lineNumber: 1 },
    ])
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('waits for the claim when the payment was read first, and then makes the same event', () => {
    const late = tell()
    expect(late.feed(payment(PAID)).outcomes).toEqual([{ kind: 'wait' }])
    const afterwards = late.feed(submitted(claim())).events.map(idAndData)
    expect(afterwards).toEqual(tell().feed(submitted(claim()), payment(PAID)).events.map(idAndData))
  })

  it('posts the same payment once, also when a replay gives it another event id', () => {
    const { feed, stateOf } = tell()
    feed(submitted(claim()), payment(PAID))
    const copy = { ...payment(PAID), id: 'COPY', generation: 1 }
    expect(feed(payment(PAID), copy).outcomes).toEqual([{ kind: 'wait' }, { kind: 'wait' }])
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('posts a claim whose lines come in several 835s', () => {
    const { feed, stateOf } = tell()
    feed(submitted(claim({ lineCents: [20_000, 5_000] })))
    feed(payment([{ number: 1, paid: 8_000, cas: cas('CO45:12000') }], { trace: 'T1' }))
    expect(open(stateOf(ENCOUNTER))).toBe(5_000)
    feed(payment([{ number: 2, paid: 5_000, cas: [] }], { trace: 'T2' }))
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('holds a payment that would pay more than the charge, and posts nothing of it', () => {
    const { feed, stateOf } = tell()
    feed(submitted(claim()), payment(PAID))
    const told = feed(payment(PAID, { trace: 'T2' }))
    expect(workItems(told)).toMatchObject([{ kind: 'held', code: 'remittance.overpaid', amountCents: 8_000 }])
    expect(adjudications(told)).toEqual([])
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('holds a payment that does not add up', () => {
    const { feed } = tell()
    const odd = payment(PAID)
    const { payment: paid, source } = odd.data
    const [outcome] = feed(received({ ...paid, chargeCents: 20_001 }, source), submitted(claim())).outcomes
    expect(outcome).toMatchObject({ kind: 'hold', item: { code: 'remittance.unbalanced', fields: ['claim'] } })
  })

  it('posts lines that come back without line number and modifiers', () => {
    const { feed } = tell()
    const [posted] = adjudications(
      feed(submitted(claim()), payment([{ code: '99211', paid: 8_000, cas: cas('CO45:12000') }])),
    )
    expect(posted?.entries.map((entry) => entry.lineNumber)).toEqual([1, 1])
  })

  it.each(['23', '25'])('leaves status %s to a person', (status) => {
    const { outcomes } = tell().feed(payment([{ paid: 0, cas: cas('OA109:20000') }], { status }))
    expect(outcomes).toMatchObject([{ kind: 'hold', item: { code: `remittance.status-${status}` } }])
  })
})

describe('a denial', () => {
  it('is never written off: the amount stays open with an owner', () => {
    const { feed, stateOf } = tell()
    const told = feed(submitted(claim()), payment(DENIED, { status: '4' }))
    expect(adjudications(told)).toMatchObject([{ result: 'denied', next: 'work', denialReasons: ['197'], entries: [] }])
    expect(workItems(told)).toMatchObject([
      { kind: 'denied', code: 'CARC.197', owner: 'biller', amountCents: 20_000, patientControlNumber: PRIMARY },
    ])
    expect(open(stateOf(ENCOUNTER))).toBe(20_000)
  })

  it('is no contractual adjustment even when the payer calls the rest one', () => {
    const { feed, stateOf } = tell()
    feed(submitted(claim()), payment([{ paid: 0, cas: cas('CO45:12000', 'CO50:8000') }], { status: '4' }))
    expect(open(stateOf(ENCOUNTER))).toBe(20_000)
  })

  it('of one line leaves the others paid', () => {
    const { feed, stateOf } = tell()
    const lines = [
      { paid: 8_000, cas: cas('CO45:12000') },
      { paid: 0, cas: cas('CO97:5000') },
    ]
    const [posted] = adjudications(feed(submitted(claim({ lineCents: [20_000, 5_000] })), payment(lines)))
    expect(posted).toMatchObject({ result: 'denied', next: 'work', denialReasons: ['97'] })
    expect(open(stateOf(ENCOUNTER))).toBe(5_000)
  })

  it('for a reason nobody knows is a denial too', () => {
    const { feed, stateOf } = tell()
    feed(submitted(claim()), payment([{ paid: 8_000, cas: cas('CO999:12000') }]))
    expect(open(stateOf(ENCOUNTER))).toBe(12_000)
  })

  it('goes to the owner that the remark code points at', () => {
    const told = tell().feed(
      submitted(claim()),
      payment([{ paid: 0, cas: cas('CO16:20000') }], { status: '4', remarkCodes: ['M76'] }),
    )
    expect(workItems(told)).toMatchObject([{ owner: 'coder', fields: ['diagnoses'] }])
  })
})

describe('a reversal', () => {
  it('posts the opposite of what was posted, and the correction posts anew', () => {
    const { feed, stateOf } = tell()
    const first = payment(PAID)
    const [, posted, reversed, corrected] = [
      '',
      ...allEntries(
        feed(
          submitted(claim()),
          first,
          reversalOf(first, 'T2'),
          payment([{ paid: 9_000, cas: cas('CO45:11000') }], { trace: 'T2', position: 1 }),
        ),
      ),
    ]
    expect(reversed).toEqual((posted as Adjudicated['entries']).map((e) => ({ ...e, amountCents: -e.amountCents })))
    expect((corrected as Adjudicated['entries'])[0]).toMatchObject({ kind: 'payment', amountCents: 9_000 })
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('read after its correction still ends with the correction alone', () => {
    const { feed, stateOf } = tell()
    const first = payment(PAID)
    const correction = payment([{ paid: 9_000, cas: cas('CO45:11000') }], { trace: 'T2', position: 1 })
    feed(submitted(claim()), first)
    expect(workItems(feed(correction))).toMatchObject([{ code: 'remittance.overpaid' }])
    const told = feed(reversalOf(first, 'T2'))
    expect(adjudications(told).map(({ result, paidCents }) => [result, paidCents])).toEqual([
      ['reversed', -8_000],
      ['paid', 9_000],
    ])
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })

  it('of a payment that was never read waits for it, and says so', () => {
    const { feed, stateOf } = tell()
    const first = payment(PAID)
    const told = feed(submitted(claim()), reversalOf(first, 'T2'))
    expect(workItems(told)).toMatchObject([{ code: 'remittance.nothing-to-reverse' }])
    expect(adjudications(feed(first)).map(({ result }) => result)).toEqual(['paid', 'reversed'])
    expect(open(stateOf(ENCOUNTER))).toBe(20_000)
  })

  it('posts once, however often it is read', () => {
    const { feed, stateOf } = tell()
    const first = payment(PAID)
    feed(submitted(claim()), first, reversalOf(first, 'T2'))
    expect(feed(reversalOf(first, 'T2')).outcomes).toEqual([{ kind: 'wait' }])
    expect(open(stateOf(ENCOUNTER))).toBe(20_000)
  })

  it('answers a void: nothing is charged, nothing is open', () => {
    const { feed, stateOf } = tell()
    const first = payment(PAID)
    feed(submitted(claim()), first, submitted(claim({ frequencyCode: '8' }), 2), reversalOf(first, 'T2'))
    expect(open(stateOf(ENCOUNTER))).toBe(0)
  })
})

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
})

function adjudications(told: Told): Adjudicated[] {
  return told.events.filter((event) => event.type === 'claim.adjudicated').map((event) => event.data as Adjudicated)
}

function allEntries(told: Told): Adjudicated['entries'][] {
  return adjudications(told).map(({ entries }) => entries)
}

function workItems(told: Told): DataOf<'work.opened'>[] {
  return told.events.filter((event) => event.type === 'work.opened').map((event) => event.data as DataOf<'work.opened'>)
}

function coded(told: Told): DataOf<'claim.coded'>[] {
  return told.events.filter((event) => event.type === 'claim.coded').map((event) => event.data as DataOf<'claim.coded'>)
}

function open(state: RemittanceState): number {
  return Object.values(state.accounts).reduce((sum, account) => sum + openOf(account), 0)
}

function idAndData({ id, data }: Event) {
  return { id, data }
}
