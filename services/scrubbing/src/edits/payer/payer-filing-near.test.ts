import { expect, it } from 'vitest'
import { answerOf, verdictOf } from '../../claims.testing.ts'
import { payerFilingNear as edit } from './payer-filing-near.ts'

it('tells how many days are left once they are few', () => {
  expect(answerOf(edit, {}, { at: '2026-05-16T08:00:00Z' })).toEqual(['pass'])
  expect(verdictOf(edit, {}, { at: '2026-05-17T08:00:00Z' })).toMatchObject({
    answer: 'fail',
    severity: 'info',
    fields: ['lines[0].serviceDate'],
    message: expect.stringContaining('14 of 90 days are left'),
  })
  expect(verdictOf(edit, {}, { at: '2026-05-31T08:00:00Z' })?.message).toContain('0 of 90 days')
})

it('leaves the limit that has passed, and payers without rules, to the edit of the limit', () => {
  expect(answerOf(edit, {}, { at: '2026-06-01T08:00:00Z' })).toEqual(['notApplicable'])
  expect(answerOf(edit, {}, { packs: [] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { frequencyCode: '7' })).toEqual(['notApplicable'])
})
