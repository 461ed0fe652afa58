import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { clonedRecord as edit } from './cloned-record.ts'
import { past } from './past.testing.ts'

const visit = { lines: [line('99214'), line('93000')] }
const days = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26']
const alike = days.map((day) => past(day, ['93000', '99214']))

it('tells of the same visit on four other days, in whatever order its lines stand', () => {
  expect(answerOf(edit, visit, { history: alike })).toEqual(['fail', 'lines', 'diagnoses'])
  expect(answerOf(edit, visit, { history: alike.slice(1) })).toEqual(['pass'])
})

it('counts days, and only what is the very same by the same clinician', () => {
  const sameDay = days.map(() => past('2026-01-05', ['99214', '93000']))
  expect(answerOf(edit, visit, { history: sameDay })).toEqual(['pass'])
  for (const change of [
    { diagnoses: ['L821'] },
    { rendering: { ...claim().rendering, npi: '1992999999' } },
    { lines: [line('99213'), line('93000')] },
  ]) {
    const [first, ...rest] = days
    const history = [
      past(first as string, ['99214', '93000'], change),
      ...rest.map((day) => past(day, ['99214', '93000'])),
    ]
    expect(answerOf(edit, visit, { history })).toEqual(['pass'])
  }
})

it('has no data without history, and nothing to say of treatments without a visit', () => {
  expect(answerOf(edit, visit)).toEqual(['noData', 'lines', 'diagnoses'])
  expect(answerOf(edit, { lines: [line('97110')] }, { history: [] })).toEqual(['notApplicable'])
})
