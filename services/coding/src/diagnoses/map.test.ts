import { createCodeSets, loadRelease, NO_TABLES, release, type CodeRow, type MapTarget } from '@claimrail/codesets'
import type { Encounter } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { codeDiagnoses } from '../code-diagnoses.ts'
import { contextOf } from '../context.ts'
import { charge, DATE, encounter } from '../encounters.testing.ts'

const FEMALE = 'IFA 248152002 | Female (finding) |'
const AGE = 'IFA 445518008 | Age at onset of clinical finding (observable entity) |'

/** What a map says of made-up concepts: targets as code and rule, each list a group. */
const CONCEPTS: Record<string, readonly (readonly (readonly [code: string | undefined, rule?: string])[])[]> = {
  '1': [[['I10']]],
  '2': [[['E1142']], [['Z794']]],
  '3': [
    [
      ['N920', FEMALE],
      ['N400', 'OTHERWISE TRUE'],
    ],
  ],
  '4': [
    [
      ['H6690', `${AGE} < 12.0 years`],
      ['R42', 'OTHERWISE TRUE'],
    ],
  ],
  '5': [
    [
      ['I10', 'IFA 77386006 | Patient currently pregnant (finding) |'],
      ['R030', 'OTHERWISE TRUE'],
    ],
  ],
  '6': [[[undefined]]],
  '7': [[['S93401?']]],
  '8': [[['M25569']]],
}

function rowOf([code, groups]: [string, (typeof CONCEPTS)[string]]): CodeRow<'snomed'> {
  const targets = groups.flatMap((group, g) =>
    group.map(([target, rule], p): MapTarget => {
      return {
        system: 'icd10cm',
        ...(target && { code: target }),
        group: g + 1,
        priority: p + 1,
        ...(rule && { rule }),
      }
    }),
  )
  return { code, label: '', billable: false, effective: '2020-01-01', facts: { targets } }
}

const map = loadRelease({
  name: 'map-test',
  from: '2020-01-01',
  systems: { snomed: { complete: false, rows: Object.entries(CONCEPTS).map(rowOf) } },
})
const knowledge = { codes: createCodeSets([release('starter-2026-01'), map]), tables: NO_TABLES }

function code(concept: string, more: Partial<Encounter> = {}) {
  const record = encounter([{ id: 's', system: 'snomed', code: concept, rank: 1 }], [charge('99213')], more)
  return codeDiagnoses(record, DATE, contextOf('E', record, knowledge))
}

describe('a SNOMED CT code, when a map was imported', () => {
  it('becomes the code that it maps to, and the trail names both', () => {
    const { codes, choices } = code('1')
    expect(codes).toEqual(['I10'])
    expect(choices).toMatchObject([{ code: 'I10', source: 'map', score: 0.95, reasons: ['snomed 1 maps to I10'] }])
  })

  it('becomes one code of each group', () => {
    expect(code('2').codes).toEqual(['E1142', 'Z794'])
  })

  it('is mapped by the sex and the age of the patient', () => {
    expect(code('3').codes).toEqual(['N920'])
    expect(code('3', { patient: { ...encounter([], []).patient, sex: 'M' } }).codes).toEqual(['N400'])
    expect(code('4').codes).toEqual(['R42'])
  })

  it('goes to a coder when the map depends on what the record does not say', () => {
    expect(code('5').queries).toMatchObject([{ code: 'coding.diagnosis-review', choices: ['R030', 'other'] }])
  })

  it('is asked about further where its target says too little', () => {
    expect(code('7').queries).toMatchObject([{ code: 'coding.diagnosis-episode-unspecified' }])
    expect(code('8').queries).toMatchObject([{ code: 'coding.diagnosis-side-unspecified' }])
  })

  it.each(['6', '999'])('is not coded when the map has nothing for it', (concept) => {
    expect(code(concept).queries).toMatchObject([{ code: 'coding.diagnosis-not-coded' }])
  })
})
