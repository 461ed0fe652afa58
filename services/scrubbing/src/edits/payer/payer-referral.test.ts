import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerReferral as edit } from './payer-referral.ts'

const wants = withPack({ referral: { procedures: ['99202-99215'], when: 'claim.specialty == "dermatology"' } })

it('wants to know who referred, for the procedures and conditions of the payer', () => {
  expect(answerOf(edit, {}, wants)).toEqual(['fail', 'referring', 'lines[0].procedureCode'])
  expect(answerOf(edit, { referring: claim().rendering }, wants)).toEqual(['pass'])
  expect(answerOf(edit, { specialty: 'cardiology' }, wants)).toEqual(['pass'])
})

it('says nothing where the payer wants none, and has no data without a pack', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, {}, { packs: [] })[0]).toBe('noData')
})
