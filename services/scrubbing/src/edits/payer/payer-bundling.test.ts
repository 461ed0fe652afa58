import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerBundling as edit } from './payer-bundling.ts'

const bundles = withPack({ bundling: [{ paid: ['99202-99215'], includes: ['36415', '99000'], unless: ['59'] }] })
const lines = (modifiers: string[] = [], more = {}) => ({
  lines: [line('99213'), line('36415', [1], { modifiers, ...more })],
})

it('stops what the payer holds for part of something of the same day', () => {
  expect(answerOf(edit, lines(), bundles)).toEqual(['fail', 'lines[1].procedureCode'])
  expect(answerOf(edit, lines([], { serviceDate: '2026-03-03' }), bundles)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('36415')] }, bundles)).toEqual(['notApplicable'])
})

it('is bypassed by a modifier that the payer takes', () => {
  expect(answerOf(edit, lines(['59']), bundles)).toEqual(['bypassed', 'lines[1].procedureCode'])
  expect(answerOf(edit, lines(['XS']), bundles)).toEqual(['fail', 'lines[1].procedureCode'])
})

it('does not hold a line for part of itself', () => {
  const self = withPack({ bundling: [{ paid: ['9*'], includes: ['99213'] }] })
  expect(answerOf(edit, { lines: [line('99213')] }, self)).toEqual(['notApplicable'])
  expect(answerOf(edit, { lines: [line('99213'), line('93000')] }, self)).toEqual(['fail', 'lines[0].procedureCode'])
})
