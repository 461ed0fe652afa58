import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { panelUnbundled as edit } from './panel-unbundled.ts'

const tests = (...codes: string[]) => ({ lines: codes.map((code) => line(code)) })
const pathsOf = (...places: number[]) => places.map((i) => `lines[${i}].procedureCode`)
const BASIC = ['82374', '82435', '84132', '84295', '82310', '82565', '82947', '84520']
const COMPREHENSIVE = [...BASIC, '82040', '82247', '84075', '84155', '84450', '84460']

it.each([
  ['80048', BASIC],
  ['80053', COMPREHENSIVE],
  ['80061', ['82465', '83718', '84478']],
])('all tests of %s stand for the panel', (_, codes) => {
  expect(answerOf(edit, tests(...codes))).toEqual(['fail', ...codes.map((__, i) => `lines[${i}].procedureCode`)])
})

it('some of them are just tests, with no smaller panel among them', () => {
  expect(answerOf(edit, tests('82947', '84520', '82465', '83718'))).toEqual(['pass'])
  expect(answerOf(edit, tests('93000', '85025'))).toEqual(['notApplicable'])
})

it('a test stands beside its panel only when it was repeated', () => {
  expect(answerOf(edit, tests('80048', '82947'))).toEqual(['fail', ...pathsOf(1)])
  const again = { lines: [line('80048'), line('82947', [1], { modifiers: ['91'] })] }
  expect(answerOf(edit, again)).toEqual(['pass'])
})

it('counts one day', () => {
  const lines = BASIC.map((code, i) => line(code, [1], i === 0 ? { serviceDate: '2026-03-01' } : {}))
  expect(answerOf(edit, { lines })).toEqual(['pass'])
})
