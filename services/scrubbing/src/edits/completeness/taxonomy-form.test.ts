import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { taxonomyForm as edit } from './taxonomy-form.ts'

const { billingProvider, rendering } = claim()

it('takes ten characters that end in X', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, { rendering: { ...rendering, taxonomy: '2084N0400X' } })).toEqual(['pass'])
})

it('names each that has another form', () => {
  const wrong = { ...rendering, taxonomy: '2084N0400Z' }
  expect(
    answerOf(edit, { billingProvider: { ...billingProvider, taxonomy: '' }, rendering: wrong, referring: wrong }),
  ).toEqual(['fail', 'billingProvider.taxonomy', 'rendering.taxonomy', 'referring.taxonomy'])
})
