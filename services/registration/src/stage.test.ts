import { encounterSchema, type EncounterMessage, type Event } from '@claimrail/domain'
import { makeEvent, story } from '@claimrail/pipeline'
import { expect, test } from 'vitest'
import { VISIT, npi, visitMessage } from './example.fixture.ts'
import { registrationStage } from './stage.ts'

let count = 0

function received(data: EncounterMessage, changes: Partial<Event> = {}): Event {
  const event = makeEvent({
    type: 'encounter.received',
    stage: 'registration.intake',
    identity: [String(count++)],
    encounterId: 'ENC00000000001',
    at: data.occurredAt,
    data,
  })
  return { ...event, ...changes } as Event
}

/** What messages, one after the other, make the stage say: `registered 1`, a code, or `wait`. */
function tell(...messages: (EncounterMessage | Event)[]): string[] {
  const { outcomes, events } = story(registrationStage).feed(
    ...messages.map((one) => ('id' in one ? one : received(one))),
  )
  const registered = events.filter(({ type }) => type === 'encounter.registered').map(({ revision }) => revision)
  return outcomes.map((outcome) => {
    if (outcome.kind === 'hold') return outcome.item.code
    return outcome.kind === 'advance' ? `registered ${registered.shift()}` : outcome.kind
  })
}

const at = (minute: number) => `2026-03-02T16:${String(minute).padStart(2, '0')}:00Z`

test('a finished and complete encounter is registered as its first revision, under its billing provider', () => {
  const { events } = story(registrationStage).feed(received(visitMessage()))
  expect(events).toHaveLength(1)
  const [event] = events
  expect(event).toMatchObject({
    type: 'encounter.registered',
    revision: 1,
    stage: 'registration',
    billingProviderNpi: npi('123456789'),
  })
  expect(encounterSchema.parse(event?.data)).toEqual(event?.data)
  expect(event?.data).toMatchObject({ visitNumber: 'V1001', notes: [], charges: VISIT.charges })
})

test('an encounter assembles from registration, update, charges and discharge, in whatever order they come', () => {
  const { charges, parts } = visitMessage()
  const { diagnoses, endedAt, ...atTheDesk } = parts
  const messages = [
    visitMessage({ status: 'open', parts: atTheDesk, charges: [], occurredAt: at(0), messageId: 'a' }),
    visitMessage({ status: undefined, parts: { diagnoses }, charges, occurredAt: at(1), messageId: 'b' }),
    visitMessage({ status: 'finished', parts: { endedAt }, charges: [], occurredAt: at(2), messageId: 'c' }),
  ]
  const [a, b, c] = messages as [EncounterMessage, EncounterMessage, EncounterMessage]
  expect(tell(a, b, c)).toEqual(['wait', 'wait', 'registered 1'])
  expect(tell(c, b, a).at(-1)).toBe('registered 1')
  expect(tell(b, a, c, a, b, c)).toEqual(['wait', 'wait', 'registered 1', 'wait', 'wait', 'wait'])
})

test('repeats and late older messages say nothing again', () => {
  const older = visitMessage({ occurredAt: '2026-03-01T00:00:00Z', messageId: 'm-0', parts: { class: 'home' } })
  expect(tell(visitMessage(), visitMessage(), older)).toEqual(['registered 1', 'wait', 'wait'])
})

test('a message that changes the content makes the next revision; one that says the same content does not', () => {
  const moved = visitMessage({ occurredAt: at(1), parts: { placeOfService: '22' }, charges: [] })
  const sameAgain = visitMessage({ occurredAt: at(2), messageId: 'm-3', parts: { placeOfService: '22' }, charges: [] })
  expect(tell(visitMessage(), moved, sameAgain)).toEqual(['registered 1', 'registered 2', 'wait'])
})

test('a finished encounter that lacks something is held once, and a later message resolves it', () => {
  const { patient, coverages, ...parts } = visitMessage().parts
  const lacking = visitMessage({ parts })
  const repeated = { ...lacking, messageId: 'm-1b', occurredAt: at(1) }
  const insured = visitMessage({ occurredAt: at(2), parts: { coverages }, charges: [] })
  const whole = visitMessage({ occurredAt: at(3), parts: { patient }, charges: [] })
  expect(tell(lacking, repeated, insured, whole)).toEqual([
    'registration.patient-missing',
    'wait',
    'registration.patient-missing',
    'registered 1',
  ])
})

