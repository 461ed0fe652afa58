import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerLineCount as edit } from './payer-line-count.ts'

it('stops a claim with more lines than the payer takes', () => {
  expect(answerOf(edit, {}, withPack({ lines: { most: 2 } }))).toEqual(['pass'])
  expect(answerOf(edit, {}, withPack({ lines: { most: 1 } }))).toEqual(['fail', 'lines'])
  expect(answerOf(edit, {}, withPack({ lines: {} }))).toEqual(['notApplicable'])
})
