import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { occurrenceCodeForm as edit } from './occurrence-code-form.ts'

const on = (code: string, day = '2026-02-01') => hospital({ stay: { occurrenceCodes: [{ code, on: day }] } })

it('takes codes of one date', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  for (const right of ['01', '11', '55', 'A1']) expect(answerOf(edit, on(right))).toEqual(['pass'])
})

it('stops span codes, other forms and the future', () => {
  for (const wrong of ['74', 'M1', '00', '1'])
    expect(answerOf(edit, on(wrong))).toEqual(['fail', 'stay.occurrenceCodes[0]'])
  expect(answerOf(edit, on('11', '2026-03-03'))).toEqual(['fail', 'stay.occurrenceCodes[0]'])
})
