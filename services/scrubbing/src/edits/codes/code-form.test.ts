import { expect, it } from 'vitest'
import { answerOf, claim, CODES, DATE, line } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
import { codeForm as edit } from './code-form.ts'

const written = {
  diagnoses: ['L82.1', 'd485', 'I10'],
  lines: [line('g0121', [1], { modifiers: ['pt'] }), line('11102', [2]), line(' 99213')],
}

it('stops codes with dots, blanks and small letters', () => {
  expect(answerOf(edit)).toEqual(['pass'])
  expect(answerOf(edit, written)).toEqual([
    ...['fail', 'diagnoses[0]', 'diagnoses[1]'],
    ...['lines[0].procedureCode', 'lines[0].modifiers', 'lines[2].procedureCode'],
  ])
})

it('writes them as they go out', () => {
  const repaired = edit.repair?.(subjectOf(claim(written), DATE, { codes: CODES, packs: [] }))
  expect(repaired?.diagnoses).toEqual(['L821', 'D485', 'I10'])
  expect(repaired?.lines.map((one) => [one.procedureCode, ...one.modifiers])).toEqual([
    ['G0121', 'PT'],
    ['11102'],
    ['99213'],
  ])
})
