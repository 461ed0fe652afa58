import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { dischargeAfterAdmission as edit } from './discharge-after-admission.ts'

const stayed = (admittedAt: string, dischargedAt: string) => hospital({ stay: { admittedAt, dischargedAt } })

it('stops a discharge before the admission', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  expect(answerOf(edit, stayed('2026-03-01T08:00:00Z', '2026-03-01T08:00:00Z'))).toEqual(['pass'])
  expect(answerOf(edit, stayed('2026-03-01T08:00:00Z', '2026-03-01T07:59:00Z'))).toEqual([
    'fail',
    'stay.admittedAt',
    'stay.dischargedAt',
  ])
})
