import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { valueCodeForm as edit } from './value-code-form.ts'

const of = (...codes: [string, number][]) =>
  hospital({ stay: { valueCodes: codes.map(([code, amountCents]) => ({ code, amountCents })) } })

it('takes two characters and an amount', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  expect(answerOf(edit, of(['01', 50_000], ['A1', 0]))).toEqual(['pass'])
})

it('stops another form, a repeat, and less than nothing', () => {
  expect(answerOf(edit, of(['1', 1], ['80', 100], ['80', 100], ['A2', -1]))).toEqual([
    'fail',
    'stay.valueCodes[0]',
    'stay.valueCodes[2]',
    'stay.valueCodes[3]',
  ])
})
