import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { telehealthPlace as edit } from './telehealth-place.ts'

const at = (placeOfService: string, modifiers: string[]) => ({
  placeOfService,
  lines: [line('99213', [1], { modifiers })],
})

it('wants 02 or 10 beside a modifier of telehealth', () => {
  expect(answerOf(edit, at('11', ['25']))).toEqual(['notApplicable'])
  expect(answerOf(edit, at('10', ['95']))).toEqual(['pass'])
  expect(answerOf(edit, at('02', ['93']))).toEqual(['pass'])
  expect(answerOf(edit, at('11', ['95']))).toEqual(['fail', 'lines[0].modifiers'])
})
