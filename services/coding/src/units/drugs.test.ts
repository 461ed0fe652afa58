import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drugUnits } from './drugs.ts'

const single = (
  given: number,
  discarded: number | undefined,
  unit: 'mg' | 'mcg' | 'unit' | 'ml' | 'g' | 'cc' = 'mg',
) => ({
  given,
  ...(discarded === undefined ? {} : { discarded }),
  unit,
  singleDose: true,
})

describe('billing units of drugs', () => {
  it.each([
    ['triamcinolone 40 mg', single(40, 0), { amount: 10, unit: 'mg' as const }, 4, 0],
    ['triamcinolone 45 mg: a started unit counts', single(45, 0), { amount: 10, unit: 'mg' as const }, 5, 0],
    ['155 units of a 200-unit vial', single(155, 45, 'unit'), { amount: 1, unit: 'unit' as const }, 155, 45],
    [
      '7 mg of a 10 mg vial, billed by 10: the unit holds the waste',
      single(7, 3),
      { amount: 10, unit: 'mg' as const },
      1,
      0,
    ],
    ['300 of 400 mg by 10', single(300, 100), { amount: 10, unit: 'mg' as const }, 30, 10],
    ['0.4 mg by 0.1', single(0.4, 0), { amount: 0.1, unit: 'mg' as const }, 4, 0],
    ['500 mcg of up to 1000', single(500, 0, 'mcg'), { amount: 1000, unit: 'mcg' as const }, 1, 0],
    ['1 g by 250 mg', single(1, 0, 'g'), { amount: 250, unit: 'mg' as const }, 4, 0],
    ['2 cc by the ml', single(2, 0, 'cc'), { amount: 1, unit: 'ml' as const }, 2, 0],
  ])('%s', (_, drug, dose, given, discarded) => {
    expect(drugUnits(drug, dose)).toMatchObject({ given, discarded })
  })

  it('do not bill what is thrown away of a multi-dose container', () => {
    expect(
      drugUnits({ given: 5, discarded: 5, unit: 'mg', singleDose: false }, { amount: 1, unit: 'mg' }),
    ).toMatchObject({
      given: 5,
      discarded: 0,
    })
  })

  it('are not told from a measure of another kind', () => {
    expect(drugUnits(single(1, 0, 'ml'), { amount: 10, unit: 'mg' })).toBeUndefined()
    expect(drugUnits(single(1, 0, 'unit'), { amount: 10, unit: 'mg' })).toBeUndefined()
  })

  it('say how they were reckoned', () => {
    expect(drugUnits(single(155, 45, 'unit'), { amount: 1, unit: 'unit' })?.sentence).toBe(
      '155 unit at 1 unit a unit = 155, 45 unit discarded = 45 more',
    )
  })

  it('given and thrown away are together the units of the containers opened, and never fall with the dose', () => {
    const tenths = (max: number) => fc.integer({ min: 1, max }).map((n) => n / 10)
    fc.assert(
      fc.property(tenths(5000), fc.integer({ min: 0, max: 5000 }), tenths(500), (given, wasted, amount) => {
        const discarded = wasted / 10
        const dose = { amount, unit: 'mg' as const }
        const units = drugUnits(single(given, discarded), dose)
        const whole = drugUnits(single(given + discarded, 0), dose)
        expect((units?.given ?? 0) + (units?.discarded ?? 0)).toBe(whole?.given)
        expect(units?.discarded).toBeGreaterThanOrEqual(0)
        expect(drugUnits(single(given + 1, 0), dose)?.given).toBeGreaterThanOrEqual(units?.given ?? 0)
      }),
    )
  })
})
