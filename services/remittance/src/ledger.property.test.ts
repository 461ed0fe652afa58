import { sumCents, type Adjudicated, type Claim, type Event, type LedgerEntry } from '@claimrail/domain'
import { story, type Told } from '@claimrail/pipeline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openOf, sumEntries, type RemittanceState } from './account.ts'
import { meaningOf } from './carc.ts'
import { ENCOUNTER, SECONDARY, cas, claim, payment, reversalOf, submitted } from './claims.testing.ts'
import { remittanceStage } from './stage.ts'

type PaymentEvent = Event<'remittance.received'>

/** How a payer splits a charge: in thousandths to the payment, a contractual reduction, the patient and a denial. */
const split = fc.record({
  paid: fc.nat(1000),
  contract: fc.nat(1000),
  patient: fc.nat(1000),
  denial: fc.option(fc.constantFrom('CO197', 'CO50', 'PI16', 'OA18', 'CO999', 'PR27'), { nil: undefined }),
})
type Split = typeof split extends fc.Arbitrary<infer Value> ? Value : never

const lineCents = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 4 })

/** What happens to a claim: payments of some lines, repeats, reversals of an earlier payment, and its correction. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('pay' as const),
    splits: fc.array(split, { minLength: 4, maxLength: 4 }),
    lines: fc.nat(),
  }),
  fc.record({ kind: fc.constant('again' as const), of: fc.nat() }),
  fc.record({ kind: fc.constant('reverse' as const), of: fc.nat() }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const history = fc.record({
  lineCents,
  later: fc.constantFrom([], ['BETA'], ['BETA', 'GAMMA']),
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
})

describe('the ledger of a claim, whatever payers do', () => {
  it('explains every cent of the charge, never more, and never writes a denial off', () => {
    fc.assert(
      fc.property(history, ({ lineCents, later, steps }) => {
        const { feed, stateOf } = story(remittanceStage())
        const sent = claim({ lineCents, later })
        const entries: LedgerEntry[] = []
        for (const event of [submitted(sent), ...eventsOf(steps, lineCents)]) {
          entries.push(...entriesOf(feed(event)))
          const open = openIn(stateOf(ENCOUNTER))
          expect(sent.totalChargeCents - sumEntries(entries)).toBe(open)
          expect(open).toBeGreaterThanOrEqual(0)
        }
        const written = entries.filter(({ kind }) => kind === 'adjustment')
        expect(written.every(({ reason }) => meaningOf(reason ?? '') === 'contractual')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same wherever the claim is read among its payments', () => {
    fc.assert(
      fc.property(history, fc.nat(), ({ lineCents, later, steps }, at) => {
        const sent = submitted(claim({ lineCents, later }))
        const payments: Event[] = eventsOf(steps, lineCents)
        const first = told([sent, ...payments])
        const late = told(payments.toSpliced(at % (payments.length + 1), 0, sent))
        expect(late.ids).toEqual(first.ids)
        expect(late.balance).toEqual(first.balance)
      }),
      { numRuns: 300 },
    )
  })

  it('does not change when everything is read again', () => {
    fc.assert(
      fc.property(history, ({ lineCents, later, steps }) => {
        const { feed, stateOf } = story(remittanceStage())
        const events = [submitted(claim({ lineCents, later })), ...eventsOf(steps, lineCents)]
        feed(...events)
        const before = JSON.stringify(stateOf(ENCOUNTER))
        expect(entriesOf(feed(...events))).toEqual([])
        expect(JSON.stringify(stateOf(ENCOUNTER))).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  it('closes with the second payer, however it states what the first one settled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 50_000 }),
        split,
        fc.nat(1000),
        fc.boolean(),
        (charge, first, share, statesContract) => {
          const { feed, stateOf } = story(remittanceStage())
          const line = paidLine(1, charge, { ...first, denial: undefined, patient: first.patient + 1 })
          const [secondary] = feed(
            submitted(claim({ lineCents: [charge], later: ['BETA'] })),
            payment([line]),
          ).events.filter((event) => event.type === 'claim.coded')
          fc.pre(secondary !== undefined)
          const owed = openIn(stateOf(ENCOUNTER))
          const paid = Math.floor((owed * share) / 1000)
          const settled = statesContract ? `OA23:${line.paid}` : `OA23:${charge - owed}`
          const rest = statesContract ? `CO45:${charge - line.paid - paid}` : `PR2:${owed - paid}`
          const answer = [{ paid, cas: cas(settled, rest).filter(({ amountCents }) => amountCents !== 0) }]
          feed(
            submitted(secondary.data as Claim),
            payment(answer, { number: SECONDARY, payerId: 'BETA', status: '2', trace: 'B1' }),
          )
          expect(openIn(stateOf(ENCOUNTER))).toBe(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})

function eventsOf(steps: readonly Step[], lineCents: readonly number[]): PaymentEvent[] {
  const made: PaymentEvent[] = []
  steps.forEach((one, i) => {
    const trace = `T${i}`
    if (one.kind === 'pay') {
      const chosen = lineCents
        .map((cents, line) => ({ cents, line }))
        .filter(({ line }) => line === 0 || (one.lines >> line) & 1)
      const lines = chosen.map(({ cents, line }) => paidLine(line + 1, cents, one.splits[line] as Split))
      made.push(payment(lines, { trace, payerClaimControlNumber: '' }))
      return
    }
    const earlier = made[one.of % Math.max(1, made.length)]
    if (!earlier || (one.kind === 'reverse' && earlier.data.payment.status === '22')) return
    made.push(one.kind === 'again' ? earlier : reversalOf(earlier, trace))
  })
  return made
}

function paidLine(number: number, cents: number, { paid, contract, patient, denial }: Split) {
  const parts = paid + contract + patient + (denial ? 1000 : 0) || 1
  const share = (part: number) => Math.floor((cents * part) / parts)
  const denied = denial ? share(1000) : 0
  const rest = cents - share(paid) - share(patient) - denied
  const adjustments = cas(`CO45:${rest}`, `PR2:${share(patient)}`, `${denial ?? 'CO50'}:${denied}`)
  return { number, paid: share(paid), cas: adjustments.filter(({ amountCents }) => amountCents !== 0) }
}

function told(events: readonly Event[]) {
  const { feed, stateOf } = story(remittanceStage())
  const all = feed(...events)
  const adjudicated = all.events.filter((event) => event.type === 'claim.adjudicated')
  return {
    ids: adjudicated.map(({ id }) => id).sort(),
    balance: { open: openIn(stateOf(ENCOUNTER)), entries: sumEntries(entriesOf(all)) },
  }
}

function entriesOf(all: Told): LedgerEntry[] {
  return all.events.flatMap((event) => (event.type === 'claim.adjudicated' ? (event.data as Adjudicated).entries : []))
}

function openIn(state: RemittanceState): number {
  return sumCents(Object.values(state.accounts), openOf)
}
