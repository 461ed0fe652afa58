import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { impossibleDay as edit } from './impossible-day.ts'
import { past } from './past.testing.ts'

const timed = (units: number, more = {}) => line('97110', [1], { units, ...more })

it('stops more time than a day has, on the claim alone', () => {
  expect(answerOf(edit, { lines: [timed(97)] })).toEqual(['fail', 'lines[0].units'])
  expect(answerOf(edit, { lines: [timed(96)] }, { history: [] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [timed(1, { minutes: 1441 })] })).toEqual(['fail', 'lines[0].units'])
  expect(answerOf(edit, { lines: [timed(60), timed(60, { serviceDate: '2026-03-01' })] }, { history: [] })).toEqual([
    'pass',
  ])
})

it('adds visits, and what earlier claims have of the day by the same clinician', () => {
  const day = [timed(95)]
  const visit = past('2026-03-02', ['99213'])
  expect(answerOf(edit, { lines: day }, { history: [visit] })).toEqual(['fail', 'lines[0].units'])
  expect(answerOf(edit, { lines: [...day, line('99213')] }, { history: [] })).toEqual([
    'fail',
    'lines[0].units',
    'lines[1].units',
  ])
  expect(answerOf(edit, { lines: day }, { history: [past('2026-03-01', ['99213'])] })).toEqual(['pass'])
  const rendering = { ...claim().rendering, npi: '1992999999' }
  expect(answerOf(edit, { lines: day }, { history: [past('2026-03-02', ['99213'], { rendering })] })).toEqual(['pass'])
})

it('has no data of the rest of the day without history', () => {
  expect(answerOf(edit, { lines: [timed(4)] })).toEqual(['noData', 'lines[0].units'])
  expect(answerOf(edit, { lines: [line('93000')] })).toEqual(['notApplicable'])
})
