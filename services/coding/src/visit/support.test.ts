import type { VisitFacts } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAMILIES, familyNamed, familyOf, type FamilyName } from './families.ts'
import { supportOf } from './support.ts'

const DATE = '2026-03-02'
const codeOf = (name: FamilyName, facts: VisitFacts, date = DATE) => {
  const family = familyNamed(name, date)
  if (!family) throw new Error('no such family')
  const { support } = supportOf(family, facts)
  return support && [family.rows[support.from]?.code, family.rows[support.to]?.code, support.by]
}
const MODERATE = { problems: [{ kind: 'chronicWorse' as const }], risk: 'moderate' as const }

describe('what a record supports', () => {
  it('is the higher of decision making and total time', () => {
    expect(codeOf('officeEstablished', MODERATE)).toEqual(['99214', '99214', 'decisionMaking'])
    expect(codeOf('officeEstablished', { ...MODERATE, totalMinutes: 20 })).toEqual(['99214', '99214', 'decisionMaking'])
    expect(codeOf('officeEstablished', { ...MODERATE, totalMinutes: 40 })).toEqual(['99215', '99215', 'time'])
  })

  it.each([
    ['officeNew', 14, undefined],
    ['officeNew', 15, '99202'],
    ['officeNew', 44, '99203'],
    ['officeNew', 45, '99204'],
    ['officeNew', 60, '99205'],
    ['officeEstablished', 9, undefined],
    ['officeEstablished', 10, '99212'],
    ['officeEstablished', 29, '99213'],
    ['consultationOutpatient', 55, '99245'],
    ['consultationInpatient', 59, '99253'],
    ['hospitalInitial', 75, '99223'],
    ['hospitalSubsequent', 35, '99232'],
    ['hospitalSameDay', 84, '99235'],
    ['hospitalDischarge', 30, '99238'],
    ['hospitalDischarge', 31, '99239'],
    ['nursingDischarge', 31, '99316'],
    ['homeNew', 60, '99344'],
    ['homeEstablished', 60, '99350'],
    ['emergency', 90, undefined],
    ['telehealthEstablished', 30, '98006'],
    ['audioNew', 60, '98011'],
  ] as const)('%s of %i minutes', (name, totalMinutes, code) => {
    expect(codeOf(name, { totalMinutes })?.[0]).toBe(code)
  })

  it('follows the nursing minutes of the year', () => {
    expect(codeOf('nursingInitial', { totalMinutes: 45 }, '2023-06-01')?.[0]).toBe('99306')
    expect(codeOf('nursingInitial', { totalMinutes: 45 })?.[0]).toBe('99305')
    expect(codeOf('nursingSubsequent', { totalMinutes: 15 }, '2023-06-01')?.[0]).toBe('99308')
    expect(codeOf('nursingSubsequent', { totalMinutes: 15 })?.[0]).toBe('99307')
  })

  it('gives an emergency visit by decision making alone, and a straightforward stay the lowest code of its family', () => {
    expect(codeOf('emergency', { ...MODERATE, totalMinutes: 200 })).toEqual(['99284', '99284', 'decisionMaking'])
    expect(codeOf('hospitalInitial', { problems: [{ kind: 'selfLimited' }], risk: 'minimal' })?.[0]).toBe('99221')
  })

  it('is not known before the guidelines that it is reckoned by', () => {
    expect(familyOf('99214', '2020-12-31')).toBeUndefined()
    expect(familyOf('99284', '2022-12-31')).toBeUndefined()
    expect(familyOf('98000', '2024-12-31')).toBeUndefined()
  })

  it('names each code in one family only on a date, minutes and levels rising', () => {
    const codes = FAMILIES.filter((family) => family.from <= DATE && (family.to ?? DATE) >= DATE).flatMap(
      ({ rows }) => rows,
    )
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
    for (const { rows } of FAMILIES) {
      const minutes = rows.flatMap((row) => row.minutes ?? [])
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
    }
  })

  it('never falls with more minutes', () => {
    const someFamily = fc.constantFrom(...FAMILIES)
    fc.assert(
      fc.property(someFamily, fc.integer({ min: 1, max: 150 }), fc.nat({ max: 60 }), (family, minutes, more) => {
        const place = (totalMinutes: number) => supportOf(family, { ...MODERATE, totalMinutes }).support?.from ?? -1
        expect(place(minutes + more)).toBeGreaterThanOrEqual(place(minutes))
      }),
    )
  })
})
