import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { payerTwice as edit } from './payer-twice.ts'

const { coverage } = claim()

it('passes another payer, or another policy of the same one', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { laterCoverages: [{ ...coverage, payer: { ...coverage.payer, id: 'BETA' } }] })).toEqual([
    'pass',
  ])
  expect(answerOf(edit, { laterCoverages: [{ ...coverage, memberId: 'W9999' }] })).toEqual(['pass'])
})

it('stops the same coverage twice', () => {
  expect(answerOf(edit, { laterCoverages: [coverage] })).toEqual(['fail', 'laterCoverages[0]'])
})
