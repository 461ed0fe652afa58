import { expect, it } from 'vitest'
import { answerOf, claim, PACK } from '../../claims.testing.ts'
import { payerMemberId as edit } from './payer-member-id.ts'

const member = (memberId: string) => ({ coverage: { ...claim().coverage, memberId } })

it('takes ids of the payer’s form only, as a whole', () => {
  expect(answerOf(edit, member('W1234'))).toEqual(['pass'])
  for (const wrong of ['1234', 'W12345', 'XW1234', 'w1234']) {
    expect(answerOf(edit, member(wrong))).toEqual(['fail', 'coverage.memberId'])
  }
})

it('says nothing where the payer has no form, and has no data without a pack', () => {
  const { memberIdPattern: _, ...without } = PACK
  expect(answerOf(edit, member('1'), { packs: [without] })).toEqual(['notApplicable'])
  expect(answerOf(edit, member('1'), { packs: [] })).toEqual(['noData', 'coverage.payer.id'])
})
