import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { modifierValid as edit } from './modifier-valid.ts'

const withModifiers = (modifiers: string[], serviceDate = '2026-03-02') => ({
  lines: [line('J0585', [1], { modifiers, serviceDate })],
})

it('says nothing of a claim without modifiers', () => {
  expect(answerOf(edit, { lines: [line('99213')] })).toEqual(['notApplicable'])
})

it('judges a modifier by the date of service', () => {
  expect(answerOf(edit, withModifiers(['JZ'], '2023-01-01'))).toEqual(['pass'])
  expect(answerOf(edit, withModifiers(['JZ'], '2022-12-31'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, withModifiers(['JG'], '2026-03-02'))).toEqual(['fail', 'lines[0].modifiers'])
})

it('has no data on a modifier of no release', () => {
  expect(answerOf(edit, withModifiers(['ZZ']))).toEqual(['noData', 'lines[0].modifiers'])
})
