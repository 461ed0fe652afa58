import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { medicareIsSelf as edit } from './medicare-is-self.ts'

const { coverage, patient } = claim()
const of = (filingIndicator: string, relationship: '18' | '01') => ({
  coverage: { ...coverage, payer: { ...coverage.payer, filingIndicator }, relationship },
})

it('takes the beneficiary alone', () => {
  expect(answerOf(edit, of('MB', '18'))).toEqual(['pass'])
  expect(answerOf(edit, of('MB', '01'))).toEqual(['fail', 'coverage.relationship'])
  expect(answerOf(edit, of('MA', '01'))).toEqual(['fail', 'coverage.relationship'])
})

it('says nothing of another payer', () => {
  expect(answerOf(edit, { ...of('CI', '01'), patient })).toEqual(['notApplicable'])
})
