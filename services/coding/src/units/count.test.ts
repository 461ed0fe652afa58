import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LADDERS } from '../specialties/index.ts'
import { countLines, firstOnce } from './count.ts'
import { codesOf, ladderOf } from './ladders.ts'

const billed = (code: string, count: number) => {
  const ladder = ladderOf(code)
  if (!ladder) throw new Error('no such ladder')
  return Object.fromEntries(countLines(ladder, count).map((line) => [line.code, line.units]))
}

describe('codes by count', () => {
  it.each([
    ['17000', 1, { '17000': 1 }],
    ['17000', 2, { '17000': 1, '17003': 1 }],
    ['17000', 14, { '17000': 1, '17003': 13 }],
    ['17000', 15, { '17004': 1 }],
    ['17110', 14, { '17110': 1 }],
    ['17110', 15, { '17111': 1 }],
    ['11200', 15, { '11200': 1 }],
    ['11200', 16, { '11200': 1, '11201': 1 }],
    ['11200', 26, { '11200': 1, '11201': 2 }],
    ['11102', 3, { '11102': 1, '11103': 2 }],
    ['95907', 2, { '95907': 1 }],
    ['95907', 3, { '95908': 1 }],
    ['95909', 13, { '95913': 1 }],
    ['95860', 5, {}],
    ['95886', 2, { '95886': 2 }],
    ['11900', 8, { '11901': 1 }],
    ['20552', 3, { '20553': 1 }],
  ])('%s of %i', (code, count, lines) => {
    expect(billed(code, count)).toEqual(lines)
  })

  it('stand on one ladder each', () => {
    const codes = LADDERS.flatMap(codesOf)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('have one first biopsy a day, the others being one more of their technique', () => {
    const lines = [
      { code: '11102', units: 1 },
      { code: '11103', units: 1 },
      { code: '11104', units: 1 },
    ]
    expect(firstOnce(lines)).toEqual([
      { code: '11103', units: 2 },
      { code: '11104', units: 1 },
    ])
    expect(firstOnce([{ code: '11102', units: 1 }])).toEqual([{ code: '11102', units: 1 }])
    const twoPunches = [
      { code: '11104', units: 1 },
      { code: '11104', units: 1 },
    ]
    expect(firstOnce(twoPunches)).toEqual([
      { code: '11104', units: 1 },
      { code: '11105', units: 1 },
    ])
  })

  it('never bill fewer things for more of them, nor more lines than two', () => {
    const perCode = LADDERS.filter(({ steps }) => steps.length === 1)
    fc.assert(
      fc.property(fc.constantFrom(...perCode), fc.integer({ min: 1, max: 60 }), (ladder, count) => {
        const units = (of: number) => countLines(ladder, of).reduce((sum, line) => sum + line.units, 0)
        expect(units(count + 1)).toBeGreaterThanOrEqual(units(count))
        expect(countLines(ladder, count).length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
