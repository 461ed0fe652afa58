import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { drugModifierOnDrug as edit } from './drug-modifier-on-drug.ts'

const told = (code: string) => ({ lines: [line(code, [1], { modifiers: ['JZ'] })] })

it('takes it on a drug alone', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, told('J3301'))).toEqual(['pass'])
  expect(answerOf(edit, told('20610'))).toEqual(['fail', 'lines[0].modifiers'])
})
