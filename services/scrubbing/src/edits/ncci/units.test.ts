import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { tablesOf } from './tables.testing.ts'
import { units as edit } from './units.ts'

const some = (code: string, count: number, modifiers: string[] = []) => line(code, [1], { units: count, modifiers })

it('passes what is likely and stops what is more', () => {
  expect(answerOf(edit, { lines: [some('17003', 13)] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [some('17003', 14)] })).toEqual(['fail', 'lines[0].units'])
})

it('counts a day’s lines of one procedure together, not those of two days', () => {
  expect(answerOf(edit, { lines: [some('11400', 2), some('11400', 2, ['RT'])] })).toEqual([
    'fail',
    'lines[0].units',
    'lines[1].units',
  ])
  const nextDay = line('11400', [1], { units: 2, serviceDate: '2026-03-03' })
  expect(answerOf(edit, { lines: [some('11400', 2), nextDay] })).toEqual(['pass'])
})

it('is bypassed by a modifier that says that more was meant', () => {
  const lines = [some('93000', 2), some('93000', 2, ['76'])]
  expect(answerOf(edit, { lines })).toEqual(['bypassed', 'lines[0].units', 'lines[1].units'])
})

it('stops a part of a unit, but not of a drug', () => {
  expect(answerOf(edit, { lines: [some('96116', 0.5)] })).toEqual(['fail', 'lines[0].units'])
  expect(answerOf(edit, { lines: [some('J3301', 1.5)] })).toEqual(['pass'])
})

it('names every line that fails, also beside one that was bypassed', () => {
  const lines = [some('93000', 4, ['76']), some('17003', 99)]
  expect(answerOf(edit, { lines })).toEqual(['fail', 'lines[1].units'])
})

it('gives way to the medically unlikely edits for every date that they speak for', () => {
  const tables = tablesOf({ units: { '17003': [99, 'dayClinical'] } })
  expect(answerOf(edit, { lines: [some('17003', 14), some('11400', 99)] }, { tables })).toEqual(['notApplicable'])
  const ofAnotherQuarter = { ...tables, unitLimit: () => undefined }
  expect(answerOf(edit, { lines: [some('17003', 14)] }, { tables: ofAnotherQuarter })[0]).toBe('fail')
})
