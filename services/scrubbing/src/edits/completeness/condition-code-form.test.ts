import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { conditionCodeForm as edit } from './condition-code-form.ts'

const under = (...conditionCodes: string[]) => hospital({ stay: { conditionCodes } })

it('takes two characters each, none twice', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  expect(answerOf(edit, under('44', 'C1', 'G0'))).toEqual(['pass'])
  expect(answerOf(edit, under('4', '44', '44', 'g0'))).toEqual([
    'fail',
    'stay.conditionCodes[0]',
    'stay.conditionCodes[2]',
    'stay.conditionCodes[3]',
  ])
})
