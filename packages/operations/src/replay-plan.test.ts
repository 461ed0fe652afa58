import { expect, test } from 'vitest'
import type { Event } from '@claimrail/domain'
import { emptyHistory, encounterView, remember, type History } from '@claimrail/tracking'
import { copyForReplay } from '@claimrail/worker'
import { DENIED, encounterOf } from './encounter.fixture.ts'
import { MAX_GENERATION, naturalStage, select, type ReplayableStage } from './replay-plan.ts'

const one = encounterOf({ visit: 'V1' })
const received = one.received()
const registered = one.registered(received)
const coded = one.coded(registered)
const scrubbed = one.scrubbed(coded)
const submitted = one.submitted(scrubbed)

function historyOf(...events: Event[]): History {
  const origin = (offset: number) => ({ topic: 'any', partition: 0, offset })
  return events.reduce((history, event, offset) => remember(history, event, origin(offset)), emptyHistory(one.id))
}

const toSubmission = [received, registered, coded, scrubbed]
const toPayer = [...toSubmission, submitted]

function idsFor(stage: ReplayableStage, ...events: Event[]): string[] {
  const selection = select(historyOf(...events), stage, 'r1')
  return selection.kind === 'copy' ? selection.events.map((event) => event.id) : [selection.code]
}

test.each<[string, Event[], ReplayableStage]>([
  ['held in registration', [received, one.held(received, 'registration', 'x')], 'registration'],
  ['held in coding', [received, registered, one.held(registered, 'coding', 'x')], 'coding'],
  ['held in scrubbing', [received, registered, coded, one.held(coded, 'scrubbing', 'x')], 'scrubbing'],
  ['dead in coding', [received, registered, one.dead(registered, 'coding')], 'coding'],
  [
    'parked in scrubbing',
    [received, registered, coded, one.coded(registered, 1), one.parked(one.coded(registered, 1), coded, 'scrubbing')],
    'scrubbing',
  ],
  ['rejected unread by the payer', [...toPayer, one.acknowledged(submitted, false)], 'submission'],
  ['denied', [...toPayer, one.adjudicated(submitted, DENIED)], 'scrubbing'],
  ['scrubbed and not sent', toSubmission, 'submission'],
  ['with the payer', toPayer, 'remittance'],
  ['paid', [...toPayer, one.adjudicated(submitted)], 'remittance'],
])('an encounter that is %s is replayed from its natural stage', (_, events, stage) => {
  expect(naturalStage(encounterView(historyOf(...events)))).toBe(stage)
})

test('registration runs every message again, because it puts them together', () => {
  const second = one.received('m2')
  expect(idsFor('registration', received, second).sort()).toEqual([received.id, second.id].sort())
})

test('coding runs the latest revision only', () => {
  const revised = one.registered(one.received('m2'), 2)
  expect(idsFor('coding', received, registered, revised)).toEqual([revised.id])
})

test('scrubbing and submission run the latest of each claim', () => {
  const other = one.coded(registered, 1)
  const otherScrubbed = one.scrubbed(other, 1)
  const again = copyForReplay(coded, 'earlier', 1)
  expect(idsFor('scrubbing', ...toSubmission, other, again).sort()).toEqual([again.id, other.id].sort())
  expect(idsFor('submission', ...toSubmission, other, otherScrubbed).sort()).toEqual(
    [scrubbed.id, otherScrubbed.id].sort(),
  )
})

test('while one claim waits for a person, the others of its encounter are left alone', () => {
  const other = one.coded(registered, 1)
  const otherScrubbed = one.scrubbed(other, 1)
  const both = [...toPayer, other, otherScrubbed, one.submitted(otherScrubbed, 1)]
  expect(idsFor('submission', ...both, one.acknowledged(submitted, false))).toEqual([scrubbed.id])
})

test('remittance runs every payment again, and never a copy of one', () => {
  const payment = one.paymentReceived(submitted)
  expect(idsFor('remittance', ...toPayer, payment, copyForReplay(payment, 'earlier', 1))).toEqual([payment.id])
})

test('what is dead at the stage goes before anything else, and alone', () => {
  const other = one.coded(registered, 1)
  const waits = one.parked(other, coded, 'scrubbing')
  expect(idsFor('scrubbing', received, registered, coded, other, one.dead(coded, 'scrubbing'), waits)).toEqual([
    coded.id,
  ])
})

test('a dead event that was replayed is not dead any more', () => {
  const copy = copyForReplay(coded, 'earlier', 1)
  const dead = one.dead(coded, 'scrubbing')
  expect(idsFor('scrubbing', received, registered, coded, dead, copy)).toEqual([copy.id])
})

test('a copy is one generation above all that the encounter has seen', () => {
  const history = historyOf(received, registered, copyForReplay(registered, 'earlier', 3))
  expect(select(history, 'registration', 'r1')).toMatchObject({ kind: 'copy', generation: 4 })
})

test('what there is nothing to copy for is left alone, with the reason', () => {
  expect(idsFor('submission', received, registered)).toEqual(['nothing-to-replay'])
  expect(idsFor('registration', one.dead(received, 'registration', true))).toEqual(['unreadable'])
  expect(idsFor('coding', received, registered, copyForReplay(registered, 'r1', 1))).toEqual(['already-copied'])
  expect(idsFor('coding', received, copyForReplay(registered, 'earlier', MAX_GENERATION))).toEqual(['loop'])
})
