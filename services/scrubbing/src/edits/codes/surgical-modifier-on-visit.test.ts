import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { surgicalModifierOnVisit as edit } from './surgical-modifier-on-visit.ts'

const visit = (...modifiers: string[]) => ({ lines: [line('99213', [1], { modifiers })] })

it('takes modifiers of visits', () => {
  expect(answerOf(edit, { lines: [line('20610', [1], { modifiers: ['79'] })] })).toEqual(['notApplicable'])
  for (const right of ['24', '25', '57', '95']) expect(answerOf(edit, visit(right))).toEqual(['pass'])
})

it.each(['51', '58', '78', '79', '80', '50'])('stops %s', (modifier) => {
  expect(answerOf(edit, visit('25', modifier))).toEqual(['fail', 'lines[0].modifiers'])
})
