import { expect, it } from 'vitest'
import { answerOf, verdictOf, line } from '../../claims.testing.ts'
import { cliaNumber as edit } from './clia-number.ts'

const test = { lines: [line('85025')] }

it('judges the form of the number on a claim with tests', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('36415')] })).toEqual(['notApplicable'])
  expect(answerOf(edit, { ...test, cliaNumber: '36D0000001' })).toEqual(['pass'])
  expect(answerOf(edit, { ...test, cliaNumber: '36-0000001' })).toEqual(['fail', 'cliaNumber'])
})

it('has no data where no number is said, and does not call it a pass', () => {
  expect(verdictOf(edit, test)).toMatchObject({ answer: 'noData', severity: 'info', fields: ['cliaNumber'] })
})
