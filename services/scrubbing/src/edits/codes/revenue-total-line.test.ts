import { expect, it } from 'vitest'
import { answerOf, line, hospital } from '../../claims.testing.ts'
import { revenueTotalLine as edit } from './revenue-total-line.ts'

it('stops a line of the total', () => {
  expect(answerOf(edit, hospital())).toEqual(['pass'])
  expect(answerOf(edit, hospital({ lines: [line('45380', [], { revenueCode: '0001' })] }))).toEqual([
    'fail',
    'lines[0].revenueCode',
  ])
})
