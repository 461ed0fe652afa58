import type { Charge, Diagnosis, Encounter } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { starterKnowledge } from './context.ts'
import { codeEncounter, type Coded } from './code-encounter.ts'
import { charge, DATE, diagnosis, encounter, inWords } from './encounters.testing.ts'
import { makeClaim } from './make-claim.ts'

const knowledge = starterKnowledge()
/** The same releases, loaded a second time. */
const again = starterKnowledge()
const { codes } = knowledge

/** Billable codes of the starter release that hold on the date and need nothing said beside them. */
const plain = [...codes.list('icd10cm', DATE)].filter(({ billable, facts }) => billable && facts.side === undefined)
const WORDS = [
  'HTN',
  'type 2 DM',
  'acne',
  'R knee pain',
  'left shoulder pain',
  'GERD',
  'migraine',
  'cough',
  'h/o melanoma',
]
const PROCEDURES = ['99213', '99214', '11102', '93000', '20610', '36415', '87880']

const anyDiagnosis: fc.Arbitrary<Diagnosis> = fc.oneof(
  fc.constantFrom(...plain).map(({ code }) => diagnosis(code)),
  fc.constantFrom(...WORDS).map((text) => inWords(text)),
)
const someDiagnoses = fc
  .uniqueArray(anyDiagnosis, { selector: ({ id }) => id, minLength: 1, maxLength: 14 })
  .map((all) => all.map((one, i) => ({ ...one, rank: i + 1 })))

const record: fc.Arbitrary<Encounter> = someDiagnoses.chain((diagnoses) => {
  const one = fc.record({
    code: fc.constantFrom(...PROCEDURES),
    ids: fc.subarray(diagnoses.map(({ id }) => id)),
    day: fc.constantFrom(DATE, '2026-03-03'),
  })
  return fc.array(one, { minLength: 1, maxLength: 6 }).map((lines) => {
    const charges = lines.map(({ code, ids, day }, i) => charge(code, ids, { id: `c${i}`, serviceDate: day }))
    return encounter(diagnoses, charges)
  })
})

function claimsOf(one: Encounter, coded: Extract<Coded, { ok: true }>) {
  return coded.cuts.map((cut, cutNumber) => {
    const where = { encounterId: '00000000000000', encounter: one, cutNumber }
    return makeClaim(where, cut, coded.diagnoses, codes)
  })
}

/** What is billed for a charge, with its diagnoses as codes; the order of other lines leaves no trace in it. */
function linesById(one: Encounter): Map<string, unknown> | undefined {
  const coded = codeEncounter(one, knowledge)
  if (!coded.ok) return undefined
  const lines = claimsOf(one, coded).flatMap((claim) =>
    claim.lines.map(({ number: _, diagnosisPointers, chargeIds, ...line }) => {
      const reasons = diagnosisPointers.map((pointer) => claim.diagnoses[pointer - 1])
      return [chargeIds.join(), { ...line, reasons }] as const
    }),
  )
  return new Map(lines)
}

describe('coding, whatever the record', () => {
  it('is tried on records of which a fair part can be coded', () => {
    const coded = fc.sample(record, { numRuns: 200, seed: 7 }).filter((one) => codeEncounter(one, knowledge).ok)
    expect(coded.length).toBeGreaterThan(50)
  })

  it('gives the same codes for the same record and the same releases', () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(codeEncounter(structuredClone(one), again)).toEqual(codeEncounter(one, knowledge))
      }),
    )
  })

  it('bills only codes that hold on their dates, and every line points at a diagnosis that is there', () => {
    fc.assert(
      fc.property(record, (one) => {
        const coded = codeEncounter(one, knowledge)
        if (!coded.ok) return
        for (const claim of claimsOf(one, coded)) {
          for (const code of claim.diagnoses) {
            expect(codes.lookup('icd10cm', code, DATE)).toMatchObject({ status: 'inForce', billable: true })
          }
          expect(new Set(claim.diagnoses).size).toBe(claim.diagnoses.length)
          for (const line of claim.lines) {
            const found = codes.lookup(line.procedureSystem, line.procedureCode, line.serviceDate)
            expect(found).toMatchObject({ status: 'inForce' })
            expect(line.diagnosisPointers.length).toBeGreaterThan(0)
            for (const pointer of line.diagnosisPointers) expect(claim.diagnoses[pointer - 1]).toBeDefined()
          }
        }
      }),
    )
  })

  it('changes no other line when a diagnosis that has nothing to do with them is added', () => {
    // No table joins these to any other code.
    const unrelated = fc.constantFrom('L80', 'B35.1', 'L85.3').map((code) => ({ ...diagnosis(code, 99), id: 'added' }))
    const stated = record.filter(({ charges }) => charges.every(({ diagnosisIds }) => diagnosisIds.length > 0))
    fc.assert(
      fc.property(stated, unrelated, (one, added) => {
        fc.pre(one.diagnoses.length < 12 && !one.diagnoses.some(({ code }) => code === added.code))
        const before = linesById(one)
        // A record that is asked about has no lines, and one more diagnosis may close it: a manifestation (I43) stood alone.
        fc.pre(before !== undefined)
        expect(linesById({ ...one, diagnoses: [...one.diagnoses, added] })).toEqual(before)
      }),
    )
  })

  it('changes no other line when a charge that has nothing to do with them is added', () => {
    fc.assert(
      fc.property(record, (one) => {
        const id = one.diagnoses[0]?.id ?? ''
        const added: Charge = charge('36415', [id], { id: 'added', serviceDate: '2026-03-20' })
        const before = linesById(one)
        const after = linesById({ ...one, charges: [...one.charges, added] })
        after?.delete('added')
        expect(after).toEqual(before)
      }),
    )
  })
})
