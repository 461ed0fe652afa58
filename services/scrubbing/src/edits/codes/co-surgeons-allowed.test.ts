import { expect, it } from 'vitest'
import { answerOf, feeTables, line } from '../../claims.testing.ts'
import { coSurgeonsAllowed as edit } from './co-surgeons-allowed.ts'

const shared = (code: string, modifier: string) => ({ lines: [line(code, [1], { modifiers: [modifier] })] })
const tables = feeTables({ '27447': { coSurgeon: '1', team: '0' } })

it('goes by the fee schedule, for two surgeons and for a team', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, shared('27447', '62'), { tables })).toEqual(['pass'])
  expect(answerOf(edit, shared('27447', '66'), { tables })).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, shared('27447', '62'))).toEqual(['noData', 'lines[0].modifiers'])
})
