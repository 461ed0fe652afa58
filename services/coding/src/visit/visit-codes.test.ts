import { yearsBetween, type Encounter } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payerOptionsOf } from '../procedures/payer-options.ts'
import { criticalCareUnits, prolongedCodeFor, prolongedUnits } from './minutes-of-care.ts'
import { payerVisit } from './payer-visit.ts'
import { preventiveCode, preventiveStatus } from './preventive.ts'

const DATE = '2026-03-02'
const paidBy = (filingIndicator: string) =>
  payerOptionsOf({
    coverages: [{ payer: { id: 'P1', name: 'P', filingIndicator }, memberId: 'M', relationship: '18' }],
  })
const medicare = paidBy('MB')
const commercial = paidBy('CI')
const office = (patientStatus?: 'new' | 'established'): Pick<Encounter, 'class' | 'visit'> => ({
  class: 'office',
  visit: patientStatus === undefined ? {} : { patientStatus },
})

describe('preventive visits', () => {
  it.each([
    [0, '99381', '99391'],
    [1, '99382', '99392'],
    [5, '99383', '99393'],
    [11, '99383', '99393'],
    [12, '99384', '99394'],
    [18, '99385', '99395'],
    [40, '99386', '99396'],
    [65, '99387', '99397'],
    [101, '99387', '99397'],
  ])('of a patient of %i years', (age, fresh, known) => {
    expect([preventiveCode(age, 'new'), preventiveCode(age, 'established')]).toEqual([fresh, known])
    expect([preventiveStatus(fresh), preventiveStatus(known)]).toEqual(['new', 'established'])
  })

  it('count whole years on the day of the visit', () => {
    expect(yearsBetween('2021-03-03', DATE)).toBe(4)
    expect(yearsBetween('2021-03-02', DATE)).toBe(5)
    expect(preventiveStatus('99213')).toBeUndefined()
  })
})

describe('visits that a payer does not take', () => {
  it('are billed to Medicare as the visit of the same decision making', () => {
    expect(payerVisit('99244', DATE, office('new'), medicare)).toMatchObject({ code: '99204' })
    expect(payerVisit('99244', DATE, office('established'), medicare)).toMatchObject({ code: '99214' })
    expect(payerVisit('99253', DATE, { class: 'inpatient' }, medicare)).toMatchObject({ code: '99221' })
    expect(payerVisit('99244', DATE, { class: 'emergency' }, medicare)).toMatchObject({ code: '99284' })
  })

  it('ask for new or established where that decides', () => {
    expect(payerVisit('99244', DATE, office(), medicare)).toEqual({ ask: 'patientStatus' })
  })

  it('keep their telehealth modifier', () => {
    expect(payerVisit('98006', DATE, office(), commercial)).toMatchObject({ code: '99214', modifiers: ['95'] })
    expect(payerVisit('98006', DATE, office(), medicare)).toMatchObject({ code: '99214', modifiers: [] })
    expect(payerVisit('98009', DATE, office(), commercial)).toMatchObject({ code: '99203', modifiers: ['93'] })
    expect(payerVisit('98006', DATE, office(), { ...commercial, video: 'GT' })).toMatchObject({ modifiers: ['GT'] })
    expect(payerVisit('98009', DATE, office(), { ...commercial, video: 'GT' })).toMatchObject({ modifiers: ['93'] })
  })

  it('stay as they are elsewhere', () => {
    expect(payerVisit('99244', DATE, office(), commercial)).toBeUndefined()
    expect(payerVisit('99214', DATE, office(), medicare)).toBeUndefined()
  })
})

describe('prolonged services', () => {
  it.each([
    ['99417', '99215', 54, 0],
    ['99417', '99215', 55, 1],
    ['99417', '99205', 75, 1],
    ['99417', '99205', 90, 2],
    ['G2212', '99215', 68, 0],
    ['G2212', '99215', 69, 1],
    ['G2212', '99205', 89, 1],
    ['99418', '99223', 90, 1],
    ['G0316', '99223', 89, 0],
    ['G0316', '99223', 90, 1],
    ['G0316', '99233', 80, 2],
    ['G0316', '99236', 109, 0],
    ['G0316', '99236', 110, 1],
    ['G0317', '99306', 95, 1],
    ['G0317', '99310', 84, 0],
    ['G0317', '99310', 85, 1],
    ['G0318', '99345', 140, 1],
    ['G0318', '99350', 125, 2],
  ])('%s beside %s of %i minutes', (code, base, minutes, units) => {
    expect(prolongedUnits(code, base, minutes)).toBe(units)
  })

  it('belong to the longest visit only, under the code that the payer takes', () => {
    expect(prolongedUnits('99417', '99214', 90)).toBeUndefined()
    expect(prolongedCodeFor('99215', medicare)).toBe('G2212')
    expect(prolongedCodeFor('99215', commercial)).toBe('99417')
    expect(prolongedCodeFor('99223', commercial)).toBe('99418')
    expect(prolongedCodeFor('99350', commercial)).toBe('99417')
    expect(['99233', '99310', '99345'].map((base) => prolongedCodeFor(base, medicare))).toEqual([
      'G0316',
      'G0317',
      'G0318',
    ])
    expect(prolongedCodeFor('99255', medicare)).toBeUndefined()
    expect(prolongedCodeFor('99213', commercial)).toBeUndefined()
  })
})

describe('critical care', () => {
  it.each([
    [29, 0, 0, 0],
    [30, 1, 0, 0],
    [74, 1, 0, 0],
    [75, 1, 1, 0],
    [103, 1, 1, 0],
    [104, 1, 1, 1],
    [105, 1, 2, 1],
    [134, 1, 2, 2],
  ])('of %i minutes', (minutes, first, more, moreOfMedicare) => {
    expect(criticalCareUnits(minutes, 75)).toEqual({ '99291': first, '99292': more })
    expect(criticalCareUnits(minutes, 104)).toEqual({ '99291': first, '99292': moreOfMedicare })
  })

  it('never falls with more minutes, and Medicare never counts more', () => {
    fc.assert(
      fc.property(fc.nat({ max: 600 }), fc.nat({ max: 120 }), (minutes, more) => {
        const units = (of: number) => criticalCareUnits(of, 75)['99292']
        expect(units(minutes + more)).toBeGreaterThanOrEqual(units(minutes))
        expect(criticalCareUnits(minutes, 104)['99292']).toBeLessThanOrEqual(units(minutes))
      }),
    )
  })
})
