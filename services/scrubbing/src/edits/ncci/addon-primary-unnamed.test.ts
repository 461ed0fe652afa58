import { expect, it } from 'vitest'
import { answerOf, line, verdictOf } from '../../claims.testing.ts'
import { addonPrimaryUnnamed as edit } from './addon-primary-unnamed.ts'
import { tablesOf } from './tables.testing.ts'

const tables = tablesOf({
  addOns: { '0054T': { type: '2', primaries: undefined }, '88311': { type: '3', primaries: ['88305'] } },
})
const judged = (...codes: string[]) => answerOf(edit, { lines: codes.map((code) => line(code)) }, { tables })

it('passes an add-on beside a primary that the list names', () => {
  expect(judged('88305', '88311')).toEqual(['pass'])
})

it('warns where none of them is there, or nothing at all', () => {
  expect(judged('99213', '88311')).toEqual(['fail', 'lines[1].procedureCode'])
  expect(judged('0054T')).toEqual(['fail', 'lines[0].procedureCode'])
  expect(verdictOf(edit, { lines: [line('0054T')] }, { tables })?.severity).toBe('warn')
})

it('does not know what the payer takes where the list names none', () => {
  expect(judged('27447', '0054T')).toEqual(['noData', 'lines[1].procedureCode'])
})

it('says nothing of claims without such add-ons', () => {
  expect(judged('99213')).toEqual(['notApplicable'])
})
