import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { memberIdPresent as edit } from './member-id-present.ts'

const { coverage } = claim()

it('wants an id for this coverage and the later ones', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, { coverage: { ...coverage, memberId: ' ' } })).toEqual(['fail', 'coverage.memberId'])
  expect(answerOf(edit, { laterCoverages: [{ ...coverage, memberId: '' }] })).toEqual([
    'fail',
    'laterCoverages[0].memberId',
  ])
})
