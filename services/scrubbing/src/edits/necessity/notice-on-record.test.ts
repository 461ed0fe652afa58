import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { noticeOnRecord as edit } from './notice-on-record.ts'

const scan = (modifiers: string[], more = {}) => ({ lines: [line('93306', [1], { modifiers })], ...more })
const notice = (signed: boolean, chargeIds: string[] = []) => ({
  documents: [{ id: 'n', kind: 'advanceNotice' as const, signed, chargeIds }],
})

it('wants the signed notice that GA and GX speak of', () => {
  for (const modifier of ['GA', 'GX']) {
    expect(answerOf(edit, scan([modifier], notice(true)))).toEqual(['pass'])
    expect(answerOf(edit, scan([modifier], notice(false)))).toEqual(['fail', 'lines[0].modifiers'])
    expect(answerOf(edit, scan([modifier], notice(true, ['c9'])))).toEqual(['fail', 'lines[0].modifiers'])
    expect(answerOf(edit, scan([modifier], { documents: [] }))).toEqual(['fail', 'lines[0].modifiers'])
  }
})

it('has no data where the source sends no papers', () => {
  expect(answerOf(edit, scan(['GA']))).toEqual(['noData', 'lines[0].modifiers'])
})

it('says nothing without GA or GX', () => {
  expect(answerOf(edit, scan(['GZ'], { documents: [] }))).toEqual(['notApplicable'])
})
