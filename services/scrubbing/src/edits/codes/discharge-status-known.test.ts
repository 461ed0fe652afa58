import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { dischargeStatusKnown as edit } from './discharge-status-known.ts'

const of = (dischargeStatus: string) => hospital({ stay: { dischargeStatus } })

it('takes those that there are', () => {
  expect(answerOf(edit, { kind: 'institutional' })).toEqual(['notApplicable'])
  for (const right of ['01', '30', '95']) expect(answerOf(edit, of(right))).toEqual(['pass'])
  for (const wrong of ['1', '08', '99']) expect(answerOf(edit, of(wrong))).toEqual(['fail', 'stay.dischargeStatus'])
})
