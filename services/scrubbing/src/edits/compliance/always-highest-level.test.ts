import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { alwaysHighestLevel as edit } from './always-highest-level.ts'
import { past } from './past.testing.ts'

const visit = (code = '99215') => ({ lines: [line(code)] })
const days = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02']
const all = (code: string) => days.map((day) => past(day, [code]))

it('tells of six visits in a row of the highest level', () => {
  expect(answerOf(edit, visit(), { history: all('99215') })).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, visit(), { history: all('99215').slice(1) })).toEqual(['pass'])
})

it('looks at the last ones, of the same clinician', () => {
  const lately = [...all('99215').slice(1), past('2026-02-20', ['99213'])]
  expect(answerOf(edit, visit(), { history: lately })).toEqual(['pass'])
  const longAgo = [...all('99215'), past('2025-01-01', ['99213'])]
  expect(answerOf(edit, visit(), { history: longAgo })[0]).toBe('fail')
  const rendering = { ...claim().rendering, npi: '1992999999' }
  const others = days.map((day) => past(day, ['99215'], { rendering }))
  expect(answerOf(edit, visit(), { history: others })).toEqual(['pass'])
})

it('has no data without history, and nothing to say of other levels', () => {
  expect(answerOf(edit, visit())).toEqual(['noData', 'lines[0].procedureCode'])
  expect(answerOf(edit, visit('99214'), { history: all('99215') })).toEqual(['notApplicable'])
})
