import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { admissionSourceKnown as edit } from './admission-source-known.ts'

const of = (admissionSource: string, admissionType = '3') => hospital({ stay: { admissionSource, admissionType } })

it('takes those that there are', () => {
  expect(answerOf(edit, { kind: 'institutional' })).toEqual(['notApplicable'])
  for (const right of ['1', '5', '9', 'F']) expect(answerOf(edit, of(right))).toEqual(['pass'])
  for (const wrong of ['3', '7', 'B', '0']) expect(answerOf(edit, of(wrong))).toEqual(['fail', 'stay.admissionSource'])
})

it('asks of a newborn whether it was born here', () => {
  expect(answerOf(edit, of('5', '4'))).toEqual(['pass'])
  expect(answerOf(edit, of('1', '4'))).toEqual(['fail', 'stay.admissionSource'])
})
