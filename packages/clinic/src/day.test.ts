import { createHash } from 'node:crypto'
import { starterCodeSets } from '@claimrail/codesets'
import { encounterSchema, isNpi } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clinicDay, DEFECT_KINDS, type ClinicDayOptions } from './index.ts'

const DATE = '2026-03-02'
const codes = starterCodeSets()
const day = clinicDay({ seed: 1, encounters: 500, date: DATE })
const expected = [...day.expectedEncounters()]
const files = [...day.files()]
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function digest(options: ClinicDayOptions): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of clinicDay(options).files()) hash.update(`${name}\n`).update(bytes)
  return hash.digest('hex')
}

describe('a day of the synthetic clinic', () => {
  it('is the same to the byte for the same seed, and another day for another seed', () => {
    const options = { seed: 'spring', encounters: 80, date: DATE }
    expect(digest(options)).toBe(digest(options))
    expect(digest(options)).not.toBe(digest({ ...options, seed: 'autumn' }))
  })

  it('has as many encounters as asked for, each with a number of its own', () => {
    expect(expected).toHaveLength(500)
    expect(new Set(expected.map((one) => one.visitNumber)).size).toBe(500)
  })

  it('tells every encounter in its files and no other', () => {
    const told = new Set(files.flatMap((file) => file.encounters))
    expect([...told].sort()).toEqual(expected.map((one) => one.visitNumber).sort())
    for (const file of files) {
      const content = text(file.bytes)
      for (const visitNumber of file.encounters) expect(content).toContain(visitNumber)
    }
  })

  it('names files after their format and number alone', () => {
    for (const { name } of files) {
      expect(name).toMatch(/^(fhir-\d{4}-\d{2}\.json|(hl7v2|desk)-(\d{4}|late)\.(hl7|ndjson))$/)
    }
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length)
  })

  it('says in each file what its format says', () => {
    for (const { format, bytes } of files) {
      if (format === 'fhir')
        expect(JSON.parse(text(bytes))).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
      if (format === 'hl7v2') expect(text(bytes)).toMatch(/^MSH\|\^~\\&\|/)
      if (format === 'json') for (const line of text(bytes).trim().split('\n')) JSON.parse(line)
    }
  })

  it('is whole: every encounter fits the contract, but for those that have no member id on purpose', () => {
    for (const { encounter, defect } of expected) {
      if (defect === 'member-id-missing') continue
      expect(encounterSchema.safeParse(encounter).error?.issues).toBeUndefined()
    }
  })

  it('sees six specialties, three formats, first and second payers, dependents and patients without insurance', () => {
    const count = (test: (one: (typeof expected)[number]) => boolean) => expected.filter(test).length
    for (const name of ['cardiology', 'dermatology', 'neurology', 'pediatrics', 'orthopedics', 'gastroenterology']) {
      expect(count((one) => one.encounter.specialty === name)).toBeGreaterThan(40)
    }
    for (const format of ['fhir', 'hl7v2', 'json']) expect(count((one) => one.format === format)).toBeGreaterThan(100)
    expect(count((one) => one.encounter.coverages.length === 2)).toBeGreaterThan(20)
    expect(count((one) => one.isSelfPay)).toBeGreaterThan(3)
    expect(count((one) => one.encounter.coverages[0]?.relationship === '19')).toBeGreaterThan(10)
    expect(count((one) => one.encounter.charges.some((charge) => charge.revenueCode))).toBeGreaterThan(3)
    expect(new Set(expected.map((one) => one.encounter.coverages[0]?.payer.id)).size).toBe(6)
  })

  it('sends messages late, twice and after the patient has moved', () => {
    expect(files.some((file) => file.name === 'hl7v2-late.hl7')).toBe(true)
    const messages = files.filter((file) => file.format === 'hl7v2').flatMap((file) => text(file.bytes).split('MSH|'))
    expect(new Set(messages).size).toBeLessThan(messages.length)
    expect(messages.some((message) => message.includes('1 Old Town Rd'))).toBe(true)
    for (const event of ['A04', 'A08', 'A03', 'P03']) expect(messages.join('')).toContain(`^${event}^`)
  })

  it('gives clean encounters codes that hold on the date, and clinicians a real check digit', () => {
    for (const { encounter, defect } of expected) {
      expect(isNpi(encounter.rendering.npi) && isNpi(encounter.billingProvider.npi)).toBe(true)
      if (defect) continue
      for (const { system, code } of encounter.diagnoses) {
        if (system === 'icd10cm')
          expect(codes.lookup('icd10cm', code ?? '', DATE), code).toMatchObject({ billable: true })
      }
      for (const { system, code } of encounter.charges) {
        const name = system === 'local' ? 'charge' : (system as 'cpt' | 'hcpcs')
        expect(codes.lookup(name, code ?? '', DATE)?.status, code).toBe('inForce')
      }
    }
  })

  it('has some of every defect, says which, and can have none', () => {
    const many = clinicDay({ seed: 1, encounters: 3000, date: DATE })
    const known = [...many.knownDefects()]
    expect(new Set(known.map((one) => one.kind))).toEqual(new Set(DEFECT_KINDS))
    expect(known.length / 3000).toBeGreaterThan(0.05)
    expect(known.length / 3000).toBeLessThan(0.2)
    const marked = [...many.expectedEncounters()].filter((one) => one.defect)
    expect(known.map((one) => one.visitNumber)).toEqual(marked.map((one) => one.visitNumber))
    expect([...clinicDay({ seed: 1, encounters: 300, date: DATE, defectShare: 0 }).knownDefects()]).toEqual([])
  })

  it('takes place on the date asked for, and visit numbers begin as asked', () => {
    const other = clinicDay({ seed: 1, encounters: 20, date: '2025-07-14', idPrefix: 'T' })
    for (const { encounter, visitNumber } of other.expectedEncounters()) {
      expect(encounter.startedAt.slice(0, 10)).toBe('2025-07-14')
      expect(visitNumber).toMatch(/^T\d{5}$/)
    }
  })

  it('is a beginning of any longer day of the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.nat(), (some, more, seed) => {
        const short = [...clinicDay({ seed, encounters: some, date: DATE }).expectedEncounters()]
        const long = [...clinicDay({ seed, encounters: some + more, date: DATE }).expectedEncounters()]
        expect(long.slice(0, some)).toEqual(short)
      }),
      { numRuns: 20 },
    )
  })

  it('refuses a day without encounters, without a date, or from before its codes', () => {
    expect(() => clinicDay({ seed: 1, encounters: 0, date: DATE })).toThrow(RangeError)
    expect(() => clinicDay({ seed: 1, encounters: 1, date: 'today' })).toThrow(RangeError)
    expect(() => clinicDay({ seed: 1, encounters: 1, date: '2024-12-31' })).toThrow(RangeError)
  })
})
