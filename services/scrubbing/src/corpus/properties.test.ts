import type { Claim } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDITS } from '../edits/index.ts'
import { scrubClaim } from '../scrub-claim.ts'
import { withClaim, type Subject } from '../subject.ts'
import { DEFECTS } from './corpus.ts'
import { subjectFor } from './judge.ts'
import { service } from './make-claims.ts'

const anyDefect = fc.constantFrom(...DEFECTS)

describe('whatever is wrong with a claim', () => {
  it('the order of the edits does not change what they say', () => {
    const said = (subject: Subject, edits: typeof EDITS) =>
      new Map(scrubClaim(subject, edits).map(({ verdict }) => [verdict.edit, verdict]))
    fc.assert(
      fc.property(anyDefect, fc.shuffledSubarray([...EDITS], { minLength: EDITS.length }), (defect, shuffled) => {
        const [, base, change, , setting] = defect
        const subject = subjectFor(base, change, setting)
        expect(said(subject, shuffled)).toEqual(said(subject, EDITS))
      }),
      { numRuns: 100 },
    )
  })

  it('an edit does not change the claim that it looks at, and says the same when asked again', () => {
    fc.assert(
      fc.property(anyDefect, ([, base, change, , setting]) => {
        const subject = subjectFor(base, change, setting)
        const before = structuredClone(subject.claim)
        const first = scrubClaim(subject, EDITS)
        expect(scrubClaim(subject, EDITS)).toEqual(first)
        expect(subject.claim).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })
})

/** What is wrong is that there is nothing on the claim, or that as a whole it is like an earlier one: a longer claim is another claim. */
const OF_THE_WHOLE = ['line-count', 'amounts', 'duplicate-claim', 'cloned-record']

/** The claim with one more line that is fine by itself, on the day after the last. */
function withOneMore(claim: Claim): Claim {
  const last =
    claim.lines
      .map(({ serviceDate }) => serviceDate)
      .sort()
      .at(-1) ?? '2026-03-02'
  const serviceDate = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10)
  const more = { serviceDate, number: claim.lines.length + 1, chargeCents: 1_500 }
  const inHospital = claim.kind === 'institutional'
  const line = service('36415', inHospital ? [] : [1], inHospital ? { ...more, revenueCode: '0300' } : more)
  return { ...claim, lines: [...claim.lines, line], totalChargeCents: claim.totalChargeCents + 1_500 }
}

describe('a line that is fine by itself takes no failure away', () => {
  for (const [name, base, change, expected, setting] of DEFECTS) {
    if (OF_THE_WHOLE.some((edit) => edit in expected)) continue
    it(name, () => {
      const subject = subjectFor(base, change, setting)
      const longer = withClaim(subject, withOneMore(subject.claim))
      expect(failing(longer)).toEqual(expect.arrayContaining(failing(subject)))
    })
  }
})

function failing(subject: Subject): string[] {
  return scrubClaim(subject, EDITS)
    .filter(({ verdict }) => verdict.answer === 'fail')
    .map(({ edit }) => edit.id)
}
