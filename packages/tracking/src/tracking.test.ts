import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '@claimrail/domain'
import { encounterView, type EncounterView } from './encounter-state.ts'
import { emptyHistory, remember } from './history.ts'
import * as told from './journey.testing.ts'
import { progressOf } from './stage-progress.ts'
import { encounters } from './view.ts'

function history(events: readonly Event[]) {
  return events.reduce(
    (known, event, offset) => remember(known, event, { topic: event.type, partition: 0, offset }),
    emptyHistory(told.ENCOUNTER),
  )
}

function viewOf(...events: Event[]): EncounterView {
  return encounterView(history(events))
}

const message = told.received()
const registered = told.registered(message)
const coded = told.coded(registered)
const scrubbed = told.scrubbed(coded)
const submitted = told.submitted(scrubbed)
const upToPayer = [message, registered, coded, scrubbed, submitted]

describe('an encounter stands where its furthest claim has come', () => {
  test('assembling until it is registered', () => {
    expect(viewOf(message)).toMatchObject({ state: 'assembling', stage: 'registration' })
  })

  test('each stage hands it on', () => {
    expect(viewOf(message, registered)).toMatchObject({ state: 'registered', stage: 'coding' })
    expect(viewOf(message, registered, coded)).toMatchObject({ state: 'coded', stage: 'scrubbing' })
    expect(viewOf(message, registered, coded, scrubbed)).toMatchObject({ state: 'scrubbed', stage: 'submission' })
    expect(viewOf(...upToPayer)).toMatchObject({ state: 'atPayer', stage: 'remittance' })
  })

  test('rejected by a 277CA is not denied, and the charge stays open', () => {
    const view = viewOf(...upToPayer, told.acknowledged(submitted, false))
    expect(view).toMatchObject({ state: 'rejected', stage: 'submission', reasons: ['277CA.A7.562'] })
    expect(view.ledger).toMatchObject({ chargeCents: 10_000, openCents: 10_000 })
  })

  test('a rejected claim that was sent again is at the payer', () => {
    const again = told.copyOf(scrubbed, 1)
    const second = told.submitted(again, 2)
    expect(viewOf(...upToPayer, told.acknowledged(submitted, false), again, second).state).toBe('atPayer')
  })

  test('paid closes it and the ledger is balanced', () => {
    const view = viewOf(...upToPayer, told.adjudicated(submitted))
    expect(view.state).toBe('paid')
    expect(view.ledger).toEqual({
      chargeCents: 10_000,
      paidCents: 7_000,
      adjustedCents: 3_000,
      patientCents: 0,
      openCents: 0,
    })
  })

  test('a denial waits for a person with its amount open: nothing is written off by itself', () => {
    const denial = told.adjudicated(submitted, {
      result: 'denied',
      next: 'work',
      paidCents: 0,
      denialReasons: ['197'],
      entries: [],
    })
    const view = viewOf(...upToPayer, denial)
    expect(view).toMatchObject({ state: 'denied', reasons: ['CARC.197'] })
    expect(view.ledger.openCents).toBe(10_000)
  })

  test('a reversal takes the money back until the correction comes', () => {
    const paid = told.adjudicated(submitted)
    const taken = told.adjudicated(submitted, {
      trace: 'T2',
      result: 'reversed',
      paidCents: -7_000,
      entries: [
        { kind: 'payment', amountCents: -7_000 },
        { kind: 'adjustment', amountCents: -3_000, group: 'CO', reason: '45' },
      ],
    })
    const view = viewOf(...upToPayer, paid, taken)
    expect(view.state).toBe('atPayer')
    expect(view.ledger).toMatchObject({ paidCents: 0, openCents: 10_000 })
  })
})

