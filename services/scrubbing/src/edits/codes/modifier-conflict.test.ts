import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { modifierConflict as edit } from './modifier-conflict.ts'

const withModifiers = (...modifiers: string[]) => ({ lines: [line('73562', [1], { modifiers })] })

it('lets modifiers stand together that say different things', () => {
  expect(answerOf(edit, withModifiers('RT'))).toEqual(['notApplicable'])
  expect(answerOf(edit, withModifiers('26', 'RT'))).toEqual(['pass'])
})

it.each([
  ['26', 'TC'],
  ['RT', 'LT'],
  ['50', 'RT'],
  ['59', 'XS'],
  ['JW', 'JZ'],
  ['95', '93'],
])('stops %s beside %s, in either order', (one, other) => {
  expect(answerOf(edit, withModifiers(one, other))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, withModifiers(other, one))).toEqual(['fail', 'lines[0].modifiers'])
})
