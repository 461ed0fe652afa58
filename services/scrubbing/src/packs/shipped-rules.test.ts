import type { Claim } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { claim, CODES, DATE, line } from '../claims.testing.ts'
import { pastClaimOf, type PastClaim } from '../history.ts'
import { repairClaim } from '../repairs/repair-claim.ts'
import { scrubClaim } from '../scrub-claim.ts'
import { subjectOf } from '../subject.ts'
import { BUILT_IN_PACKS } from './built-in.ts'
import { loadPacks } from './load-packs.ts'
import { packEdits } from './rule-edits.ts'

const packs = loadPacks(BUILT_IN_PACKS)
const edits = packEdits(packs)

/** What the rules of a payer's pack say of a claim to it, by rule. */
function answers(payerId: string, change: Partial<Claim>, history: PastClaim[] = []): Record<string, string> {
  const { coverage } = claim()
  const toPayer = { coverage: { ...coverage, payer: { ...coverage.payer, id: payerId }, ...change.coverage } }
  const subject = subjectOf(claim({ ...change, ...toPayer }), `${DATE}T18:00:00Z`, { codes: CODES, packs, history })
  const judged = scrubClaim(subject, edits)
  return Object.fromEntries(judged.map(({ verdict }) => [verdict.edit.split('/')[2] ?? '', verdict.answer]))
}

const lines = (...all: [code: string, modifiers?: string[], diagnosis?: number][]) => ({
  lines: all.map(([code, modifiers = [], diagnosis = 1]) => line(code, [diagnosis], { modifiers })),
})
const past = (code: string, serviceDate: string, count = 1) =>
  pastClaimOf(claim({ lines: Array.from({ length: count }, () => line(code, [1], { serviceDate })) }))

describe('rules of the payer in the manner of Medicare', () => {
  const rule = (name: string, change: Partial<Claim>) => answers('MEDICAREB', change)[name]

  it('take no consultation codes', () => {
    expect(rule('no-consultation-codes', lines(['99243']))).toBe('fail')
    expect(rule('no-consultation-codes', lines(['99253']))).toBe('fail')
    expect(rule('no-consultation-codes', lines(['99203']))).toBe('pass')
  })

  it('want screening colonoscopies by G code, and PT where one became a treatment', () => {
    const screening = { diagnoses: ['Z1211', 'D122'] }
    expect(rule('screening-colonoscopy-by-g-code', { ...screening, ...lines(['45378']) })).toBe('fail')
    expect(rule('screening-colonoscopy-by-g-code', { ...screening, ...lines(['G0121']) })).toBe('pass')
    expect(rule('screening-colonoscopy-by-g-code', { ...screening, ...lines(['45378', [], 2]) })).toBeUndefined()
    expect(rule('screening-that-became-treatment-by-pt', lines(['45385', ['33']]))).toBe('fail')
    expect(rule('screening-that-became-treatment-by-pt', lines(['45385', ['PT']]))).toBe('pass')
  })

  it('want G0008 where only an influenza vaccine was given', () => {
    expect(rule('influenza-vaccine-given-by-g-code', lines(['90686'], ['90471']))).toBe('fail')
    expect(rule('influenza-vaccine-given-by-g-code', lines(['90686'], ['G0008']))).toBe('pass')
    expect(rule('influenza-vaccine-given-by-g-code', lines(['90686'], ['90715'], ['90471']))).toBe('pass')
    expect(rule('influenza-vaccine-given-by-g-code', lines(['90715'], ['90471']))).toBeUndefined()
  })

  it('know the beneficiary as the insured', () => {
    const { coverage } = claim()
    const spouse = {
      coverage: { ...coverage, payer: { ...coverage.payer, id: 'MEDICAREB' }, relationship: '01' as const },
    }
    expect(rule('beneficiary-is-the-insured', spouse)).toBe('fail')
    expect(rule('beneficiary-is-the-insured', {})).toBe('pass')
  })
})

describe('rules of the payer that manages care', () => {
  const rule = (name: string, change: Partial<Claim>, history: PastClaim[] = []) =>
    answers('NORTHSTAR', change, history)[name]

  it('count the therapy of a year', () => {
    const therapy = lines(['97110', ['GP']])
    expect(rule('therapy-visits-per-year', therapy, [past('97110', '2026-01-05', 89)])).toBe('pass')
    expect(rule('therapy-visits-per-year', therapy, [past('97110', '2026-01-05', 90)])).toBe('fail')
    expect(rule('therapy-visits-per-year', therapy, [past('97110', '2025-01-05', 90)])).toBe('pass')
    expect(rule('therapy-visits-per-year', {}, [past('97110', '2026-01-05', 90)])).toBeUndefined()
  })

  it('count preventive visits, but not of the smallest', () => {
    const visit = lines(['99396'])
    expect(rule('preventive-visit-once-a-year', visit, [past('99396', '2025-06-01')])).toBe('fail')
    expect(rule('preventive-visit-once-a-year', visit, [past('99396', '2025-03-01')])).toBe('pass')
    const small = { ...lines(['99392']), patient: { ...claim().patient, birthDate: '2024-06-01' } }
    expect(rule('preventive-visit-once-a-year', small, [past('99392', '2025-12-01')])).toBeUndefined()
  })

  it('tell of large claims', () => {
    const of = (chargeCents: number) => ({ lines: [line('27447', [1], { modifiers: ['RT'], chargeCents })] })
    expect(rule('large-claim-read-again', of(5_000_001))).toBe('fail')
    expect(rule('large-claim-read-again', of(5_000_000))).toBe('pass')
  })

  it('write 59 for XS by themselves', () => {
    expect(rule('separate-service-by-59', lines(['11102', ['XS']]))).toBe('fail')
    const { coverage } = claim()
    const to = { coverage: { ...coverage, payer: { ...coverage.payer, id: 'NORTHSTAR' } } }
    const subject = subjectOf(claim({ ...lines(['11102', ['XS']]), ...to }), DATE, { codes: CODES, packs })
    expect(repairClaim(subject, edits).subject.claim.lines[0]?.modifiers).toEqual(['59'])
  })
})

it('every rule that is shipped is told apart here', async () => {
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(new URL(import.meta.url), 'utf8')
  for (const { id } of edits) expect(text, id).toContain(`'${id.split('/')[2]}'`)
})
