import type { EncounterMessage } from '@claimrail/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMessage, EMPTY_ASSEMBLY, encounterOf, type Assembly } from './assembly.ts'
import { canonical } from './canonical.ts'
import { VISIT, visitMessage } from './example.fixture.ts'

const [CHARGE] = visitMessage().charges as [EncounterMessage['charges'][number]]

function assemble(messages: readonly EncounterMessage[]): Assembly {
  return messages.reduce((known, message) => addMessage(known, message), EMPTY_ASSEMBLY)
}

const instant = fc.integer({ min: 0, max: 6 }).map((minute) => `2026-03-02T15:0${minute}:00Z`)
const diagnosis = fc
  .constantFrom('I10', 'E119', 'J449')
  .map((code) => ({ id: code, system: 'icd10cm' as const, code, rank: 1 }))
const charge = fc.record({
  id: fc.constantFrom('c1', 'c2', '__proto__', '7'),
  units: fc.integer({ min: 1, max: 3 }),
  diagnosisIds: fc.subarray(['I10', 'E119', 'J449']),
})
const answer = fc.record({
  queryId: fc.constantFrom('Q1', 'Q2'),
  value: fc.constantFrom('left', 'right', 'cannot-determine'),
  by: fc.constantFrom('dr', 'coder'),
  answeredAt: instant,
})
const message: fc.Arbitrary<EncounterMessage> = fc.record({
  format: fc.constant('json' as const),
  sourceSystem: fc.constant('north-clinic'),
  visitNumber: fc.constant('V1'),
  messageId: fc.constantFrom('m1', 'm2', 'm10'),
  occurredAt: instant,
  status: fc.constantFrom(undefined, 'open' as const, 'finished' as const, 'cancelled' as const),
  parts: fc.record(
    {
      class: fc.constantFrom('office' as const, 'home' as const),
      placeOfService: fc.constantFrom('11', '12'),
      diagnoses: fc.uniqueArray(diagnosis, { selector: ({ id }) => id }),
      answers: fc.array(answer, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
  charges: fc
    .uniqueArray(charge, { selector: ({ id }) => id, maxLength: 3 })
    .map((charges) => charges.map((one) => ({ ...CHARGE, ...one }))),
  creditedChargeIds: fc.subarray(['c1', 'c2', '7']),
})

test('messages in any order, however often repeated, end in the same encounter, byte for byte', () => {
  const arrivals = fc.array(message, { maxLength: 8 }).chain((messages) =>
    fc.record({
      sent: fc.constant(messages),
      arrived: fc
        .array(fc.nat(Math.max(0, messages.length - 1)), { maxLength: 8 })
        .map((again) => [...messages, ...again.flatMap((i) => messages[i] ?? [])])
        .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
    }),
  )
  fc.assert(
    fc.property(arrivals, ({ sent, arrived }) => {
      const inOrder = assemble(sent)
      const asItCame = assemble(arrived)
      expect(canonical(asItCame)).toBe(canonical(inOrder))
      expect(canonical(encounterOf(asItCame))).toBe(canonical(encounterOf(inOrder)))
      const throughJson = JSON.parse(JSON.stringify(inOrder)) as Assembly
      expect(canonical(encounterOf(throughJson))).toBe(canonical(encounterOf(inOrder)))
    }),
    { numRuns: 500 },
  )
})

test('a message that says nothing newer leaves the very same object', () => {
  const known = assemble([visitMessage()])
  expect(addMessage(known, visitMessage())).toBe(known)
  expect(addMessage(known, visitMessage({ occurredAt: '2026-03-01T00:00:00Z' }))).toBe(known)
})

test('a part that a newer message does not speak of stays', () => {
  const known = assemble([
    visitMessage(),
    visitMessage({ occurredAt: '2026-03-03T00:00:00Z', parts: { class: 'home' } }),
  ])
  expect(encounterOf(known)).toMatchObject({ class: 'home', placeOfService: '11', patient: VISIT.parts.patient })
})

test('of two messages of one instant the later counter wins, 10 over 9', () => {
  const nine = visitMessage({ messageId: '9', parts: { class: 'home' } })
  const ten = visitMessage({ messageId: '10', parts: { class: 'office' } })
  expect(encounterOf(assemble([ten, nine])).class).toBe('office')
})

test('a credit takes its charge back, and a later charge of that id brings it again', () => {
  const charged = visitMessage()
  const credited = visitMessage({ occurredAt: '2026-03-02T16:00:00Z', charges: [], creditedChargeIds: ['c1'] })
  const again = visitMessage({ occurredAt: '2026-03-02T17:00:00Z' })
  expect(encounterOf(assemble([credited, charged])).charges).toEqual([])
  expect(encounterOf(assemble([credited, again, charged])).charges).toHaveLength(1)
})

test('answers are kept by query, and of two to one query the one given later counts', () => {
  const given = (messageId: string, answers: EncounterMessage['parts']['answers']) =>
    visitMessage({ messageId, occurredAt: '2026-03-04T09:00:00Z', charges: [], parts: { answers } })
  const answer = (queryId: string, value: string, answeredAt: string) => ({ queryId, value, by: 'dr', answeredAt })
  const first = given('a1', [
    answer('Q1', 'left', '2026-03-04T09:00:00Z'),
    answer('Q2', 'first', '2026-03-04T09:00:00Z'),
  ])
  const later = given('a2', [answer('Q1', 'right', '2026-03-04T10:00:00Z')])
  const { answers } = encounterOf(assemble([later, visitMessage(), first]))
  expect(answers?.map(({ queryId, value }) => [queryId, value])).toEqual([
    ['Q1', 'right'],
    ['Q2', 'first'],
  ])
  expect(encounterOf(assemble([visitMessage()]))).not.toHaveProperty('answers')
})

test('a diagnosis that a charge needs is kept when a newer list leaves it out', () => {
  const newer = visitMessage({
    occurredAt: '2026-03-03T00:00:00Z',
    charges: [],
    parts: { diagnoses: [{ id: 'd2', system: 'icd10cm', code: 'E119', rank: 1 }] },
  })
  const { diagnoses } = encounterOf(assemble([visitMessage(), newer]))
  expect(diagnoses).toEqual([
    { id: 'd2', system: 'icd10cm', code: 'E119', rank: 1 },
    { id: 'd1', system: 'icd10cm', code: 'I10', rank: 2 },
  ])
})
