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

it('wants none where the payer’s condition does not hold, and does not know where that is not known', () => {
  const only = (when: string) => ({ packs: [{ ...PACK, authorization: { procedures: ['27000-27999'], when } }] })
  expect(answerOf(edit, replacement, only('line.charge > 99'))[0]).toBe('fail')
  expect(answerOf(edit, replacement, only('line.charge > 100'))).toEqual(['pass'])
  expect(answerOf(edit, replacement, only('documents.exists(d, d.kind == "order")'))[0]).toBe('noData')
})
