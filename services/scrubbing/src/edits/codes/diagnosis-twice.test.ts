import { expect, it } from 'vitest'
import { answerOf, claim, line, CODES, DATE } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
import { diagnosisTwice as edit } from './diagnosis-twice.ts'

it('takes each code once', () => {
  expect(answerOf(edit, { diagnoses: ['I10', 'E785'] })).toEqual(['pass'])
  expect(answerOf(edit, { diagnoses: ['I10', 'E785', 'I10'] })).toEqual(['fail', 'diagnoses[2]'])
})

it('can take the repeat away: lines point where they pointed', () => {
  const change = { diagnoses: ['I10', 'I10', 'E785'], lines: [line('99213', [2, 3]), line('93000', [1, 2])] }
  const repaired = edit.repair?.(subjectOf(claim(change), DATE, { codes: CODES, packs: [] }))
  expect(repaired?.diagnoses).toEqual(['I10', 'E785'])
  expect(repaired?.lines.map((one) => one.diagnosisPointers)).toEqual([[1, 2], [1]])
})
