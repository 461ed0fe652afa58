import { expect, test } from 'vitest'
import { encounterIdOf, patientControlNumberOf } from '@claimrail/domain'
import { encounterIdFrom } from './encounter-id.ts'

const ID = encounterIdOf('test', 'EHR', 'V1')

test('people may type an encounter id in small letters, or the number that a payer sent back', () => {
  expect(encounterIdFrom(` ${ID.toLowerCase()} `)).toBe(ID)
  expect(encounterIdFrom(patientControlNumberOf(ID, { cut: 1, payer: 0 }))).toBe(ID)
})

test('what is unmatched is named by the partition that keeps it', () => {
  expect(encounterIdFrom('partition-3')).toBe('partition-3')
})

test('a mistyped number is noticed, and not repeated', () => {
  const number = patientControlNumberOf(ID, { cut: 1, payer: 0 })
  const mistyped = `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`
  expect(() => encounterIdFrom(mistyped)).toThrow(/17 characters/)
  expect(() => encounterIdFrom('Jane Doe')).toThrow(/^(?!.*Jane)/)
})
