import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { orderOnRecord as edit } from './order-on-record.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['93000'], ['80053'], ['73562', ['RT']]]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('order')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('order', { chargeIds: [] })], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('order', { chargeIds: ['c2'] })], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['36415', '99213', '97110', '20610'])
    expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})
