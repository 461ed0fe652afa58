import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { npiCheckDigit as edit } from './npi-check-digit.ts'

it('passes numbers whose check digit is right', () => {
  expect(answerOf(edit)).toEqual(['pass'])
})

it('names each provider whose number is wrong', () => {
  const { billingProvider, rendering } = claim()
  const wrong = '1234567890'
  expect(
    answerOf(edit, {
      billingProvider: { ...billingProvider, npi: wrong },
      rendering: { ...rendering, npi: wrong },
      referring: { ...rendering, npi: wrong },
    }),
  ).toEqual(['fail', 'billingProvider.npi', 'rendering.npi', 'referring.npi'])
})
