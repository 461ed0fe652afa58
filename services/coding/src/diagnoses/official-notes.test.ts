import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORMATS, importFiles, NO_TABLES, openCodeSets, type OpenCodeSets } from '@claimrail/codesets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeDiagnoses } from '../code-diagnoses.ts'
import { contextOf } from '../context.ts'
import { charge, diagnosis, encounter, inWords } from '../encounters.testing.ts'
import { entriesOf } from './label.ts'

const shared = process.env.CLAIMRAIL_SHARED_DATA
if (!shared) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no notes of the tabular list meet a diagnosis\n')

/** In the fiscal year of the tabular list that is there in full. */
const DATE = '2017-03-01'
let dir: string
let opened: OpenCodeSets

beforeAll(async () => {
  if (!shared) return
  dir = await mkdtemp(join(tmpdir(), 'claimrail-notes-'))
  await importFiles([join(shared, 'codesets/icd10cm/ICD10CM_FY2017_Full_XML.zip')], { dir, formats: FORMATS })
  opened = openCodeSets({ dir })
}, 240_000)

afterAll(async () => {
  if (!shared) return
  opened.close()
  await rm(dir, { recursive: true, force: true })
})

function code(...sent: string[]) {
  const diagnoses = sent.map((one, i) => (/^[A-Z]\d/.test(one) ? diagnosis(one, i + 1) : inWords(one, i + 1)))
  const record = encounter(diagnoses, [charge('99213', [], { serviceDate: DATE })])
  return codeDiagnoses(record, DATE, contextOf('E', record, { codes: opened.codes, tables: NO_TABLES }))
}

describe.skipIf(!shared)('notes of the official tabular list', () => {
  it.each([
    ['a manifestation after its disease', ['G63', 'E85.4'], ['E854', 'G63']],
    ['the ulcer after the diabetes that has it', ['L97.519', 'E11.621'], ['E11621', 'L97519']],
    ['the stage after the hypertension', ['N18.4', 'I12.9'], ['I129', 'N184']],
    ['what has nothing to do with the other as it was sent', ['L70.0', 'I10'], ['L700', 'I10']],
  ])('put %s', (_, sent, wanted) => {
    expect(code(...sent)).toMatchObject({ codes: wanted, queries: [] })
  })

  it('name by a term below the title what the title says in other words', () => {
    expect(opened.codes.lookup('icd10cm', 'G43909', DATE)?.facts.also).toContain('Migraine NOS')
    expect(code('migraine NOS').codes).toEqual(['G43909'])
  })

  it('ask for the seventh character by the visit that it stands for', () => {
    expect(opened.codes.lookup('icd10cm', 'S93401A', DATE)?.facts.seventh).toMatchObject({ A: 'initial encounter' })
    expect(code('S93.401').queries[0]?.code).toBe('coding.diagnosis-episode-unspecified')
    expect(code('sprain of right ankle, sequela').codes).toEqual(['S93401S'])
  })

  it('are there for edits to say what can not stand beside each other', () => {
    expect(opened.codes.lookup('icd10cm', 'E119', DATE)?.facts.excludes1).toContain('E10')
  })
})

describe('a term below a title', () => {
  const named = (label: string, term: string) =>
    entriesOf({ code: 'X', label, billable: true, effective: DATE, facts: { also: [term] } }).find(
      ({ isTerm }) => isTerm,
    )

  it('is another name of the code', () => {
    expect(named('Migraine, unspecified', 'Migraine NOS')?.description.isOther).toBe(false)
  })

  it('that leaves out what its title is about is for a coder', () => {
    expect(named('Other neurologic disorders in Lyme disease', 'Polyneuropathy')?.description.isOther).toBe(true)
  })
})
