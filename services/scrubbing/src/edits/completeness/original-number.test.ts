import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { originalNumber as edit } from './original-number.ts'

it('stops an original that names the payer’s number', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { frequencyCode: '7', payerClaimControlNumber: 'P123' })).toEqual(['notApplicable'])
  expect(answerOf(edit, { payerClaimControlNumber: 'P123' })).toEqual([
    'fail',
    'frequencyCode',
    'payerClaimControlNumber',
  ])
})
