import { expect, test } from 'vitest'
import type { Event } from '@claimrail/domain'
import { emptyHistory, encounterView, remember, type History } from '@claimrail/tracking'
import { CANARY, DENIED, encounterOf } from './encounter.fixture.ts'
import { timeline } from './timeline.ts'

const one = encounterOf({ visit: 'V1' })

function historyOf(...events: Event[]): History {
  const origin = (offset: number) => ({ topic: 'any', partition: 0, offset })
  return events.reduce((history, event, offset) => remember(history, event, origin(offset)), emptyHistory(one.id))
}

const received = one.received()
const registered = one.registered(received)
const coded = one.coded(registered)
const scrubbed = one.scrubbed(coded)
const submitted = one.submitted(scrubbed)
const NUMBER = one.number()

const LINES: [Event, string, number | undefined][] = [
  [received, 'json', undefined],
  [registered, 'cardiology, ACME, icd10cm:I10 cpt:99213', 10_000],
  [coded, `${NUMBER}, to ACME, I10, 99213-25 x1 100.00`, 10_000],
  [scrubbed, `${NUMBER}, 1 edits, warned by visit-with-procedure`, undefined],
  [submitted, `${NUMBER}, attempt 1, 837P-ACME-1.edi`, undefined],
  [one.acknowledged(submitted, true), `${NUMBER}, 277CA, accepted, A2, 20`, undefined],
  [one.acknowledged(submitted, false), `${NUMBER}, 277CA, rejected, A7, 562`, undefined],
  [one.paymentReceived(submitted), `${NUMBER}, trace T1, CLP02 1`, 7_000],
  [one.adjudicated(submitted), `${NUMBER}, paid by ACME, adjusted 30.00, patient 0.00`, 7_000],
  [one.adjudicated(submitted, DENIED), `${NUMBER}, denied by ACME, adjusted 0.00, patient 0.00, CARC 197`, 0],
  [
    one.held(registered, 'coding', 'coding.self-pay'),
    'held, coding.self-pay, owner biller, what is wrong, what to do',
    undefined,
  ],
  [one.dead(coded, 'scrubbing'), 'stage.threw, at.fault', undefined],
  [one.parked(scrubbed, coded, 'scrubbing'), `behind ${coded.id}`, undefined],
  [one.unparked(scrubbed, 'scrubbing'), 'its turn has come', undefined],
]

test.each(LINES.map(([event, ...words]) => [event.type, event, ...words] as const))(
  '%s is told in words, with its amount',
  (type, event, detail, amountCents) => {
    const [line] = timeline(historyOf(event))
    expect(line).toMatchObject({ at: event.at, stage: event.stage, what: type, detail, eventId: event.id })
    expect(line?.amountCents).toBe(amountCents)
  },
)

test('a claim that goes on to the next payer says so', () => {
  const [line] = timeline(historyOf(one.adjudicated(submitted, { next: 'nextPayer' })))
  expect(line?.detail).toContain('on to the next payer')
})

test('no timeline shows anything of the patient, whatever happened', () => {
  const history = historyOf(...LINES.map(([event]) => event))
  expect(JSON.stringify(LINES)).toContain(CANARY)
  expect(JSON.stringify(timeline(history))).not.toContain(CANARY)
  expect(JSON.stringify(history)).not.toContain(CANARY)
  expect(JSON.stringify(encounterView(history))).not.toContain(CANARY)
})

test('lines stand in the order in which things happened, and at one time in the order of the pipeline', () => {
  const late = { ...one.adjudicated(submitted), at: '2026-01-20T08:00:00Z' }
  const revised = { ...one.registered(one.received('m2'), 2), at: '2026-01-10T08:00:00.5Z' }
  const lines = timeline(historyOf(late, scrubbed, revised, coded, received, registered))
  expect(lines.map(({ what, revision }) => `${what} ${revision}`)).toEqual([
    'encounter.received 0',
    'encounter.registered 1',
    'claim.coded 1',
    'claim.scrubbed 1',
    'encounter.registered 2',
    'claim.adjudicated 1',
  ])
})

test('acknowledgments of one time are told from the envelope inwards', () => {
  const answer = (kind: 'TA1' | '999' | '277CA', category: string): Event => {
    const given = one.acknowledged(submitted, true)
    if (given.type !== 'claim.acknowledged') throw new Error('not an acknowledgment')
    return { ...given, id: `${kind}${category}`, data: { ...given.data, kind, category } }
  }
  const lines = timeline(
    historyOf(answer('277CA', 'A2'), answer('999', 'A'), answer('277CA', 'A1'), answer('TA1', '000')),
  )
  expect(lines.map(({ eventId }) => eventId)).toEqual(['TA1000', '999A', '277CAA1', '277CAA2'])
})
