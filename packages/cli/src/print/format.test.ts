import { expect, test } from 'vitest'
import { ago, bar, dollars } from './format.ts'

test.each([
  [0, '$0.00'],
  [5, '$0.05'],
  [123_456_789, '$1,234,567.89'],
  [-100_000, '-$1,000.00'],
])('%i cents are written as %s', (cents, text) => {
  expect(dollars(cents)).toBe(text)
})

test.each([
  [0, '0s'],
  [119, '119s'],
  [120, '2m'],
  [7200, '2h'],
  [172_800, '2d'],
  [-5, '0s'],
])('%i seconds ago is %s', (seconds, text) => {
  const now = Date.parse('2026-01-05T12:00:00Z')
  expect(ago(new Date(now - seconds * 1000).toISOString(), now)).toBe(text)
})

test('a bar is as full as its share, and never more than full or less than empty', () => {
  expect(bar(0.5, 4)).toBe('██░░')
  expect(bar(2, 4)).toBe('████')
  expect(bar(-1, 4)).toBe('░░░░')
})
