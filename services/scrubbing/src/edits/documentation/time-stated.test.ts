import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { timeStated as edit } from './time-stated.ts'
import { paper, withPapers } from './paper.testing.ts'

const NEED: [code: string, modifiers?: string[]][] = [['97110'], ['99291'], ['99417']]
const failed = ['fail', 'documents', 'lines[0].procedureCode']

it.each(NEED)('%s needs it', (code, modifiers = []) => {
  expect(answerOf(edit, withPapers(code, [], { modifiers }))).toEqual(failed)
  expect(answerOf(edit, withPapers(code, [paper('timeStatement')], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('timeStatement', { chargeIds: [] })], { modifiers }))).toEqual(['pass'])
  expect(answerOf(edit, withPapers(code, [paper('timeStatement', { chargeIds: ['c2'] })], { modifiers }))).toEqual(
    failed,
  )
  expect(answerOf(edit, { lines: [line(code, [1], { modifiers })] })).toEqual(['noData', 'documents'])
})

it('is not asked for anything else', () => {
  for (const code of ['99213', '93000']) expect(answerOf(edit, withPapers(code, [])), code).toEqual(['notApplicable'])
})

it('is there where the line says its minutes', () => {
  expect(answerOf(edit, withPapers('97110', [], { minutes: 30 }))).toEqual(['pass'])
  expect(answerOf(edit, { lines: [line('97110', [1], { minutes: 30 })] })).toEqual(['pass'])
})
