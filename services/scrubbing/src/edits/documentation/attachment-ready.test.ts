import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { attachmentReady as edit } from './attachment-ready.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['27447', ['22']], ['17999']]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('attachment')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('attachment', { chargeIds: [] })], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('attachment', { chargeIds: ['c2'] })], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['27447', '99213']) expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})

it('may be the operative report', () => {
  const unusual = withPapers('27447', [paper('operativeReport')], { modifiers: ['22'] })
  expect(answerOf(edit, unusual)).toEqual(['pass'])
})
