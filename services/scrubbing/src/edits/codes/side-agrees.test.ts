import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { sideAgrees as edit } from './side-agrees.ts'

const injected = (modifier: string, pointers: number[] = [1]) => ({
  diagnoses: ['M1711', 'M1712', 'I10'],
  lines: [line('20610', pointers, { modifiers: [modifier] })],
})

it('says nothing where no side is written', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
})

it('stops a right procedure for a left knee, and takes one for the right', () => {
  expect(answerOf(edit, injected('RT', [1]))).toEqual(['pass'])
  expect(answerOf(edit, injected('RT', [2]))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, injected('LT', [1]))).toEqual(['fail', 'lines[0].modifiers'])
})

it('takes a line that points at both sides, or at none', () => {
  expect(answerOf(edit, injected('RT', [2, 1]))).toEqual(['pass'])
  expect(answerOf(edit, injected('RT', [3]))).toEqual(['pass'])
})
