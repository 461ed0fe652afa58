import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { npiTwoRoles as edit } from './npi-two-roles.ts'

const { billingProvider, rendering } = claim()

it('wants two numbers where an organization bills', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, { rendering: { ...rendering, npi: billingProvider.npi } })).toEqual([
    'fail',
    'billingProvider.npi',
    'rendering.npi',
  ])
})

it('says nothing of a clinician who bills under the taxonomy of a person', () => {
  expect(answerOf(edit, { billingProvider: { ...billingProvider, taxonomy: '207N00000X' } })).toEqual(['notApplicable'])
})
