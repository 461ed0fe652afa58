import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { addonWithoutBase as edit } from './addon-without-base.ts'

it('takes an add-on with any of its base codes of the same day', () => {
  expect(answerOf(edit, { lines: [line('11102'), line('11103')] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [line('11103'), line('11106')] })).toEqual(['pass'])
})

it('stops one whose base is missing, is another code, or is of another day', () => {
  expect(answerOf(edit, { lines: [line('11103')] })).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, { lines: [line('17000'), line('11103')] })).toEqual(['fail', 'lines[1].procedureCode'])
  const dayBefore = line('11102', [1], { serviceDate: '2026-03-01' })
  expect(answerOf(edit, { lines: [dayBefore, line('11103')] })).toEqual(['fail', 'lines[1].procedureCode'])
})

it('says nothing of a claim without add-ons', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
})
