import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { addonWithoutPrimary as edit } from './addon-without-primary.ts'
import { earlier, tablesOf } from './tables.testing.ts'

const tables = tablesOf({
  addOns: {
    '11103': { type: '1', primaries: ['11102', '11104'] },
    '99292': { type: '1', primaries: ['99291'] },
    '0054T': { type: '2', primaries: undefined },
  },
})
const judged = (lines: ReturnType<typeof line>[], more: object = {}) => answerOf(edit, { lines }, { tables, ...more })

it('wants one of the named primaries on the same day', () => {
  expect(judged([line('11104'), line('11103')])).toEqual(['pass'])
  expect(judged([line('17000'), line('11103')])).toEqual(['fail', 'lines[1].procedureCode'])
  expect(judged([line('11102', [1], { serviceDate: '2026-03-01' }), line('11103')])[0]).toBe('fail')
})

it('takes the primary of an earlier claim of the provider', () => {
  expect(judged([line('11103')], { history: [earlier({ lines: [line('11102')] })] })).toEqual(['pass'])
  expect(judged([line('11103')], { history: [] })[0]).toBe('fail')
})

it('does not know of a colleague’s critical care without history', () => {
  expect(judged([line('99292')])[0]).toBe('noData')
  expect(judged([line('99292')], { history: [] })[0]).toBe('fail')
})

it('leaves other types to the edit that warns, and an inpatient stay alone', () => {
  expect(judged([line('0054T')])).toEqual(['notApplicable'])
  const stay = { kind: 'institutional' as const, stay: { typeOfBill: '111' }, lines: [line('11103')] }
  expect(answerOf(edit, stay, { tables })).toEqual(['notApplicable'])
})

it('asks for a table only where a line may be an add-on', () => {
  expect(answerOf(edit, { lines: [line('11103')] })).toEqual(['noData', 'lines[0].procedureCode'])
  expect(answerOf(edit, { lines: [line('0054T')] })).toEqual(['noData', 'lines[0].procedureCode'])
  expect(answerOf(edit, { lines: [line('99213')] })).toEqual(['notApplicable'])
})
