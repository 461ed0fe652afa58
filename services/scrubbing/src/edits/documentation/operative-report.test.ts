import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { operativeReport as edit } from './operative-report.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['27447'], ['11402', ['22']], ['22630', ['62']]]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('operativeReport')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('operativeReport', { chargeIds: [] })], { modifiers }))).toEqual([
    'pass',
  ])
  expect(answerOf(edit, withPapers(code, [paper('operativeReport', { chargeIds: ['c2'] })], { modifiers }))).toEqual(
    failed,
  )
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['11402', '25600', '99213'])
    expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})
