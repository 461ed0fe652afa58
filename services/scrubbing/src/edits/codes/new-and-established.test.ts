import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { newAndEstablished as edit } from './new-and-established.ts'

const with25 = line('99213', [1], { modifiers: ['25'] })

it('takes one kind a day', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('99383'), line('99203', [1], { modifiers: ['25'] })] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [line('99203'), { ...with25, serviceDate: '2026-03-03' }] })).toEqual(['pass'])
})

it('stops both', () => {
  expect(answerOf(edit, { lines: [line('99383'), with25] })).toEqual([
    'fail',
    'lines[0].procedureCode',
    'lines[1].procedureCode',
  ])
})
