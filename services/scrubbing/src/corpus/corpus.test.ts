import { claimSchema } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { EDITS } from '../edits/index.ts'
import { CLEAN, DEFECTS } from './corpus.ts'
import { notPassed, subjectFor } from './judge.ts'
import { foundIn, wantedOf } from './verdicts.ts'

describe('a claim with one thing wrong', () => {
  for (const [name, base, change, expected, setting] of DEFECTS) {
    it(name, () => {
      const found = notPassed(subjectFor(base, change, setting), EDITS)
      expect(foundIn(found, expected)).toEqual(wantedOf(expected))
    })
  }
})

describe('a claim with nothing wrong', () => {
  for (const [name, base, change, setting] of CLEAN) {
    it(name, () => {
      const subject = subjectFor(base, change, setting)
      const found = notPassed(subject, EDITS)
      expect(found.filter(({ answer, severity }) => answer !== 'noData' || severity === 'stop')).toEqual([])
      if (subject.claim.frequencyCode !== '8')
        expect(claimSchema.safeParse(subject.claim).error?.issues).toBeUndefined()
    })
  }
})

describe('the corpus', () => {
  it('has at least four hundred claims with one thing wrong and a hundred with nothing, each with a name of its own', () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(400)
    expect(CLEAN.length).toBeGreaterThanOrEqual(100)
    const names = [...DEFECTS, ...CLEAN].map(([name]) => name)
    expect(new Set(names.slice(0, DEFECTS.length)).size).toBe(DEFECTS.length)
    expect(new Set(names.slice(DEFECTS.length)).size).toBe(CLEAN.length)
  })

  it('has few claims that are wrong in the eyes of more than one edit', () => {
    const several = DEFECTS.filter(([, , , expected]) => Object.values(expected).filter(Array.isArray).length > 1)
    expect(several.length / DEFECTS.length).toBeLessThan(0.08)
  })

  it('holds claims of every specialty, of both kinds, of several payers and places in line', () => {
    const claims = CLEAN.map(([, base, change, setting]) => subjectFor(base, change, setting).claim)
    const count = (pick: (claim: (typeof claims)[number]) => unknown) => new Set(claims.map(pick)).size
    expect(count(({ specialty }) => specialty)).toBe(7)
    expect(count(({ kind }) => kind)).toBe(2)
    expect(count(({ coverage }) => coverage.payer.id)).toBe(6)
    expect(count(({ payerPlace }) => payerPlace)).toBe(2)
    expect(count(({ placeOfService }) => placeOfService)).toBeGreaterThan(8)
    expect(count(({ frequencyCode }) => frequencyCode)).toBe(3)
  })
})
