import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { admissionTypeKnown as edit } from './admission-type-known.ts'

const of = (admissionType: string) => hospital({ stay: { admissionType } })

it('takes the six that there are', () => {
  expect(answerOf(edit, { kind: 'institutional' })).toEqual(['notApplicable'])
  for (const right of ['1', '4', '9']) expect(answerOf(edit, of(right))).toEqual(['pass'])
  for (const wrong of ['0', '6', 'E']) expect(answerOf(edit, of(wrong))).toEqual(['fail', 'stay.admissionType'])
})
