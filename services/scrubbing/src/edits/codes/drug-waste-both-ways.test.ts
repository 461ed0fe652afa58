import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { drugWasteBothWays as edit } from './drug-waste-both-ways.ts'

const drug = (modifiers: string[], code = 'J0585') => line(code, [1], { modifiers })

it('stops both on one drug of one day', () => {
  expect(answerOf(edit, { lines: [drug([]), drug(['JW'])] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [drug(['JZ'])] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [drug(['JZ'], 'J3301'), drug(['JW'])] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [drug(['JZ']), drug(['JW'])] })).toEqual(['fail', 'lines[0].modifiers'])
})
