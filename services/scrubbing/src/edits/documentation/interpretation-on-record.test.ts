import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { interpretationOnRecord as edit } from './interpretation-on-record.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['93306', ['26']], ['93010']]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('interpretation')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('interpretation', { chargeIds: [] })], { modifiers }))).toEqual([
    'pass',
  ])
  expect(answerOf(edit, withPapers(code, [paper('interpretation', { chargeIds: ['c2'] })], { modifiers }))).toEqual(
    failed,
  )
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['93306', '93005', '99213'])
    expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})
