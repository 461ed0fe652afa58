import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { signedNote as edit } from './signed-note.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['99213'], ['99285']]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('note')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('note', { chargeIds: [] })], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('note', { chargeIds: ['c2'] })], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['99211', '11102', '93000'])
    expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})

it('counts only once it is signed', () => {
  expect(answerOf(edit, withPapers('99213', [paper('note', { signed: false })]))).toEqual(failed)
})
