import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { modifierFitsProcedure as edit } from './modifier-fits-procedure.ts'

const one = (code: string, modifier: string) => ({ lines: [line(code, [1], { modifiers: [modifier] })] })

it.each([
  ['99213', '25'],
  ['93306', '26'],
  ['73562', 'TC'],
  ['20610', '50'],
  ['20610', 'RT'],
  ['45385', '33'],
])('takes %s with %s', (code, modifier) => {
  expect(answerOf(edit, one(code, modifier))).toEqual(['pass'])
})

it.each([
  ['an E/M modifier on a biopsy', '11102', '25'],
  ['a professional part of a visit', '99213', '26'],
  ['a technical part of what has none', '93000', 'TC'],
  ['both sides of what has no sides', '45385', '50'],
])('stops %s', (_, code, modifier) => {
  expect(answerOf(edit, one(code, modifier))).toEqual(['fail', 'lines[0].modifiers'])
})

it('says nothing of a line without modifiers or with a procedure that is not known', () => {
  expect(answerOf(edit, { lines: [line('99213'), line('12345', [1], { modifiers: ['26'] })] })).toEqual([
    'notApplicable',
  ])
})
