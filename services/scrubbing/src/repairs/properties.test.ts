import type { Claim, ServiceLine } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claim, CODES, DATE, line, PACK } from '../claims.testing.ts'
import { EDITS } from '../edits/index.ts'
import type { PayerPack } from '../packs/pack-schema.ts'
import { packEdits } from '../packs/rule-edits.ts'
import { scrubClaim } from '../scrub-claim.ts'
import { subjectOf } from '../subject.ts'
import { clinicalOf } from './clinical.ts'
import { repairClaim } from './repair-claim.ts'

const DIAGNOSES = [
  ['L821', 'D485'],
  ['L82.1', 'd485'],
  ['L821', 'D485', 'L821'],
]
const PROCEDURES = ['99213', '20610', '73562', '11102', '93000', 'J3301', '97110', '69210']
const MODIFIERS = ['25', '59', 'XS', '50', 'RT', 'LT', '95', 'GT', '93', 'FQ', '26', '76', 'GP']

const lines = fc.array(
  fc.record({
    code: fc.constantFrom(...PROCEDURES),
    modifiers: fc.array(fc.constantFrom(...MODIFIERS), { maxLength: 4 }),
    units: fc.integer({ min: 1, max: 3 }),
    chargeCents: fc.constantFrom(10_000, 10_001, 5000),
    number: fc.integer({ min: 1, max: 4 }),
    chargeId: fc.constantFrom('c1', 'c2'),
    pointers: fc.constantFrom('1', '2', '12'),
  }),
  { minLength: 1, maxLength: 5 },
)

/** A claim written carelessly: any modifiers in any order, numbers and totals that do not add up, blanks and small letters. */
const careless = fc
  .record({
    lines,
    total: fc.option(fc.integer({ min: 0, max: 90_000 })),
    diagnoses: fc.constantFrom(...DIAGNOSES),
    place: fc.constantFrom('11', '02', '10', '22'),
    memberId: fc.constantFrom('W1234', ' w1234 ', 'w-1234'),
    authorization: fc.option(fc.constantFrom('A1', ' A1 ', 'none')),
    postalCode: fc.constantFrom('45402', '454021234', '45402-1234', ' 45402'),
  })
  .map((of): Claim => {
    const written = of.lines.map((one): ServiceLine => ({
      ...line(one.code, [...one.pointers].map(Number), {
        modifiers: one.modifiers,
        units: one.units,
        chargeCents: one.chargeCents,
      }),
      chargeIds: [one.chargeId],
    }))
    const base = claim({
      lines: written,
      diagnoses: [...of.diagnoses],
      placeOfService: of.place,
      ...(of.authorization && { priorAuthorization: of.authorization }),
    })
    const { address } = base.patient
    return {
      ...base,
      lines: base.lines.map((one, i) => ({ ...one, number: of.lines[i]?.number ?? one.number })),
      totalChargeCents: of.total ?? base.totalChargeCents,
      coverage: { ...base.coverage, memberId: of.memberId },
      patient: { ...base.patient, address: { ...address, postalCode: of.postalCode } },
    }
  })

const packs = fc.record({
  bilateral: fc.constantFrom('one line with 50', 'one line with 50 and 2 units', 'two lines with RT and LT'),
  video: fc.constantFrom('95', 'GT', 'none'),
  audio: fc.constantFrom('93', 'FQ', 'refused'),
  places: fc.constantFrom<('02' | '10')[]>(['02'], ['10'], ['02', '10']),
  replace: fc.constantFrom({ from: 'XS', to: '59' }, { from: '59', to: 'XS' }),
})

type Style = typeof packs extends fc.Arbitrary<infer P> ? P : never

function packOf({ bilateral, video, audio, places, replace }: Style): PayerPack {
  const base = {
    severity: 'stop',
    owner: 'biller',
    wrong: 'Wrong.',
    fix: 'Mend it.',
    prevents: new Array<string>(),
  } as const
  const rule = {
    ...base,
    id: 'write-it-so',
    of: 'line',
    expect: `!line.modifiers.hasAny(["${replace.from}"])`,
  } as const
  return {
    ...PACK,
    bilateral,
    telehealth: { places, video, audio, procedures: ['9*'] },
    rules: [{ ...rule, repair: { replaceModifier: replace } }],
  }
}

/** A careless claim after its repairs, with the edits and pack that it was judged by. */
const repaired = fc.tuple(careless, packs).map(([original, style]) => {
  const pack = packOf(style)
  const edits = [...EDITS, ...packEdits([pack])]
  const { subject, repairs } = repairClaim(
    subjectOf(original, `${DATE}T18:00:00Z`, { codes: CODES, packs: [pack] }),
    edits,
  )
  return { original, edits, subject, repairs }
})
/** Edits that may mend one thing and still fail on another that only a person can. */
const PARTIAL = ['payer-telehealth-modifier', 'member-id-characters', 'postal-code']
const RUNS = { numRuns: 300 }

describe('a claim that was repaired', () => {
  it('scrubs clean of what was repaired', () => {
    let count = 0
    fc.assert(
      fc.property(repaired, ({ subject, repairs, edits }) => {
        const failed = scrubClaim(subject, edits).filter(({ verdict }) => verdict.answer === 'fail')
        const still = failed.map(({ edit }) => edit.id).filter((id) => repairs.some(({ edit }) => edit === id))
        expect(still.filter((id) => !PARTIAL.includes(id))).toEqual([])
        count += repairs.length
      }),
      RUNS,
    )
    expect(count).toBeGreaterThan(RUNS.numRuns)
  })

  it('is not changed by repairing it again', () => {
    fc.assert(
      fc.property(repaired, ({ subject, edits }) => {
        const again = repairClaim(subject, edits)
        expect(again.repairs).toEqual([])
        expect(again.subject.claim).toEqual(subject.claim)
      }),
      RUNS,
    )
  })

  it('says the same of what was done, to whom, why, how often and for how much', () => {
    fc.assert(
      fc.property(repaired, ({ original, subject: { claim: after } }) => {
        expect(clinicalOf(after)).toBe(clinicalOf(original))
        expect(after.diagnoses).toEqual(['L821', 'D485'])
        expect(new Set(after.lines.map((one) => one.procedureCode))).toEqual(
          new Set(original.lines.map((one) => one.procedureCode)),
        )
        expect(new Set(after.lines.flatMap((one) => one.chargeIds))).toEqual(
          new Set(original.lines.flatMap((one) => one.chargeIds)),
        )
      }),
      RUNS,
    )
  })

  it('tells each change, and nothing where nothing changed', () => {
    fc.assert(
      fc.property(repaired, ({ original, subject, repairs }) => {
        expect(repairs.length === 0).toBe(JSON.stringify(original) === JSON.stringify(subject.claim))
      }),
      RUNS,
    )
  })
})
