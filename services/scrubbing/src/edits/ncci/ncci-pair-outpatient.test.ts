import { expect, it } from 'vitest'
import type { RuleTables } from '@claimrail/codesets'
import { answerOf, line } from '../../claims.testing.ts'
import { ncciPairOutpatient as edit } from './ncci-pair-outpatient.ts'
import { ncciPairPractitioner } from './ncci-pair-practitioner.ts'
import { tablesOf } from './tables.testing.ts'

const rows = tablesOf({
  pairs: [
    { column1: '11042', column2: '97597', indicator: '1' },
    { column1: '99284', column2: '99213', indicator: '1' },
  ],
})
/** Only the outpatient table is loaded. */
const tables: RuleTables = {
  ...rows,
  pairs: (table, ...rest) => (table === 'outpatient' ? rows.pairs(table, ...rest) : undefined),
}
const lines = [line('11042'), line('97597')]
const billed = (typeOfBill: string) =>
  answerOf(edit, { kind: 'institutional', stay: { typeOfBill }, lines }, { tables })

it('judges the bills of outpatient services by the outpatient table', () => {
  for (const type of ['131', '0131', '137', '141', '231', '741']) {
    expect(billed(type), type).toEqual(['fail', 'lines[1].procedureCode'])
  }
})

it('says nothing of an inpatient stay, nor of a critical access hospital', () => {
  for (const type of ['111', '181', '211', '851']) expect(billed(type), type).toEqual(['notApplicable'])
})

it('takes a bill without its type by its place of service', () => {
  const at = (placeOfService: string) => answerOf(edit, { kind: 'institutional', placeOfService, lines }, { tables })
  expect(at('22')[0]).toBe('fail')
  expect(at('21')).toEqual(['notApplicable'])
})

it('leaves a professional claim, an ambulatory surgery center’s too, to the practitioner table', () => {
  const center = { placeOfService: '24', lines }
  expect(answerOf(edit, center, { tables })).toEqual(['notApplicable'])
  expect(answerOf(ncciPairPractitioner, center, { tables })[0]).toBe('noData')
})

it('is opened by 27 on a second visit of the day', () => {
  const visits = (modifiers: string[]) => [line('99284'), line('99213', [1], { modifiers })]
  const judged = (modifiers: string[]) =>
    answerOf(edit, { kind: 'institutional', stay: { typeOfBill: '131' }, lines: visits(modifiers) }, { tables })[0]
  expect(judged(['27'])).toBe('bypassed')
  expect(judged([])).toBe('fail')
})
