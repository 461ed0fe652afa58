import { expect, it } from 'vitest'
import { answerOf, PACK, verdictOf } from '../../claims.testing.ts'
import { payerTimelyFiling as edit } from './payer-timely-filing.ts'

it('warns from the day after the payer’s limit, counted from the first date of service', () => {
  expect(answerOf(edit, {}, { at: '2026-05-31T08:00:00Z' })).toEqual(['pass'])
  expect(verdictOf(edit, {}, { at: '2026-06-01T08:00:00Z' })).toMatchObject({ answer: 'fail', severity: 'warn' })
})

it('says nothing where the payer has no limit or is not the first in line, and has no data without a pack', () => {
  const { filingDays: _, ...without } = PACK
  expect(answerOf(edit, {}, { packs: [without] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { payerPlace: 1 })).toEqual(['notApplicable'])
  expect(answerOf(edit, {}, { packs: [] })[0]).toBe('noData')
})
