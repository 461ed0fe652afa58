import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { authorizationNumber as edit } from './authorization-number.ts'

it('takes a number of the payer', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { priorAuthorization: 'A12345678' })).toEqual(['pass'])
})

it.each(['', ' ', 'N/A', 'none', 'PENDING', '000', 'x'.repeat(51)])('stops %j', (number) => {
  expect(answerOf(edit, { priorAuthorization: number })).toEqual(['fail', 'priorAuthorization'])
})
