import { expect, it } from 'vitest'
import { answerOf, line, hospital } from '../../claims.testing.ts'
import { roomOnOutpatient as edit } from './room-on-outpatient.ts'

const room = (typeOfBill: string) =>
  hospital({ stay: { typeOfBill }, lines: [line('45380', [], { revenueCode: '0120' })] })

it('takes a room of an inpatient alone', () => {
  expect(answerOf(edit, hospital())).toEqual(['pass'])
  expect(answerOf(edit, room('0111'))).toEqual(['notApplicable'])
  expect(answerOf(edit, room('0131'))).toEqual(['fail', 'lines[0].revenueCode'])
})
