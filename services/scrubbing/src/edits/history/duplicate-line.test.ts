import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { duplicateLine as edit } from './duplicate-line.ts'

it('stops the second of two lines that say the same', () => {
  expect(answerOf(edit, { lines: [line('93000'), line('36415'), line('93000')] })).toEqual(['fail', 'lines[2]'])
})

it('tells lines apart by date, by modifier, by revenue code, and by a modifier that says so', () => {
  const same = (more: object) => ({ lines: [line('93000'), line('93000', [1], more)] })
  expect(answerOf(edit, same({ serviceDate: '2026-03-03' }))).toEqual(['pass'])
  expect(answerOf(edit, same({ modifiers: ['RT'] }))).toEqual(['pass'])
  expect(answerOf(edit, same({ revenueCode: '0730' }))).toEqual(['pass'])
  const twice = [line('93000', [1], { modifiers: ['76'] }), line('93000', [1], { modifiers: ['76'] })]
  expect(answerOf(edit, { lines: twice })).toEqual(['pass'])
})

it('does not care in which order modifiers stand', () => {
  const lines = [line('73562', [1], { modifiers: ['RT', '26'] }), line('73562', [1], { modifiers: ['26', 'RT'] })]
  expect(answerOf(edit, { lines })).toEqual(['fail', 'lines[1]'])
})
