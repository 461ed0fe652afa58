import { expect, it } from 'vitest'
import { answerOf, line, hospital } from '../../claims.testing.ts'
import { professionalPartByHospital as edit } from './professional-part-by-hospital.ts'

const part = (...modifiers: string[]) => hospital({ lines: [line('93306', [], { modifiers, revenueCode: '0483' })] })

it('takes the whole or the technical part of a hospital', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  expect(answerOf(edit, part('TC'))).toEqual(['pass'])
  expect(answerOf(edit, part())).toEqual(['pass'])
  expect(answerOf(edit, part('26'))).toEqual(['fail', 'lines[0].modifiers'])
})
