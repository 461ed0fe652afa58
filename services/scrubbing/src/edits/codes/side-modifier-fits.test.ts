import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { sideModifierFits as edit } from './side-modifier-fits.ts'

const right = (code: string) => ({ lines: [line(code, [1], { modifiers: ['RT'] })] })

it('takes a side of a joint and of a brace, not of a visit, a test or a drug', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  for (const code of ['20610', '73562', 'L1830']) expect(answerOf(edit, right(code))).toEqual(['pass'])
  for (const code of ['99213', '85025', 'J3301', '90707', '96372'])
    expect(answerOf(edit, right(code))).toEqual(['fail', 'lines[0].modifiers'])
})
