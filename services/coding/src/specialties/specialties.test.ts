import { starterCodeSets } from '@claimrail/codesets'
import { sumCents, type Charge, type Encounter, type Measure } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeEncounter } from '../code-encounter.ts'
import { starterKnowledge } from '../context.ts'
import { charge, diagnosis, encounter } from '../encounters.testing.ts'
import { coveredBy } from '../procedures/coded.testing.ts'
import { codesOf } from '../units/ladders.ts'
import {
  EXTENTS,
  HIERARCHIES,
  INSIDE,
  INSTEAD,
  KINDS,
  LADDERS,
  LESION_PAIRS,
  SHARED_CARE,
  TEST_PARTS,
} from './index.ts'

const knowledge = starterKnowledge()
const DATE = '2026-03-02'
const STATED: readonly string[] = [
  ...LADDERS.flatMap(codesOf),
  ...HIERARCHIES.flat(2),
  ...INSIDE.flatMap(({ wholes, parts }) => [...wholes, ...parts]),
  ...LESION_PAIRS.flatMap(({ column1, column2 }) => [...column1, ...column2]),
  ...TEST_PARTS.flatMap(({ whole, technical, professional }) => [
    whole,
    ...technical,
    ...professional.map(({ code }) => code),
  ]),
  ...KINDS.flatMap(({ kinds }) => kinds.flatMap(({ codes }) => codes)),
  ...INSTEAD.flatMap(({ codes, beside, instead }) => [...codes, ...beside, ...instead]),
  ...SHARED_CARE.flatMap(({ codes }) => codes),
  ...EXTENTS.flatMap(({ looking, doing, shorter }) => [...looking, ...doing, ...Object.values(shorter)]),
]
const CODES = [...new Set([...STATED, '90460', '90461', '90471', '90472', '90707', '90716', '99213', '99392'])]
const DIAGNOSES = ['D48.5', 'L57.0', 'B07.8', 'C44.519', 'D12.5', 'Z12.11', 'R07.2', 'Z45.010', 'S52.531A', 'Z23'].map(
  (code, i) => diagnosis(code, i + 1),
)

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ minutes: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ sizeMm: fc.integer({ min: 1, max: 60 }) }),
)
const line = fc.record({
  number: fc.constantFrom(...CODES),
  units: fc.integer({ min: 1, max: 3 }),
  amountCents: fc.integer({ min: 0, max: 100_001 }),
  reasons: fc.subarray(
    DIAGNOSES.map(({ id }) => id),
    { maxLength: 3 },
  ),
  measure: fc.option(measure, { nil: undefined }),
  text: fc.constantFrom('', 'could not pass the splenic flexure', 'supervised and interpreted', 'cecum not reached'),
})
const record: fc.Arbitrary<Encounter> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    placeOfService: fc.constantFrom('11', '22', '23'),
    filingIndicator: fc.constantFrom('CI', 'MB'),
  })
  .map(({ lines, placeOfService, filingIndicator }) => {
    const charges = lines.map(({ number, reasons, measure: measured, ...more }, i): Charge =>
      charge(number, reasons, { ...more, ...(measured === undefined ? {} : { measure: measured }), id: `c${i}` }),
    )
    const visitClass = placeOfService === '23' ? 'emergency' : placeOfService === '22' ? 'outpatient' : 'office'
    return encounter(DIAGNOSES, charges, { class: visitClass, placeOfService, ...coveredBy(filingIndicator) })
  })

const linesOf = (one: Encounter) => {
  const coded = codeEncounter(one, knowledge)
  return coded.ok ? coded.cuts.flatMap((cut) => cut.charges) : undefined
}

describe('what the specialties state', () => {
  it('names only codes of the starter release that are in force', () => {
    const codes = starterCodeSets()
    for (const number of new Set(STATED)) {
      const found = codes.lookup('cpt', number, DATE) ?? codes.lookup('hcpcs', number, DATE)
      expect(found?.status, number).toBe('inForce')
    }
  })

  it('puts no service inside itself, nor two inside each other', () => {
    const insideOf = (whole: string) =>
      INSIDE.filter(({ wholes }) => wholes.includes(whole)).flatMap(({ parts }) => parts)
    for (const whole of new Set(INSIDE.flatMap(({ wholes }) => wholes))) {
      for (const part of insideOf(whole)) expect(insideOf(part), `${part} in ${whole}`).not.toContain(whole)
      expect(insideOf(whole)).not.toContain(whole)
    }
  })

  it('reads a ladder upwards', () => {
    for (const { steps } of LADDERS) {
      const ends = steps.map(({ upTo }) => upTo)
      expect(ends).toEqual(ends.toSorted((a, b) => a - b))
    }
  })
})

describe('coding with them, whatever the record', () => {
  it('is tried on records of which a fair part can be coded', () => {
    const coded = fc.sample(record, { numRuns: 300, seed: 11 }).filter((one) => linesOf(one))
    expect(coded.length).toBeGreaterThan(60)
  })

  it('neither loses nor makes a cent, nor a charge', () => {
    fc.assert(
      fc.property(record, (one) => {
        const lines = linesOf(one)
        if (!lines) return
        expect(sumCents(lines, ({ amountCents }) => amountCents)).toBe(
          sumCents(one.charges, ({ amountCents }) => amountCents),
        )
        const ids = new Set(lines.flatMap(({ chargeId, otherChargeIds = [] }) => [chargeId, ...otherChargeIds]))
        expect([...ids].sort()).toEqual(one.charges.map(({ id }) => id))
        for (const { units } of lines) expect(units).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves alone what it has coded: the lines of a claim, charged again, are the same lines', () => {
    const textOf = (lines: ReturnType<typeof linesOf>) =>
      lines?.map(({ code, modifiers, units }) => `${[code, ...modifiers].join('-')} x${units}`)
    fc.assert(
      fc.property(record, (one) => {
        const lines = linesOf(one)
        if (!lines) return
        const ids = DIAGNOSES.map(({ id }) => id)
        const charges = lines.map((coded, i): Charge => {
          const { code, modifiers, units, amountCents, system } = coded
          const reasons = coded.areReasonsStated ? coded.reasons.flatMap((place) => ids[place] ?? []) : []
          return charge(code, reasons, { id: `d${i}`, system, modifiers: [...modifiers], units, amountCents })
        })
        expect(textOf(linesOf({ ...one, charges }))).toEqual(textOf(lines))
      }),
      { numRuns: 300 },
    )
  })
})
