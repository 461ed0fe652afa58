import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { unlistedDescribed as edit } from './unlisted-described.ts'

const told = (kind?: 'operativeReport' | 'consent', chargeIds = ['c1']) => ({
  lines: [line('64999')],
  documents: kind ? [{ id: 'd1', kind, signed: true, chargeIds }] : [],
})

it('wants a paper that says what was done, for the charge or the whole encounter', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, told('operativeReport'))).toEqual(['pass'])
  expect(answerOf(edit, told('operativeReport', []))).toEqual(['pass'])
  expect(answerOf(edit, told('operativeReport', ['c2']))).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, told('consent'))).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, told())).toEqual(['fail', 'lines[0].procedureCode'])
})

it('has no data where the source sends no papers', () => {
  expect(answerOf(edit, { lines: [line('64999')] })).toEqual(['noData', 'lines[0].procedureCode'])
})
