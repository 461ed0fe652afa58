import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { diagnosisCount as edit } from './diagnosis-count.ts'

const of = (count: number) => ({ diagnoses: Array.from({ length: count }, () => 'I10') })

it('takes one to twelve diagnoses, 25 of a hospital', () => {
  expect(answerOf(edit, of(1))).toEqual(['pass'])
  expect(answerOf(edit, of(12))).toEqual(['pass'])
  expect(answerOf(edit, { kind: 'institutional', ...of(25) })).toEqual(['pass'])
})

it('stops a claim without any, and one with more', () => {
  expect(answerOf(edit, of(0))).toEqual(['fail', 'diagnoses'])
  expect(answerOf(edit, of(13))).toEqual(['fail', 'diagnoses'])
  expect(answerOf(edit, { kind: 'institutional', ...of(26) })).toEqual(['fail', 'diagnoses'])
})
