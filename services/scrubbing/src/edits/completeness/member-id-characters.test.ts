import { expect, it } from 'vitest'
import { answerOf, claim, CODES, DATE } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
import { memberIdCharacters as edit } from './member-id-characters.ts'

const { coverage } = claim()
const as = (memberId: string) => ({ coverage: { ...coverage, memberId } })

it('takes letters and digits', () => {
  expect(answerOf(edit, as('1EG4TE5MK73'))).toEqual(['pass'])
})

it('warns of blanks, hyphens and anything else', () => {
  for (const printed of ['1EG4-TE5-MK73', 'W12 34', 'W12/34'])
    expect(answerOf(edit, as(printed))).toEqual(['fail', 'coverage.memberId'])
})

it('takes blanks and hyphens out, and nothing else', () => {
  const subject = subjectOf(
    claim({ ...as('1EG4-TE5 MK73/1'), laterCoverages: [{ ...coverage, memberId: 'A-1' }] }),
    DATE,
    { codes: CODES, packs: [] },
  )
  const repaired = edit.repair?.(subject)
  expect(repaired?.coverage.memberId).toBe('1EG4TE5MK73/1')
  expect(repaired?.laterCoverages[0]?.memberId).toBe('A1')
})
