import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { splitCareModifier as edit } from './split-care-modifier.ts'

const split = (code: string) => ({ lines: [line(code, [1], { modifiers: ['55'] })] })

it('takes it on a procedure of 10 or 90 days', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  for (const code of ['27447', '17110']) expect(answerOf(edit, split(code))).toEqual(['pass'])
  for (const code of ['11102', '93000']) expect(answerOf(edit, split(code))).toEqual(['fail', 'lines[0].modifiers'])
})
