import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { policyFrequency as edit } from './policy-frequency.ts'
import { earlier, withPolicy } from './policy.testing.ts'

const twiceInAMonth = withPolicy({ frequency: { units: 2, days: 30 } })
const scan = (serviceDate = '2026-03-02', more = {}) => line('93306', [1], { serviceDate, ...more })
const now = (...lines: ReturnType<typeof scan>[]) => ({ lines: lines.length > 0 ? lines : [scan()] })

it('counts what earlier claims have used of the period', () => {
  const history = [earlier(scan('2026-02-10')), earlier(scan('2026-01-31'))]
  expect(answerOf(edit, now(), { ...twiceInAMonth, history })).toEqual(['pass'])
  const more = [earlier(scan('2026-02-10')), earlier(scan('2026-02-01'))]
  expect(answerOf(edit, now(), { ...twiceInAMonth, history: more })).toEqual(['fail', 'lines[0].units'])
  const units = [earlier(scan('2026-02-10', { units: 2 }))]
  expect(answerOf(edit, now(), { ...twiceInAMonth, history: units })).toEqual(['fail', 'lines[0].units'])
  const later = [earlier(scan('2026-03-03'), scan('2026-03-04'))]
  expect(answerOf(edit, now(), { ...twiceInAMonth, history: later })).toEqual(['pass'])
})

it('counts the claim itself up to the line', () => {
  const lines = [scan('2026-03-01'), scan('2026-03-02'), scan('2026-03-02')]
  expect(answerOf(edit, now(...lines), { ...twiceInAMonth, history: [] })).toEqual(['fail', 'lines[2].units'])
})

it('without history has no data, unless the claim alone is too much', () => {
  expect(answerOf(edit, now(), twiceInAMonth)).toEqual(['noData', 'lines[0].units'])
  expect(answerOf(edit, now(scan('2026-03-02', { units: 3 })), twiceInAMonth)).toEqual(['fail', 'lines[0].units'])
})

it('is bypassed where a modifier says that a denial is expected', () => {
  const told = now(scan('2026-03-02', { units: 3, modifiers: ['GA'] }))
  expect(answerOf(edit, told, { ...twiceInAMonth, history: [] })).toEqual(['bypassed', 'lines[0].units'])
})

it('says nothing where the policy sets no number', () => {
  expect(answerOf(edit, now(), withPolicy())).toEqual(['notApplicable'])
})
