import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { facilityModifier as edit } from './facility-modifier.ts'

const stopped = (placeOfService: string, modifier = '73') => ({
  placeOfService,
  lines: [line('45378', [1], { modifiers: [modifier] })],
})

it('takes a stopped procedure of a surgery center alone', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, stopped('24'))).toEqual(['pass'])
  expect(answerOf(edit, stopped('22'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, stopped('24', '27'))).toEqual(['fail', 'lines[0].modifiers'])
})
