import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { diagnosisPointers as edit } from './diagnosis-pointers.ts'

it('passes pointers to diagnoses that are there', () => {
  expect(answerOf(edit, { lines: [line('99213', [2, 1])] })).toEqual(['pass'])
})

it('stops a line without a pointer, with one to nothing, and with one twice', () => {
  const lines = [line('99213', []), line('93000', [3]), line('36415', [1, 1]), line('85025', [1])]
  expect(answerOf(edit, { lines })).toEqual([
    'fail',
    'lines[0].diagnosisPointers',
    'lines[1].diagnosisPointers',
    'lines[2].diagnosisPointers',
  ])
})

it('says nothing of an institutional claim, whose lines do not point', () => {
  expect(answerOf(edit, { kind: 'institutional', lines: [line('45380', [])] })).toEqual(['notApplicable'])
})
