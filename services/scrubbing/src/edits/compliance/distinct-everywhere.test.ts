import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { distinctEverywhere as edit } from './distinct-everywhere.ts'

const lines = (...modifiers: string[]) => ({
  lines: modifiers.map((modifier, i) => line(`1140${i}`, [1], { modifiers: [modifier] })),
})

it('tells of many lines of a day that all say they are apart', () => {
  expect(answerOf(edit, lines('59', 'XS', 'XU', 'XE'))[0]).toBe('fail')
  expect(answerOf(edit, lines('59', 'XS', 'XU', 'RT'))).toEqual(['pass'])
  expect(answerOf(edit, lines('RT'))).toEqual(['notApplicable'])
})

it('counts each day for itself', () => {
  const four = lines('59', 'XS', 'XU', 'XE').lines.map((one, i) => ({ ...one, serviceDate: `2026-03-0${(i % 2) + 1}` }))
  expect(answerOf(edit, { lines: four })).toEqual(['pass'])
})
