import { expect, it } from 'vitest'
import { answerOf, claim, CODES, DATE } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
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

it('takes off a hyphen and blanks, and guesses no digits', () => {
  const repaired = (postalCode: string) =>
    edit.repair?.(subjectOf(claim(at(postalCode)), DATE, { codes: CODES, packs: [] }))?.patient.address.postalCode
  expect(repaired('45402-1234')).toBe('454021234')
  expect(repaired(' 45402 ')).toBe('45402')
  expect(repaired('4540')).toBe('4540')
  expect(repaired('45402-1')).toBe('45402-1')
})
