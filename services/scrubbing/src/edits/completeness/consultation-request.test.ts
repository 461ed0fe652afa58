import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { consultationRequest as edit } from './consultation-request.ts'

const consultation = { lines: [line('99244')] }
const { rendering, billingProvider } = claim()

it('wants another clinician who asked', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { ...consultation, referring: { ...rendering, npi: billingProvider.npi } })).toEqual(['pass'])
  expect(answerOf(edit, consultation)).toEqual(['fail', 'referring'])
  expect(answerOf(edit, { ...consultation, referring: rendering })).toEqual(['fail', 'referring'])
})
