import { describe, expect, it } from 'vitest'
import { starterRelease } from './release.ts'
import { createCodeSets } from '../code-sets.ts'
import type { CodeRow, SystemName } from '../code.ts'

const starter = starterRelease()
const codes = createCodeSets([starter])
const rowsOf = <Name extends SystemName>(system: Name) =>
  [...(starter.systems.get(system)?.rows.values() ?? [])].flat() as CodeRow<Name>[]
const DATE = '2026-03-02'

describe('the starter release', () => {
  it('holds several hundred diagnoses and the procedures of six specialties', () => {
    expect(rowsOf('icd10cm').length).toBeGreaterThan(500)
    expect(rowsOf('cpt').length).toBeGreaterThan(200)
    expect(rowsOf('hcpcs').length).toBeGreaterThan(25)
  })

  it('writes codes as a claim does', () => {
    for (const { code } of rowsOf('icd10cm')) expect(code).toMatch(/^[A-Z]\d[0-9A-Z]{1,5}$/)
    for (const { code } of rowsOf('cpt')) expect(code).toMatch(/^\d{5}$/)
    for (const { code } of rowsOf('hcpcs')) expect(code).toMatch(/^[A-Z]\d{4}$/)
    for (const { code } of rowsOf('modifier')) expect(code).toMatch(/^[0-9A-Z]{2}$/)
    for (const { code } of rowsOf('taxonomy')) expect(code).toMatch(/^[0-9A-Z]{9}X$/)
    for (const { code } of rowsOf('revenue')) expect(code).toMatch(/^0\d{3}$/)
    for (const { code } of rowsOf('adjustmentReason')) expect(code).toMatch(/^[A-Z]?\d{1,3}$/)
    for (const { code } of rowsOf('claimStatusCategory')) expect(code).toMatch(/^[A-Z][A-Z0-9]{1,3}$/)
    for (const { code } of rowsOf('claimStatus')) expect(code).toMatch(/^\d{1,3}$/)
  })

  it('carries no CPT descriptor', () => {
    for (const { label } of rowsOf('cpt')) expect(label).toBe('')
  })

  it('knows a base code for every add-on that can be billed', () => {
    const addons = [...rowsOf('cpt'), ...rowsOf('hcpcs')].filter((row) => row.facts.kind === 'addon')
    expect(addons.length).toBeGreaterThan(20)
    for (const { code, facts, effective } of addons) {
      const known = (facts.addonOf ?? []).filter((base) => codes.lookup('cpt', base, effective)?.status === 'inForce')
      expect(known, code).not.toEqual([])
    }
  })

  it('lets modifiers conflict only with modifiers that it has', () => {
    const modifiers = new Map(rowsOf('modifier').map((row) => [row.code, row.facts.conflicts ?? []]))
    for (const [code, conflicts] of modifiers) {
      for (const other of conflicts) expect(modifiers.has(other), `${code} names ${other}`).toBe(true)
    }
  })

  it('bills every charge of the synthetic clinic as a procedure in force', () => {
    for (const { code, facts } of rowsOf('charge')) {
      expect(codes.lookup(facts.procedureSystem, facts.procedureCode, DATE)?.status, code).toBe('inForce')
      expect(codes.lookup('revenue', facts.revenueCode ?? '', DATE)?.status, code).toBe('inForce')
    }
  })

  it('offers no two diagnoses in force with the same label', () => {
    const labels = rowsOf('icd10cm').filter(
      (row) => row.billable && row.effective <= DATE && (row.ends ?? DATE) >= DATE,
    )
    const seen = new Map<string, string>()
    for (const { code, label } of labels) {
      expect(seen.get(label), `${code} ${label}`).toBeUndefined()
      seen.set(label, code)
    }
  })
})
