import { expect, it } from 'vitest'
import { answerOf, line, PACK, verdictOf } from '../../claims.testing.ts'
import { payerAuthorization as edit } from './payer-authorization.ts'

const replacement = { lines: [line('27447', [1], { modifiers: ['RT'] })] }

it('wants a number for the procedures that the payer names', () => {
  expect(answerOf(edit, replacement)).toEqual(['fail', 'priorAuthorization', 'lines[0].procedureCode'])
  expect(answerOf(edit, { ...replacement, priorAuthorization: 'A1' })).toEqual(['pass'])
  expect(answerOf(edit)).toEqual(['pass'])
})

it('says nothing where the payer names none, or is not the first in line', () => {
  const { authorization: _, ...without } = PACK
  expect(answerOf(edit, replacement, { packs: [without] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { ...replacement, payerPlace: 1 })).toEqual(['notApplicable'])
})

it('has no data on a payer without a pack, or before the pack began, and carries that along', () => {
  expect(verdictOf(edit, replacement, { packs: [] })).toMatchObject({ answer: 'noData', severity: 'info' })
  const later = { ...PACK, effective: '2027-01-01' }
  expect(answerOf(edit, replacement, { packs: [later] })[0]).toBe('noData')
})