describe('what stops an encounter shows, and no longer than it does', () => {
  test('held at scrubbing until a new revision passes', () => {
    const hold = told.held(coded, 'scrubbing', 'scrubbing.modifier-25')
    expect(viewOf(message, registered, coded, hold)).toMatchObject({
      state: 'held',
      stage: 'scrubbing',
      reasons: ['scrubbing.modifier-25'],
    })
    const corrected = told.registered(told.received('m2'), 10_000, 2)
    const recoded = told.coded(corrected)
    expect(viewOf(message, registered, coded, hold, corrected, recoded).state).toBe('coded')
  })

  test('held at coding, also when it is told how far coding came; that is counted nowhere', () => {
    const hold = told.held(registered, 'coding', 'coding.diagnosis-review')
    const waits = viewOf(message, registered, hold)
    expect(waits).toMatchObject({ state: 'held', stage: 'coding', claims: [] })
    const proposed = told.proposed(registered)
    expect(viewOf(message, registered, proposed, hold)).toEqual(waits)
    expect(viewOf(message, registered, hold, proposed, proposed)).toEqual(waits)
  })

  test('dead at a stage until its copy has run, with what is parked behind it', () => {
    const death = told.dead(registered, 'coding')
    const second = told.registered(told.received('m2'), 10_000, 2)
    const waiting = told.parked(second, registered, 'coding')
    expect(viewOf(message, registered, death, second, waiting)).toMatchObject({ state: 'dead', stage: 'coding' })
    const copy = told.copyOf(registered, 1)
    const ran = told.coded(copy)
    expect(viewOf(message, registered, death, second, waiting, copy, ran).state).toBe('parked')
    const drained = [message, registered, death, second, waiting, copy, ran, told.unparked(second, 'coding')]
    expect(viewOf(...drained, told.coded(second)).state).toBe('coded')
  })
})

test('an event that waited, and made nothing when its turn came, is not parked for ever', () => {
  const second = told.registered(told.received('m2'), 10_000, 2)
  const waited = [message, registered, coded, second, told.parked(second, registered, 'coding')]
  expect(viewOf(...waited).state).toBe('parked')
  expect(viewOf(...waited, told.unparked(second, 'coding')).state).toBe('coded')
})

test('every unit that reached a stage has exactly one standing there', () => {
  const view = viewOf(...upToPayer, told.acknowledged(submitted, false))
  expect(progressOf(view)).toEqual([
    { stage: 'registration', progress: 'out' },
    { stage: 'coding', progress: 'out' },
    { stage: 'scrubbing', progress: 'out' },
    { stage: 'submission', progress: 'rejected' },
    { stage: 'transmission', progress: 'out' },
  ])
})

test('the same events give the same state byte for byte, in any order and however often', () => {
  const hold = told.held(coded, 'scrubbing', 'scrubbing.x')
  const all = [
    ...upToPayer,
    hold,
    told.acknowledged(submitted, true),
    told.adjudicated(submitted),
    told.dead(coded, 'scrubbing'),
  ]
  const offsets = new Map(all.map((event, offset) => [event.id, offset]))
  const fold = (events: readonly Event[]) =>
    JSON.stringify(
      events.reduce(
        (state, event) =>
          encounters.evolve(state, event, { topic: event.type, partition: 0, offset: offsets.get(event.id) ?? 0 }),
        encounters.initial(told.ENCOUNTER),
      ),
    )
  const expected = fold(all)
  const order = fc.shuffledSubarray([...all.keys(), ...all.keys()], { minLength: all.length * 2 })
  fc.assert(
    fc.property(order, (places) => {
      expect(fold(places.map((place) => all[place] as Event)) === expected).toBe(true)
    }),
  )
})

test('a record that a crash wrote twice is kept at its first place, whichever copy is read first', () => {
  const at = (offset: number) => ({ topic: message.type, partition: 0, offset })
  const forth = remember(remember(emptyHistory(told.ENCOUNTER), message, at(3)), message, at(7))
  const back = remember(remember(emptyHistory(told.ENCOUNTER), message, at(7)), message, at(3))
  expect(forth.events[0]?.origin.offset).toBe(3)
  expect(JSON.stringify(back)).toBe(JSON.stringify(forth))
})

test('a payment that names no claim of ours is shown, and is no encounter', () => {
  const stray: Event = {
    ...told.held(message, 'registration', 'remittance.unknown-control-number'),
    encounterId: 'partition-3',
  }
  const known = remember(emptyHistory('partition-3'), stray, { topic: 'work', partition: 3, offset: 0 })
  expect(encounterView(known)).toMatchObject({ state: 'unmatched', reasons: ['remittance.unknown-control-number'] })
  expect(encounters.project(known)).toMatchObject({ indexes: { state: ['unmatched'] }, totals: {} })
})
