import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { surgicalSide as edit } from './surgical-side.ts'

const operated = (diagnosis: string, ...modifiers: string[]) => ({
  diagnoses: [diagnosis],
  lines: [line('27447', [1], { modifiers })],
})

it('an operation on one side says which, or its diagnosis does', () => {
  expect(answerOf(edit, operated('M1710', 'RT'))).toEqual(['pass'])
  expect(answerOf(edit, operated('M1711'))).toEqual(['pass'])
  expect(answerOf(edit, operated('M1710'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, operated('I10'))).toEqual(['fail', 'lines[0].modifiers'])
})

it('smaller procedures, and those of no side, are not asked', () => {
  expect(answerOf(edit, { lines: [line('20610'), line('11402')] })).toEqual(['notApplicable'])
})
