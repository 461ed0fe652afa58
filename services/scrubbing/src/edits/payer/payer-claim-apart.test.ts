import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerClaimApart as edit } from './payer-claim-apart.ts'

const apart = withPack({ lines: { apart: [['J*'], ['97000-97799']] } })

it('stops what the payer wants on a claim of its own beside anything else', () => {
  expect(answerOf(edit, { lines: [line('20610'), line('J3301')] }, apart)).toEqual(['fail', 'lines[1]'])
  expect(answerOf(edit, { lines: [line('97110'), line('J3301')] }, apart)).toEqual(['fail', 'lines[1]', 'lines[0]'])
  expect(answerOf(edit, { lines: [line('J3301'), line('J1100')] }, apart)).toEqual(['pass'])
  expect(answerOf(edit, {}, apart)).toEqual(['notApplicable'])
})
