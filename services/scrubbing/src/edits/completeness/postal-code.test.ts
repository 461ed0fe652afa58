import { expect, it } from 'vitest'
import { answerOf, claim } from '../../claims.testing.ts'
import { postalCode as edit } from './postal-code.ts'

const { patient } = claim()
const at = (postalCode: string) => ({ patient: { ...patient, address: { ...patient.address, postalCode } } })

it('takes five or nine digits', () => {
  for (const right of ['45402', '454021234']) expect(answerOf(edit, at(right))).toEqual(['pass'])
})

it('stops anything else, and zeros', () => {
  for (const wrong of ['4540', '45402-1234', 'K1A0B1', '00000', ''])
    expect(answerOf(edit, at(wrong))).toEqual(['fail', 'patient.address.postalCode'])
})
