import { createCodeSets, loadRelease } from '@claimrail/codesets'
import { expect, it } from 'vitest'
import { answerOf, line, hospital } from '../../claims.testing.ts'
import { revenueKnown as edit } from './revenue-known.ts'

const under = (revenueCode: string) => hospital({ lines: [line('45380', [], { revenueCode })] })
const row = { code: '0750', label: '', billable: true, effective: '2000-01-01', ends: '2020-12-31', facts: {} }
const ENDED = createCodeSets([
  loadRelease({ name: 'whole', from: '2000-01-01', systems: { revenue: { complete: true, rows: [row] } } }),
])

it('passes a code of the list and has no data on another', () => {
  expect(answerOf(edit, under(''))).toEqual(['notApplicable'])
  expect(answerOf(edit, under('0750'))).toEqual(['pass'])
  expect(answerOf(edit, under('0999'))).toEqual(['noData', 'lines[0].revenueCode'])
})

it('stops one that has ended, and one that a whole list does not have', () => {
  expect(answerOf(edit, under('0750'), { codes: ENDED })).toEqual(['fail', 'lines[0].revenueCode'])
  expect(answerOf(edit, under('0999'), { codes: ENDED })).toEqual(['fail', 'lines[0].revenueCode'])
})
