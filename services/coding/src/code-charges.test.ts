import { starterCodeSets } from '@claimrail/codesets'
import type { Charge } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charge, DATE, diagnosis } from './encounters.testing.ts'
import { code, coveredBy } from './procedures/coded.testing.ts'

const codes = starterCodeSets()
const DIAGNOSES = [diagnosis('M17.11'), diagnosis('I10', 2), diagnosis('D48.5', 3)]
const IDS = DIAGNOSES.map(({ id }) => id)

/** Charges of many kinds: visits, tests, procedures, drugs and timed codes, measured or not. */
const someCharge: fc.Arbitrary<Charge> = fc
  .record({
    code: fc.constantFrom(
      '99213',
      '93000',
      '11102',
      '17000',
      '20610',
      '97110',
      '97140',
      'J0585',
      'J3301',
      '85025',
      '93306',
    ),
    units: fc.integer({ min: 1, max: 4 }),
    amountCents: fc.integer({ min: 100, max: 90_000 }),
    reasons: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 }),
    text: fc.constantFrom(undefined, 'left knee', 'both knees', 'something else'),
    count: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    given: fc.integer({ min: 1, max: 200 }),
    discarded: fc.nat({ max: 100 }),
  })
  .map(({ code: number, units, amountCents, reasons, text, count, given, discarded }) =>
    charge(number, reasons, {
      units,
      amountCents,
      ...(text === undefined ? {} : { text }),
      ...(number.startsWith('J')
        ? { measure: { drug: { given, discarded, unit: number === 'J0585' ? 'unit' : 'mg', singleDose: true } } }
        : count === undefined || !number.startsWith('1')
          ? {}
          : { measure: { count } }),
    }),
  )
const someCharges = fc.array(someCharge, { minLength: 1, maxLength: 6 })
const somePayer = fc.constantFrom('CI', 'MB', 'MC')

describe('whatever is charged', () => {
  it('gives the same lines for the same record', () => {
    fc.assert(
      fc.property(someCharges, somePayer, (charges, payer) => {
        expect(code(DIAGNOSES, charges, coveredBy(payer))).toEqual(code(DIAGNOSES, charges, coveredBy(payer)))
      }),
      { numRuns: 50 },
    )
  })

  it('bills only codes and modifiers that hold on the day, whole units, reasons that are there and four modifiers at most', () => {
    fc.assert(
      fc.property(someCharges, somePayer, (charges, payer) => {
        for (const line of code(DIAGNOSES, charges, coveredBy(payer)).charges) {
          expect(codes.lookup(line.system, line.code, DATE)?.status).toBe('inForce')
          expect(Number.isInteger(line.units) && line.units > 0).toBe(true)
          expect(line.modifiers.length).toBeLessThanOrEqual(4)
          for (const modifier of line.modifiers)
            expect(codes.lookup('modifier', modifier, DATE)?.status).toBe('inForce')
          expect(line.reasons.every((place) => place >= 0 && place < DIAGNOSES.length)).toBe(true)
        }
      }),
    )
  })

  it('loses no cent: the amounts of the lines are the amounts of the charges', () => {
    const sum = (all: readonly { amountCents: number }[]) => all.reduce((total, one) => total + one.amountCents, 0)
    fc.assert(
      fc.property(someCharges, somePayer, (charges, payer) => {
        const told = code(DIAGNOSES, charges, coveredBy(payer))
        if (told.asked.length === 0) expect(sum(told.charges)).toBe(sum(charges))
      }),
    )
  })

  it('keeps every other line as it was when an unrelated one is added', () => {
    const unrelated = charge('84443', ['I10'], { amountCents: 3100 })
    fc.assert(
      fc.property(someCharges, somePayer, (charges, payer) => {
        const before = code(DIAGNOSES, charges, coveredBy(payer))
        const after = code(DIAGNOSES, [...charges, unrelated], coveredBy(payer))
        expect(after.asked).toEqual(before.asked)
        if (before.asked.length === 0) expect(after.charges.slice(0, -1)).toEqual(before.charges)
      }),
    )
  })

  it('never bills fewer units for more minutes', () => {
    const minutes = fc.integer({ min: 8, max: 120 })
    fc.assert(
      fc.property(minutes, fc.nat({ max: 60 }), somePayer, (of, more, payer) => {
        const unitsOf = (all: number) =>
          code(DIAGNOSES, [charge('97110', [], { measure: { minutes: all } })], coveredBy(payer)).charges[0]?.units ?? 0
        expect(unitsOf(of + more)).toBeGreaterThanOrEqual(unitsOf(of))
      }),
      { numRuns: 50 },
    )
  })
})
