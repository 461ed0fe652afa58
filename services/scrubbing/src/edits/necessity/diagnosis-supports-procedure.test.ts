import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { diagnosisSupportsProcedure as edit } from './diagnosis-supports-procedure.ts'
import { withPolicy } from './policy.testing.ts'

const supported = withPolicy({ diagnoses: ['I35', 'I5032'] })
const scan = (code: string, pointers = [1], modifiers: string[] = []) => ({
  diagnoses: [code, 'I10'],
  lines: [line('93306', pointers, { modifiers })],
})

it('wants one of the diagnoses that support the procedure, by its beginning', () => {
  expect(answerOf(edit, scan('I350'), supported)).toEqual(['pass'])
  expect(answerOf(edit, scan('I5032'), supported)).toEqual(['pass'])
  expect(answerOf(edit, scan('I5022'), supported)).toEqual(['fail', 'lines[0].diagnosisPointers'])
})

it('counts what the line points at, not what else stands on the claim', () => {
  expect(answerOf(edit, scan('I350', [2]), supported)).toEqual(['fail', 'lines[0].diagnosisPointers'])
  expect(answerOf(edit, scan('I350', [2, 1]), supported)).toEqual(['pass'])
  const atHospital = { ...scan('I350', []), kind: 'institutional' as const }
  expect(answerOf(edit, atHospital, supported)).toEqual(['pass'])
})

it('is bypassed where a modifier says that a denial is expected', () => {
  for (const modifier of ['GA', 'GX', 'GY', 'GZ'])
    expect(answerOf(edit, scan('R000', [1], [modifier]), supported)[0]).toBe('bypassed')
  const both = { diagnoses: ['R000'], lines: [line('93306', [1], { modifiers: ['GA'] }), line('93306')] }
  expect(answerOf(edit, both, supported)).toEqual(['fail', 'lines[1].diagnosisPointers'])
})

it('is content with one of two policies', () => {
  const policies = [...supported.policies, ...withPolicy({ id: 'other', diagnoses: ['R00'] }).policies]
  expect(answerOf(edit, scan('R000'), { policies })).toEqual(['pass'])
})

it('says nothing of procedures, payers and dates that no policy speaks of, nor where one takes any diagnosis', () => {
  expect(answerOf(edit, scan('R000'))).toEqual(['notApplicable'])
  expect(answerOf(edit, {}, supported)).toEqual(['notApplicable'])
  expect(answerOf(edit, scan('R000'), withPolicy({ diagnoses: ['I35'], effective: '2026-03-03' }))).toEqual([
    'notApplicable',
  ])
  expect(answerOf(edit, scan('R000'), withPolicy({}))).toEqual(['notApplicable'])
})
