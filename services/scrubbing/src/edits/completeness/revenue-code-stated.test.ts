import { expect, it } from 'vitest'
import { answerOf, line, hospital } from '../../claims.testing.ts'
import { revenueCodeStated as edit } from './revenue-code-stated.ts'

const under = (revenueCode?: string) =>
  hospital({ lines: [line('45380', [], revenueCode === undefined ? {} : { revenueCode })] })

it('wants four digits on every line', () => {
  expect(answerOf(edit, under('0750'))).toEqual(['pass'])
  expect(answerOf(edit, under())).toEqual(['fail', 'lines[0].revenueCode'])
  expect(answerOf(edit, under('750'))).toEqual(['fail', 'lines[0].revenueCode'])
  expect(answerOf(edit)).toEqual(['notApplicable'])
})
