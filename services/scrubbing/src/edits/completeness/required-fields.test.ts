import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { requiredFields as edit } from './required-fields.ts'

it('passes a claim that says everything', () => {
  expect(answerOf(edit)).toEqual(['pass'])
})

it('stops a claim without lines or without diagnoses, and one with more than the format takes', () => {
  expect(answerOf(edit, { lines: [] })).toEqual(['fail', 'lines'])
  expect(answerOf(edit, { diagnoses: [] })).toEqual(['fail', 'diagnoses'])
  expect(answerOf(edit, { lines: Array.from({ length: 50 }, () => line('36415')) })).toEqual(['pass'])
  expect(answerOf(edit, { lines: Array.from({ length: 51 }, () => line('36415')) })).toEqual(['fail', 'lines'])
  expect(answerOf(edit, { diagnoses: Array.from({ length: 13 }, () => 'I10') })).toEqual(['fail', 'diagnoses'])
})

it('wants the policy holder when that is not the patient, of every coverage', () => {
  const { coverage } = claim()
  expect(answerOf(edit, { coverage: { ...coverage, relationship: '19' } })).toEqual(['fail', 'coverage.subscriber'])
  const later = [{ ...coverage, relationship: '01' as const, memberId: ' ' }]
  expect(answerOf(edit, { laterCoverages: later })).toEqual([
    'fail',
    'laterCoverages[0].subscriber',
    'laterCoverages[0].memberId',
  ])
})

it('wants a street for the billing provider, not a post office box', () => {
  const { billingProvider } = claim()
  const boxed = { ...billingProvider, address: { ...billingProvider.address, line1: 'P.O. Box 12' } }
  expect(answerOf(edit, { billingProvider: boxed })).toEqual(['fail', 'billingProvider.address.line1'])
})

it('wants a revenue code on every line of an institutional claim', () => {
  const lines = [line('45380', [], { revenueCode: '0750' }), line('36415', [])]
  expect(answerOf(edit, { kind: 'institutional', lines })).toEqual(['fail', 'lines[1].revenueCode'])
})
