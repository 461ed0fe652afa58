import type { Adjudicated } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import { ENCOUNTER, PRIMARY, cas, claim, payment, received, reversalOf, submitted } from './claims.testing.ts'
import { remittanceStage } from './stage.ts'
import { adjudications, allEntries, idAndData, open, workItems } from './told.testing.ts'

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