test('a hold names every missing field, the money that waits and what to send, and nothing of the patient', () => {
  const { rendering: _, diagnoses: __, ...parts } = visitMessage().parts
  const [outcome] = story(registrationStage).feed(received(visitMessage({ parts }))).outcomes
  expect(outcome).toEqual({
    kind: 'hold',
    item: {
      owner: 'registration',
      code: 'registration.rendering-missing',
      reason: 'The encounter is finished but lacks: rendering provider, diagnosis.',
      fix: 'Send who saw the patient, with NPI; at least one diagnosis.',
      fields: ['rendering', 'diagnoses'],
      amountCents: 15_000,
    },
  })
})

test.each([
  ['patient', 'patient'],
  ['coverages', 'coverages'],
  ['billingProvider', 'billing-provider'],
  ['rendering', 'rendering'],
  ['class', 'class'],
  ['placeOfService', 'place-of-service'],
  ['startedAt', 'start'],
  ['endedAt', 'end'],
  ['diagnoses', 'diagnosis'],
] as const)('without %s it is held', (part, code) => {
  const { [part]: _, ...parts } = visitMessage().parts
  expect(tell(visitMessage({ parts }))).toEqual([`registration.${code}-missing`])
})

test('empty coverages are self-pay; an empty list of charges is not enough', () => {
  const { parts } = visitMessage()
  expect(tell(visitMessage({ parts: { ...parts, coverages: [] } }))).toEqual(['registered 1'])
  expect(tell(visitMessage({ charges: [] }))).toEqual(['registration.charge-missing'])
})

test('a specialty that no one said is other', () => {
  const { specialty: _, ...parts } = visitMessage().parts
  const { events } = story(registrationStage).feed(received(visitMessage({ parts })))
  expect(events[0]?.data).toMatchObject({ specialty: 'other' })
})

test('an encounter that is not finished waits, and one that is opened again goes on where it was', () => {
  const open = visitMessage({ status: 'open' })
  const reopened = visitMessage({ status: 'open', occurredAt: at(1), parts: {}, charges: [] })
  const finishedAgain = visitMessage({ occurredAt: at(2), parts: {}, charges: [] })
  expect(tell(open)).toEqual(['wait'])
  expect(tell(visitMessage(), reopened, finishedAgain)).toEqual(['registered 1', 'wait', 'wait'])
})

test('a cancelled encounter is never registered; cancelled after registration a biller must void it', () => {
  const cancelled = visitMessage({ status: 'cancelled', occurredAt: at(1), parts: {}, charges: [] })
  const tookPlace = visitMessage({ occurredAt: at(2), parts: {}, charges: [] })
  expect(tell(cancelled, visitMessage())).toEqual(['wait', 'wait'])
  expect(tell(visitMessage(), cancelled, cancelled, tookPlace)).toEqual([
    'registered 1',
    'registration.cancelled',
    'wait',
    'registered 2',
  ])
})

test('when all charges are taken back after registration, a person must look', () => {
  const credited = visitMessage({ occurredAt: at(1), parts: {}, charges: [], creditedChargeIds: ['c1'] })
  expect(tell(visitMessage(), credited)).toEqual(['registered 1', 'registration.charge-missing'])
})

test('a replay says again what was said, once, as the same revision of its generation', () => {
  const replayed = (generation: number) => received(visitMessage(), { generation, replay: { requestId: 'r', of: 'x' } })
  expect(tell(visitMessage(), replayed(1), replayed(1), replayed(2))).toEqual([
    'registered 1',
    'registered 1',
    'wait',
    'registered 1',
  ])
})

test.each(['02', '22'])('a replay that corrects the message to %s makes the next revision', (placeOfService) => {
  const { parts } = visitMessage()
  const corrected = received(visitMessage({ parts: { ...parts, placeOfService } }), { generation: 1 })
  expect(tell(visitMessage(), corrected, visitMessage())).toEqual(['registered 1', 'registered 2', 'wait'])
})
