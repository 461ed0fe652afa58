import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { pathologyReport as edit } from './pathology-report.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['11102'], ['11402'], ['45380']]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('pathologyReport')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('pathologyReport', { chargeIds: [] })], { modifiers }))).toEqual([
    'pass',
  ])
  expect(answerOf(edit, withPapers(code, [paper('pathologyReport', { chargeIds: ['c2'] })], { modifiers }))).toEqual(
    failed,
  )
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['17000', '45378', '99213'])
    expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})
