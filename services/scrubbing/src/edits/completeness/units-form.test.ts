import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { unitsForm as edit } from './units-form.ts'

const some = (units: number) => ({ lines: [line('J3301', [1], { units })] })

it('takes whole units and thousandths', () => {
  for (const units of [1, 0.5, 12.125, 99_999_999]) expect(answerOf(edit, some(units))).toEqual(['pass'])
})

it('stops nothing, less, finer parts and more digits', () => {
  for (const units of [0, -1, 0.0001, 123_456_789, NaN])
    expect(answerOf(edit, some(units))).toEqual(['fail', 'lines[0].units'])
})
