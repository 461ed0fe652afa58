import { createCodeSets, loadRelease } from '@claimrail/codesets'
import { expect, it } from 'vitest'
import { answerOf, verdictOf, claim } from '../../claims.testing.ts'
import { taxonomyKnown as edit } from './taxonomy-known.ts'

const { rendering } = claim()
const as = (taxonomy: string) => ({ rendering: { ...rendering, taxonomy } })
const row = (code: string, ends: string) => ({
  code,
  label: '',
  billable: true,
  effective: '2000-01-01',
  ends,
  facts: {},
})
const WHOLE = createCodeSets([
  loadRelease({
    name: 'whole',
    from: '2000-01-01',
    systems: { taxonomy: { complete: true, rows: [row('261QM1300X', '2030-01-01'), row('207N00000X', '2020-01-01')] } },
  }),
])

it('passes what is in the list, and has no data on what is not in a part of it', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, as('207N00000X'))).toEqual(['pass'])
  expect(verdictOf(edit, as('101Y00000X'))).toMatchObject({
    answer: 'noData',
    severity: 'info',
    fields: ['rendering.taxonomy'],
  })
})

it('stops what has ended, and what a whole list does not have', () => {
  expect(answerOf(edit, as('207N00000X'), { codes: WHOLE })).toEqual(['fail', 'rendering.taxonomy'])
  expect(answerOf(edit, as('101Y00000X'), { codes: WHOLE })).toEqual(['fail', 'rendering.taxonomy'])
})
