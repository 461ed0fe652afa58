import { describe, expect, it } from 'vitest'
import { claim, CODES, DATE, line, PACK } from '../claims.testing.ts'
import type { Claim } from '@claimrail/domain'
import { subjectOf, type Knowledge } from '../subject.ts'
import { conditionOf, ConditionFault } from './condition.ts'

const subject = (change: Partial<Claim> = {}, more: Partial<Knowledge> = {}) =>
  subjectOf(claim(change), `${DATE}T18:00:00Z`, { codes: CODES, packs: [PACK], ...more })
const holds = (text: string, of = subject()) => conditionOf(text, 'claim').holds(of)
const holdsOnLine = (text: string, of = subject(), i = 0) => conditionOf(text, 'line').holds(of, of.lines[i])

function faultOf(text: string, scope: 'claim' | 'line' = 'claim'): ConditionFault {
  try {
    conditionOf(text, scope)
  } catch (error) {
    if (error instanceof ConditionFault) return error
  }
  throw new Error(`expected ${text} to be refused`)
}

describe('a condition', () => {
  it.each([
    ['claim.kind == "professional" && claim.placeOfService in ["11", "22"]', true],
    ['claim.total == 200 && claim.total > 199.99', true],
    ['payer.id == "ALPHA" && payer.filingIndicator == "CI"', true],
    ['patient.age == 46 && patient.sex == "F"', true],
    ['diagnoses.anyStartsWith(["L82"]) && !diagnoses.hasAny(["E119"])', true],
    ['lines.exists(one, one.procedure == "99213" && "25" in one.modifiers)', true],
    ['lines.filter(one, one.kind == "em").size() == 1', true],
    ['lines.map(one, one.units).sum() == 2', true],
    ['lines.map(one, one.charge).sum() / 2 == 100', true],
    ['days(claim.from, claim.made) == 0', true],
    ['days("2026-02-28", claim.from) <= 2', true],
    ['lines.all(one, between(one.procedure, "99202", "99215"))', false],
    ['claim.authorization == "" && referring.npi == ""', true],
    ['member.relationship != "18"', false],
  ])('%s is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  it('is asked of one line at a time where it says so', () => {
    expect(holdsOnLine('line.procedure == "99213"')).toBe(true)
    expect(holdsOnLine('line.procedure == "99213"', subject(), 1)).toBe(false)
    expect(holdsOnLine('line.diagnoses == ["D485"]', subject(), 1)).toBe(true)
    expect(holdsOnLine('line.units * 2 == 2 && line.number == 1')).toBe(true)
  })

  it('knows what it reads', () => {
    const { reads } = conditionOf('line.units > 2 && claim.total > 1 && documents.exists(d, d.signed)', 'line')
    expect(reads).toEqual(['lines[].units', 'totalChargeCents', 'documents'])
  })
})

describe('what no one has said', () => {
  it('is no data, and not false', () => {
    const asked = 'documents.exists(d, d.kind == "order")'
    expect(holds(asked)).toBe(undefined)
    expect(holds(`!${asked}`)).toBe(undefined)
    expect(holds(asked, subject({ documents: [] }))).toBe(false)
    const order = { id: 'o1', kind: 'order' as const, signed: true, chargeIds: [] }
    expect(holds(asked, subject({ documents: [order] }))).toBe(true)
    expect(holds('history.exists(h, h.procedure == "99213")')).toBe(undefined)
    expect(holds('history.exists(h, h.procedure == "99213")', subject({}, { history: [] }))).toBe(false)
    expect(holds('claim.patientStatus == "new"')).toBe(undefined)
    expect(holdsOnLine('line.minutes > 10')).toBe(undefined)
    expect(holdsOnLine('line.kind == "drug"', subject({ lines: [line('Z9Z9Z')] }))).toBe(undefined)
  })

  it('does no harm where the answer does not hang on it', () => {
    expect(holds('claim.kind == "institutional" && claim.discharged > "2026-01-01"')).toBe(false)
    expect(holds('claim.discharged > "2026-01-01" && claim.kind == "institutional"')).toBe(false)
    expect(holds('claim.total > 1 || claim.patientStatus == "new"')).toBe(true)
  })
})

describe('a condition with a mistake is refused:', () => {
  it.each([
    ['a field that no one knows', 'claim.placeofservice == "11"', 6],
    ['a field that no one knows, of a line', 'lines.exists(one, one.code == "1")', 22],
    ['a field by its name in brackets', 'claim["kind"] == "x"', 0],
    ['a name that no one knows', 'klaim.kind == "x"', 0],
    ['`line` in a rule of the whole claim', 'line.units > 1', 0],
    ['text where a number belongs', 'claim.total > "5"', 0],
    ['a number where text belongs', 'claim.placeOfService == 11', 0],
    ['a list of numbers where text belongs', 'diagnoses.hasAny([5])', 0],
    ['one = for two', 'claim.kind = "x"', 11],
    ['a parenthesis that stays open', '(claim.total > 5', 16],
    ['nothing at all', '', 0],
    ['a number as the answer', 'claim.total', 0],
    ['text as the answer', '"yes"', 0],
    ['a check that a field is there', 'has(claim.kind)', 0],
    ['a way around the types', 'dyn(claim).anything == 1', 0],
    ['a regular expression', 'member.id.matches("(a+)+$")', 0],
    ['a place in a list that may not be there', 'lines[3].units > 1', 0],
    ['three loops, one inside the other', 'lines.all(a, lines.all(b, lines.all(c, true)))', 26],
  ])('%s', (_, text, at) => {
    const fault = faultOf(text)
    expect(fault.reason).not.toBe('')
    expect(fault.at).toBe(at)
  })

  it('and one that is too long', () => {
    expect(faultOf(Array.from({ length: 90 }, () => 'claim.total > 1').join(' && ')).reason).toMatch(/maxAstNodes/)
    expect(faultOf('('.repeat(60) + 'true' + ')'.repeat(60)).reason).not.toBe('')
  })
})
