import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { subscriberStated as edit } from './subscriber-stated.ts'

const { coverage } = claim()

it('wants the policy holder when that is not the patient, of every coverage', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, { coverage: { ...coverage, relationship: '19' } })).toEqual(['fail', 'coverage.subscriber'])
  expect(answerOf(edit, { laterCoverages: [{ ...coverage, relationship: '01' }] })).toEqual([
    'fail',
    'laterCoverages[0].subscriber',
  ])
})
