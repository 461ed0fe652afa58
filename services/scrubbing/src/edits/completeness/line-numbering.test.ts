import { expect, it } from 'vitest'
import { claim, line, CODES, DATE } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
import { lineNumbering as edit } from './line-numbering.ts'

const numbered = (...numbers: number[]) =>
  subjectOf({ ...claim(), lines: numbers.map((number) => line('36415', [1], { number })) }, DATE, {
    codes: CODES,
    packs: [],
  })

it('passes lines numbered one by one and names those out of line', () => {
  expect(edit.check(numbered(1, 2, 3))).toEqual({ answer: 'pass' })
  expect(edit.check(numbered(1, 3, 2))).toEqual({ answer: 'fail', fields: ['lines[1].number', 'lines[2].number'] })
  expect(edit.check(numbered(0))).toMatchObject({ answer: 'fail' })
})

it('can number them again, but not where an earlier payer has spoken of them by number', () => {
  expect(edit.repair?.(numbered(4, 4))?.lines.map(({ number }) => number)).toEqual([1, 2])
  const decided = { coverage: claim().coverage, adjudicatedOn: DATE, paidCents: 0, claimAdjustments: [] }
  const told = { ...decided, lines: [{ number: 4, paidCents: 0, units: 1, adjustments: [] }] }
  const subject = numbered(4)
  expect(edit.repair?.({ ...subject, claim: { ...subject.claim, priorPayers: [told] } })).toBeUndefined()
})
