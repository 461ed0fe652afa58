import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { billFrequency as edit } from './bill-frequency.ts'

const of = (typeOfBill: string, frequencyCode: '1' | '7' = '1') => hospital({ stay: { typeOfBill }, frequencyCode })

it('wants the two to agree', () => {
  expect(answerOf(edit, of('13'))).toEqual(['notApplicable'])
  for (const right of [of('0131'), of('0114'), of('0137', '7')]) expect(answerOf(edit, right)).toEqual(['pass'])
  for (const wrong of [of('0137'), of('0138'), of('0131', '7')])
    expect(answerOf(edit, wrong)).toEqual(['fail', 'stay.typeOfBill', 'frequencyCode'])
})
