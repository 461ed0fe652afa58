import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { lineCount as edit } from './line-count.ts'

const of = (count: number) => ({ lines: Array.from({ length: count }, () => line('36415')) })

it('takes one to fifty lines', () => {
  expect(answerOf(edit, of(1))).toEqual(['pass'])
  expect(answerOf(edit, of(50))).toEqual(['pass'])
})

it('stops a claim without lines, and the fifty-first; a hospital may have 999', () => {
  expect(answerOf(edit, of(0))).toEqual(['fail', 'lines'])
  expect(answerOf(edit, of(51))).toEqual(['fail', 'lines'])
  expect(answerOf(edit, { kind: 'institutional', ...of(999) })).toEqual(['pass'])
  expect(answerOf(edit, { kind: 'institutional', ...of(1000) })).toEqual(['fail', 'lines'])
})
