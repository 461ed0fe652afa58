import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { assistantAtSurgery as edit } from './assistant-at-surgery.ts'

const assisted = (code: string, modifier = '80') => ({ lines: [line(code, [1], { modifiers: [modifier] })] })

it('takes an assistant at surgery', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, assisted('27447', 'AS'))).toEqual(['pass'])
})

it('stops one at an x-ray, a test or a drug', () => {
  for (const code of ['73562', '85025', 'J3301'])
    expect(answerOf(edit, assisted(code))).toEqual(['fail', 'lines[0].modifiers'])
})
