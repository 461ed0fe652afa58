import { expect, it } from 'vitest'
import { answerOf, line, verdictOf } from '../../claims.testing.ts'
import { minorReasonHighLevel as edit } from './minor-reason-high-level.ts'

const visit = (code: string, diagnoses: string[], pointers = [1]) => ({ diagnoses, lines: [line(code, pointers)] })

it('tells of a visit of the highest level for a cold', () => {
  expect(verdictOf(edit, visit('99215', ['J069']))).toMatchObject({
    answer: 'fail',
    severity: 'info',
    fields: ['lines[0].procedureCode'],
  })
  expect(answerOf(edit, visit('99215', ['J069', 'L700'], [1, 2]))[0]).toBe('fail')
})

it('is content with one reason that is more, and with lower levels', () => {
  expect(answerOf(edit, visit('99215', ['J069', 'I5022'], [1, 2]))).toEqual(['pass'])
  expect(answerOf(edit, visit('99215', ['J069', 'I5022'], [1]))[0]).toBe('fail')
  expect(answerOf(edit, visit('99213', ['J069']))).toEqual(['notApplicable'])
})
