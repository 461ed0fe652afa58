import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayTotalUnits, midpointUnits, pooledUnits, unitsOfTotal } from './timed.ts'

const unitsOf = (minutes: Record<string, number>) =>
  Object.fromEntries(dayTotalUnits(Object.entries(minutes).map(([key, of]) => ({ key, minutes: of }))))

describe('fifteen-minute services of a day, by their total', () => {
  it.each([
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
    [52, 3],
    [53, 4],
  ])('%i minutes in all', (minutes, units) => {
    expect(unitsOfTotal(minutes)).toBe(units)
    expect(unitsOf({ a: minutes })).toEqual({ a: units })
  })

  it('leave the last unit to the service with the most minutes left over', () => {
    expect(unitsOf({ '97112': 24, '97110': 23 })).toEqual({ '97112': 2, '97110': 1 })
    expect(unitsOf({ '97110': 20, '97140': 20 })).toEqual({ '97110': 2, '97140': 1 })
    expect(unitsOf({ '97110': 33, '97140': 7 })).toEqual({ '97110': 2, '97140': 1 })
    expect(unitsOf({ '97110': 18, '97140': 13, '97116': 10, '97035': 8 })).toEqual({
      '97110': 1,
      '97140': 1,
      '97116': 1,
      '97035': 0,
    })
    expect(unitsOf({ '97110': 7, '97112': 7, '97140': 7 })).toEqual({ '97110': 1, '97112': 0, '97140': 0 })
  })

  it('add up to the units of the total, whatever the minutes', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(minutes, (all) => {
        const units = dayTotalUnits(all.map((of, i) => ({ key: String(i), minutes: of })))
        const sum = [...units.values()].reduce((one, other) => one + other, 0)
        expect(sum).toBe(unitsOfTotal(all.reduce((one, other) => one + other, 0)))
        all.forEach((of, i) => expect(units.get(String(i))).toBeGreaterThanOrEqual(Math.floor(of / 15)))
      }),
    )
  })
})

describe('the midpoint rule', () => {
  it.each([
    [7, 15, 0],
    [8, 15, 1],
    [30, 60, 0],
    [31, 60, 1],
    [90, 60, 1],
    [91, 60, 2],
  ])('%i minutes of a service of %i', (minutes, unit, units) => {
    expect(midpointUnits(minutes, unit)).toBe(units)
  })

  it('waits for the minutes that a first unit needs', () => {
    expect(midpointUnits(9, 15, 10)).toBe(0)
    expect(midpointUnits(10, 15, 10)).toBe(1)
  })

  it('takes each service alone where a payer goes by it', () => {
    const services = [
      { key: 'a', minutes: 7 },
      { key: 'b', minutes: 7 },
    ]
    expect([...pooledUnits(services, 'midpoint').values()]).toEqual([0, 0])
    expect([...pooledUnits(services, 'dayTotal').values()]).toEqual([1, 0])
  })

  it('never gives fewer units for more minutes, in either way', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.nat({ max: 100 }), fc.constantFrom(15, 30, 60), (minutes, more, unit) => {
        expect(midpointUnits(minutes + more, unit)).toBeGreaterThanOrEqual(midpointUnits(minutes, unit))
        expect(unitsOfTotal(minutes + more)).toBeGreaterThanOrEqual(unitsOfTotal(minutes))
      }),
    )
  })
})
