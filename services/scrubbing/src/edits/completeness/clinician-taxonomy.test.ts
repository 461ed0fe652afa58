import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { clinicianTaxonomy as edit } from './clinician-taxonomy.ts'

const { rendering } = claim()
const as = (taxonomy: string) => ({ rendering: { ...rendering, taxonomy } })

it('takes a specialty of persons and stops one of clinics, groups or laboratories', () => {
  expect(answerOf(edit, as('207N00000X'))).toEqual(['pass'])
  for (const wrong of ['261QM1300X', '193200000X', '291U00000X'])
    expect(answerOf(edit, as(wrong))).toEqual(['fail', 'rendering.taxonomy'])
})

it('looks at who refers, and says nothing where no taxonomy is given', () => {
  expect(answerOf(edit, { referring: { ...rendering, taxonomy: '282N00000X' } })).toEqual([
    'fail',
    'referring.taxonomy',
  ])
  expect(answerOf(edit)).toEqual(['notApplicable'])
})
