import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { consultationRequested as edit } from './consultation-requested.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['99243']]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('referral')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('referral', { chargeIds: [] })], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('referral', { chargeIds: ['c2'] })], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['99213', '99203']) expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})

it('may be told by who referred the patient', () => {
  const referred = { ...withPapers('99243', []), referring: claim().rendering }
  expect(answerOf(edit, referred)).toEqual(['pass'])
})
