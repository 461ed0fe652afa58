import { expect, it } from 'vitest'
import { answerOf, line, verdictOf } from '../../claims.testing.ts'
import { sideStated as edit } from './side-stated.ts'

it.each(['RT', 'LT', '50', 'F6', 'TA'])('passes a sided procedure with %s', (modifier) => {
  expect(answerOf(edit, { lines: [line('20600', [1], { modifiers: [modifier] })] })).toEqual(['pass'])
})

it('warns where no side is written, and does not stop the claim', () => {
  const verdict = verdictOf(edit, { lines: [line('99213'), line('20610', [1], { modifiers: ['59'] })] })
  expect(verdict).toMatchObject({ answer: 'fail', severity: 'warn', fields: ['lines[1].modifiers'] })
})

it('says nothing of procedures without sides', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
})
