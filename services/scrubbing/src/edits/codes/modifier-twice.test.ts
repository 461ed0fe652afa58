import { expect, it } from 'vitest'
import { answerOf, claim, line, CODES, DATE } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
import { modifierTwice as edit } from './modifier-twice.ts'

const told = (...modifiers: string[]) => ({ lines: [line('J0585', [1], { modifiers })] })

it('stops a repeat, and can take it away', () => {
  expect(answerOf(edit, told('JW'))).toEqual(['notApplicable'])
  expect(answerOf(edit, told('JW', 'KX'))).toEqual(['pass'])
  expect(answerOf(edit, told('JW', 'JW'))).toEqual(['fail', 'lines[0].modifiers'])
  const repaired = edit.repair?.(subjectOf(claim(told('JW', 'KX', 'JW')), DATE, { codes: CODES, packs: [] }))
  expect(repaired?.lines[0]?.modifiers).toEqual(['JW', 'KX'])
})
