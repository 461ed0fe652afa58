import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { visitModifierAlone as edit } from './visit-modifier-alone.ts'

const visit = line('99213', [1], { modifiers: ['25'] })

it('takes 25 beside another service of the day', () => {
  expect(answerOf(edit, { lines: [line('99213')] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [visit, line('11102')] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [visit] })).toEqual(['fail', 'lines[0].modifiers'])
  const nextDay = line('11102', [1], { serviceDate: '2026-03-03' })
  expect(answerOf(edit, { lines: [visit, nextDay] })).toEqual(['fail', 'lines[0].modifiers'])
})
