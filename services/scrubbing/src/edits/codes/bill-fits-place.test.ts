import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { billFitsPlace as edit } from './bill-fits-place.ts'

const of = (typeOfBill: string, placeOfService: string) => hospital({ stay: { typeOfBill }, placeOfService })

it('wants a stay in a place of stays', () => {
  expect(answerOf(edit, of('13', '21'))).toEqual(['notApplicable'])
  for (const right of [
    of('0131', '22'),
    of('0111', '21'),
    of('0831', '24'),
    of('0211', '31'),
    of('0121', '21'),
    of('0811', '34'),
    of('0131', ''),
  ])
    expect(answerOf(edit, right)).toEqual(['pass'])
  for (const wrong of [of('0131', '21'), of('0111', '22')])
    expect(answerOf(edit, wrong)).toEqual(['fail', 'stay.typeOfBill', 'placeOfService'])
})
