import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { stillAPatient as edit } from './still-a-patient.ts'

const of = (typeOfBill: string, dischargeStatus: string) =>
  hospital({ placeOfService: '21', stay: { typeOfBill, dischargeStatus } })

it('wants an interim bill while the patient is there', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  for (const right of [of('0111', '01'), of('0112', '30'), of('0113', '30'), of('0114', '01')])
    expect(answerOf(edit, right)).toEqual(['pass'])
  for (const wrong of [of('0111', '30'), of('0112', '01'), of('0114', '30')])
    expect(answerOf(edit, wrong)).toEqual(['fail', 'stay.dischargeStatus', 'stay.typeOfBill'])
})
