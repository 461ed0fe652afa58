import { expect, it } from 'vitest'
import { answerOf, hospital, DATE } from '../../claims.testing.ts'
import { deathDated as edit } from './death-dated.ts'

it('wants the date of a death', () => {
  const died = { dischargeStatus: '20' }
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  expect(answerOf(edit, hospital({ stay: { ...died, occurrenceCodes: [{ code: '55', on: DATE }] } }))).toEqual(['pass'])
  expect(answerOf(edit, hospital({ stay: died }))).toEqual(['fail', 'stay.occurrenceCodes'])
})
