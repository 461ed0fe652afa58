import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { bilateralUnits as edit } from './bilateral-units.ts'

const both = (units: number, modifiers = ['50']) => ({ lines: [line('20610', [1], { units, modifiers })] })

it('takes one unit for both sides', () => {
  expect(answerOf(edit, both(2, ['RT']))).toEqual(['notApplicable'])
  expect(answerOf(edit, both(1))).toEqual(['pass'])
  expect(answerOf(edit, both(2))).toEqual(['fail', 'lines[0].units'])
})
