import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { waivedTest as edit } from './waived-test.ts'

const waived = (code: string) => ({ lines: [line(code, [1], { modifiers: ['QW'] })] })

it('takes QW on a test that is waived with it', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, waived('87880'))).toEqual(['pass'])
  expect(answerOf(edit, waived('81002'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, waived('99213'))).toEqual(['fail', 'lines[0].modifiers'])
})
