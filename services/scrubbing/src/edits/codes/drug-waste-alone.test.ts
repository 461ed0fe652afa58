import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { drugWasteAlone as edit } from './drug-waste-alone.ts'

const wasted = line('J0585', [1], { modifiers: ['JW'], units: 45 })

it('takes a discarded part beside the given one of the day', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('J0585', [1], { units: 155 }), wasted] })).toEqual(['pass'])
  expect(answerOf(edit, { lines: [wasted] })).toEqual(['fail', 'lines[0].modifiers'])
  const dayBefore = line('J0585', [1], { serviceDate: '2026-03-01' })
  expect(answerOf(edit, { lines: [dayBefore, wasted] })).toEqual(['fail', 'lines[1].modifiers'])
})
