import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReleaseFault, createCodeSets, loadRelease, release, starterCodeSets } from './index.ts'
import type { CodeRow, ReleaseSource } from './index.ts'

const codes = starterCodeSets()

describe('a code is judged by the date of service', () => {
  it('multiple sclerosis could be billed without its course until the end of September 2025', () => {
    expect(codes.lookup('icd10cm', 'G35', '2025-09-30')).toMatchObject({ status: 'inForce', billable: true })
    expect(codes.lookup('icd10cm', 'G35', '2025-10-01')).toMatchObject({ status: 'inForce', billable: false })
  })

  it('its new codes do not exist before October 2025', () => {
    expect(codes.lookup('icd10cm', 'G35.A', '2025-09-30')).toMatchObject({ status: 'notYet', effective: '2025-10-01' })
    expect(codes.lookup('icd10cm', 'G35A', '2025-10-01')).toMatchObject({ status: 'inForce', billable: true })
  })

  it('a telephone visit of 2024 is ended in 2025', () => {
    expect(codes.lookup('cpt', '99442', '2024-12-31')?.status).toBe('inForce')
    expect(codes.lookup('cpt', '99442', '2025-01-01')).toMatchObject({ status: 'ended', ends: '2024-12-31' })
  })

  it('a code that no release has is not known, and the starter release does not claim to be complete', () => {
    expect(codes.lookup('icd10cm', 'ZZZ.9', '2026-03-02')).toBeUndefined()
    expect(codes.isComplete('icd10cm', '2026-03-02')).toBe(false)
    expect(codes.isComplete('placeOfService', '2026-03-02')).toBe(true)
  })

  it('lists what is in force on a date', () => {
    const drugs = (date: string) => new Set([...codes.list('hcpcs', date)].map((found) => found.code))
    expect(drugs('2024-03-31').has('J1030')).toBe(true)
    expect(drugs('2024-04-01').has('J1030')).toBe(false)
    expect(drugs('2024-04-01').has('J1010')).toBe(true)
  })

  it('every answer names the release that it comes from', () => {
    expect(codes.lookup('modifier', '25', '2026-03-02')?.release).toBe('starter-2026-01')
    expect(codes.releasesFor(['icd10cm', 'cpt', 'modifier'], '2026-03-02')).toEqual(['starter-2026-01'])
    expect(codes.releasesFor(['icd10cm'], '2010-01-01')).toEqual([])
  })
})

describe('words find a code only when they are exactly its words', () => {
  it('finds psoriasis by a synonym, whatever the case and punctuation', () => {
    expect(codes.findByText('icd10cm', 'PSORIASIS, vulgaris', '2026-03-02').map((found) => found.code)).toEqual([
      'L400',
    ])
  })

  it('gives every code that the words fit', () => {
    expect(codes.findByText('icd10cm', 'shoulder pain', '2026-03-02').map((found) => found.code)).toEqual([
      'M25511',
      'M25512',
      'M25519',
    ])
  })

  it('does not offer a code that is not in force or not billable on the date', () => {
    expect(codes.findByText('icd10cm', 'multiple sclerosis', '2026-03-02')).toEqual([])
    expect(codes.findByText('icd10cm', 'multiple sclerosis', '2025-03-02')).toHaveLength(1)
    expect(codes.findByText('icd10cm', '', '2026-03-02')).toEqual([])
  })
})

describe('releases beside each other', () => {
  const row = (code: string, effective: string, ends?: string): CodeRow<'icd10cm'> => ({
    code,
    label: `label of ${code}`,
    billable: true,
    effective,
    ...(ends ? { ends } : {}),
    facts: {},
  })
  const source = (name: string, from: string, rows: CodeRow<'icd10cm'>[], to?: string): ReleaseSource => ({
    name,
    from,
    ...(to ? { to } : {}),
    systems: { icd10cm: { complete: true, rows } },
  })

  it('the later one answers for the dates it speaks for, the earlier one for the rest', () => {
    const both = createCodeSets([
      loadRelease(source('old', '2015-10-01', [row('A00', '2015-10-01')])),
      loadRelease(source('new', '2026-10-01', [row('A00', '2015-10-01'), row('A01', '2026-10-01')])),
    ])
    expect(both.lookup('icd10cm', 'A00', '2026-09-30')?.release).toBe('old')
    expect(both.lookup('icd10cm', 'A00', '2026-10-01')?.release).toBe('new')
    expect(both.lookup('icd10cm', 'A01', '2026-09-30')).toBeUndefined()
  })

  it('a release does not answer for a system that it does not bring', () => {
    const both = createCodeSets([
      release('starter-2026-01'),
      loadRelease(source('mine', '2015-10-01', [row('A00', '2015-10-01')])),
    ])
    expect(both.lookup('cpt', '99213', '2026-03-02')?.release).toBe('starter-2026-01')
    expect(both.lookup('icd10cm', 'I10', '2026-03-02')).toBeUndefined()
  })

  it('refuses periods of a code that overlap or end before they begin', () => {
    const overlapping = source('bad', '2015-10-01', [row('A00', '2015-10-01'), row('A00', '2020-10-01')])
    expect(() => loadRelease(overlapping)).toThrow(ReleaseFault)
    expect(() => loadRelease(source('bad', '2015-10-01', [row('A00', '2020-10-01', '2019-01-01')]))).toThrow(/A00/)
  })

  it('an unknown release name is refused', () => {
    expect(() => release('icd10cm-1900')).toThrow(RangeError)
  })

  it('gives for every date the one period that holds, whatever the periods', () => {
    const day = fc.integer({ min: 0, max: 900 })
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), day, (starts, asked) => {
        const sorted = starts.toSorted((a, b) => a - b)
        const iso = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
        const rows = sorted.map((start, i) => {
          const next = sorted[i + 1]
          return row('A00', iso(start), next === undefined ? undefined : iso(next - 1))
        })
        const found = createCodeSets([loadRelease(source('p', '2015-10-01', rows))]).lookup(
          'icd10cm',
          'A00',
          iso(asked),
        )
        const holds = sorted.findLast((start) => start <= asked)
        expect(found?.status).toBe(holds === undefined ? 'notYet' : 'inForce')
        expect(found?.effective).toBe(iso(holds ?? (sorted[0] as number)))
      }),
    )
  })
})
