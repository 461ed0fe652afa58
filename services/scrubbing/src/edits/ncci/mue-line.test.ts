import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { mueLine as edit } from './mue-line.ts'
import { tablesOf } from './tables.testing.ts'

const tables = tablesOf({ units: { '88305': [4, 'line'], '20610': [2, 'dayClinical'] } })
const some = (code: string, units: number, modifiers: string[] = []) => line(code, [1], { units, modifiers })
const judged = (...lines: ReturnType<typeof line>[]) => answerOf(edit, { lines }, { tables })

it('stops a line above the limit, whatever its modifiers', () => {
  expect(judged(some('88305', 4))).toEqual(['pass'])
  expect(judged(some('88305', 5))).toEqual(['fail', 'lines[0].units'])
  expect(judged(some('88305', 5, ['59']))).toEqual(['fail', 'lines[0].units'])
})

it('takes each line for itself', () => {
  expect(judged(some('88305', 4), some('88305', 4, ['59']))).toEqual(['pass'])
})

it('leaves limits of a day to the edit of the day', () => {
  expect(judged(some('20610', 9))).toEqual(['notApplicable'])
})
