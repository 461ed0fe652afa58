import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { replacementNumber as edit } from './replacement-number.ts'

it('wants the payer’s number on a replacement, and says nothing of an original', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { frequencyCode: '7', payerClaimControlNumber: 'P123' })).toEqual(['pass'])
  expect(answerOf(edit, { frequencyCode: '7' })).toEqual(['fail', 'payerClaimControlNumber'])
  expect(answerOf(edit, { frequencyCode: '7', payerClaimControlNumber: ' ' })).toEqual([
    'fail',
    'payerClaimControlNumber',
  ])
})
