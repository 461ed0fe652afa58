import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { technicalPartInFacility as edit } from './technical-part-in-facility.ts'

const at = (placeOfService: string, ...modifiers: string[]) => ({
  placeOfService,
  lines: [line('93306', [1], { modifiers })],
})

it('wants the reading alone in a hospital', () => {
  expect(answerOf(edit, at('11'))).toEqual(['notApplicable'])
  expect(answerOf(edit, at('22', '26'))).toEqual(['pass'])
  expect(answerOf(edit, at('22'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, at('21', 'TC'))).toEqual(['fail', 'lines[0].modifiers'])
})
