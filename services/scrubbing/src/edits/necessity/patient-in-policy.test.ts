import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { patientInPolicy as edit } from './patient-in-policy.ts'
import { withPolicy } from './policy.testing.ts'

const scan = (change: object = {}, modifiers: string[] = []) => ({
  lines: [line('93306', [1], { modifiers })],
  patient: { ...claim().patient, ...change },
})
const failed = ['fail', 'lines[0].procedureCode']

it('covers patients of the policy’s age on the day of service', () => {
  const adults = withPolicy({ ages: [46, 130] })
  expect(answerOf(edit, scan(), adults)).toEqual(['pass'])
  expect(answerOf(edit, scan({ birthDate: '1980-03-03' }), adults)).toEqual(failed)
  expect(answerOf(edit, scan({ birthDate: '1980-03-02' }), adults)).toEqual(['pass'])
})

it('covers patients of the policy’s sex, and does not guess it', () => {
  const women = withPolicy({ sex: 'F' })
  expect(answerOf(edit, scan(), women)).toEqual(['pass'])
  expect(answerOf(edit, scan({ sex: 'M' }), women)).toEqual(failed)
  expect(answerOf(edit, scan({ sex: 'U' }), women)).toEqual(['noData', 'lines[0].procedureCode'])
})

it('lets an expected denial go, and says nothing where all are covered', () => {
  expect(answerOf(edit, scan({ sex: 'M' }, ['GA']), withPolicy({ sex: 'F' }))).toEqual(['pass'])
  expect(answerOf(edit, scan(), withPolicy())).toEqual(['notApplicable'])
})
