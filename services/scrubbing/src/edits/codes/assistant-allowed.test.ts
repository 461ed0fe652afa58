import { expect, it } from 'vitest'
import { answerOf, feeTables, line } from '../../claims.testing.ts'
import { assistantAllowed as edit } from './assistant-allowed.ts'

const assisted = (code: string) => ({ lines: [line(code, [1], { modifiers: ['80'] })] })
const tables = feeTables({ '27447': { assistant: '2' }, '11102': { assistant: '1' } })

it('goes by the fee schedule', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, assisted('27447'), { tables })).toEqual(['pass'])
  expect(answerOf(edit, assisted('11102'), { tables })).toEqual(['fail', 'lines[0].modifiers'])
})

it('stops what is no surgery, and has no data on one without a fee schedule', () => {
  expect(answerOf(edit, assisted('99213'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, assisted('27447'))).toEqual(['noData', 'lines[0].modifiers'])
})
