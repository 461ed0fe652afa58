import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { sexStated as edit } from './sex-stated.ts'

const { coverage, patient } = claim()
const of = (filingIndicator: string, sex: 'F' | 'U') => ({
  coverage: { ...coverage, payer: { ...coverage.payer, filingIndicator } },
  patient: { ...patient, sex },
})

it('warns where Medicare is told none, and says nothing of other payers', () => {
  expect(answerOf(edit, of('MB', 'F'))).toEqual(['pass'])
  expect(answerOf(edit, of('MB', 'U'))).toEqual(['fail', 'patient.sex'])
  expect(answerOf(edit, of('CI', 'U'))).toEqual(['notApplicable'])
})
