import { expect, it } from 'vitest'
import { answerOf, claim, PACK, verdictOf } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerTimelyFiling as edit } from './payer-timely-filing.ts'

it('warns from the day after the payer’s limit, counted from the first date of service', () => {
  expect(answerOf(edit, {}, { at: '2026-05-31T08:00:00Z' })).toEqual(['pass'])
  expect(verdictOf(edit, {}, { at: '2026-06-01T08:00:00Z' })).toMatchObject({
    answer: 'fail',
    severity: 'warn',
    fields: ['lines[0].serviceDate'],
    pack: 'alpha-test',
  })
})

it('counts from the discharge where the payer does, and does not guess one', () => {
  const fromDischarge = withPack({ filingFrom: 'discharge' })
  const stay = { kind: 'institutional' as const, stay: { dischargedAt: '2026-03-10T09:00:00Z' } }
  expect(answerOf(edit, stay, { at: '2026-06-08T08:00:00Z', ...fromDischarge })).toEqual(['pass'])
  expect(answerOf(edit, stay, { at: '2026-06-09T08:00:00Z', ...fromDischarge })).toEqual(['fail', 'stay.dischargedAt'])
  expect(answerOf(edit, { kind: 'institutional' }, fromDischarge)).toEqual(['noData', 'stay.dischargedAt'])
})

it('counts the claim to the next payer in line from what the one before it decided', () => {
  const { coverage } = claim()
  const priorPayers = [{ coverage, adjudicatedOn: '2026-04-01', paidCents: 0, claimAdjustments: [], lines: [] }]
  const second = { payerPlace: 1, priorPayers }
  expect(answerOf(edit, second, { at: '2026-06-30T08:00:00Z' })).toEqual(['pass'])
  expect(answerOf(edit, second, { at: '2026-07-01T08:00:00Z' })).toEqual(['fail', 'priorPayers'])
  expect(answerOf(edit, { payerPlace: 1 })).toEqual(['noData', 'priorPayers'])
})

it('does not know from when a replacement counts, where the payer has a limit for it', () => {
  expect(answerOf(edit, { frequencyCode: '7' })).toEqual(['notApplicable'])
  expect(answerOf(edit, { frequencyCode: '7' }, withPack({ correctedFilingDays: 60 }))).toEqual([
    'noData',
    'frequencyCode',
  ])
})

it('says nothing where the payer has no limit, and has no data without a pack', () => {
  const { filingDays: _, ...without } = PACK
  expect(answerOf(edit, {}, { packs: [without] })).toEqual(['notApplicable'])
  expect(answerOf(edit, {}, { packs: [] })).toEqual(['noData', 'coverage.payer.id'])
})
