import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { lineCharge as edit } from './line-charge.ts'

const free = (code: string, modifiers: string[] = []) => ({ lines: [line(code, [1], { chargeCents: 0, modifiers })] })

it('warns of a line for nothing', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, free('99213'))).toEqual(['fail', 'lines[0].chargeCents'])
})

it('takes a vaccine of the state, and says nothing of a quality code', () => {
  expect(answerOf(edit, free('90707', ['SL']))).toEqual(['pass'])
  expect(answerOf(edit, free('3074F'))).toEqual(['notApplicable'])
})
