import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { visitsOfOneDay as edit } from './visits-of-one-day.ts'

it('takes a separate one beside another, or one a day', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('99393'), line('99213', [1], { modifiers: ['25'] })] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [line('99231'), line('99232', [1], { serviceDate: '2026-03-03' })] })).toEqual([
    'notApplicable',
  ])
})

it('stops the second of a day', () => {
  expect(answerOf(edit, { lines: [line('99393'), line('99213')] })).toEqual(['fail', 'lines[1].procedureCode'])
})
