import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BrokenRows, importFiles } from '../import/import-files.ts'
import { differences } from '../store/compare.ts'
import { openReleaseFile, releaseNames, releasePath, type ReleaseFile } from '../store/release-file.ts'
import { createRuleTables } from './create-rule-tables.ts'
import { RULE_FORMATS } from './formats/all.ts'
import { pairWriter } from './pairs.ts'
import { NO_TABLES, type RuleTables } from './rule-tables.ts'

const HEAD = [
  'Notice of ours\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
]
const PRACTITIONER = [
  '11042\t97597\t*\t19960101\t20101231\t0\tMore extensive procedure',
  '11042\t97597\t\t20120101\t*\t1\tMore extensive procedure',
  '20610\t99999\t\t20200101\t20200101\t9\tMutually exclusive procedures',
]
const FILES: Record<string, string> = {
  'ccipra-v302r0-f1.txt': [...HEAD, ...PRACTITIONER].join('\r\n'),
  'ccipra-v302r0-f2.txt': [...HEAD, '93000\t93005\t\t20130101\t*\t1\tHCPCS/CPT "separate" definition', ''].join('\n'),
  'ours_active_2024Q2.csv':
    'column1,column2,deletion_date,modifier_indicator,rationale\n93000,93040,,1,Ours\n93000,93041,2024-05-31,0,Ours\n',
  'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv':
    '"A notice\n\nover ""several"" lines, with commas",,,\n"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n' +
    '20610,2,3 Date of Service Edit: Clinical,Ours\n93000,3,1 Line Edit,Ours\n',
  'addon_2024.csv':
    'primary_code,add_on_code,aoc_edit_type\n11102,11103,1\n11104,11103,1\nCCCCC,0054T,2\n88305,88311,3\nCCCCC,88311,3\n',
}

let dir: string
let files: ReleaseFile[]
let tables: RuleTables

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'claimrail-tables-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text)
  const paths = Object.keys(FILES).map((name) => join(dir, name))
  await importFiles(paths, { dir: join(dir, 'releases'), formats: RULE_FORMATS })
  files = open(join(dir, 'releases'))
  tables = createRuleTables(files)
})
afterAll(() => {
  files.forEach((file) => file.close())
  rmSync(dir, { recursive: true })
})
const open = (folder: string) => releaseNames(folder).map((name) => openReleaseFile(releasePath(folder, name)))

describe('pairs with dates', () => {
  const found = (one: string, other: string, date: string) =>
    tables.pairs('practitioner', one, other, date)?.map(({ effective, indicator }) => [effective, indicator])

  it('are found in either order of the codes, by the date of service', () => {
    expect(tables.pairs('practitioner', '97597', '11042', '2024-08-01')).toEqual([
      {
        column1: '11042',
        column2: '97597',
        effective: '2012-01-01',
        indicator: '1',
        rationale: 'More extensive procedure',
        release: 'ncci-practitioner-2024-07-01',
      },
    ])
    expect(found('11042', '97597', '2024-08-01')).toEqual(found('97597', '11042', '2024-08-01'))
  })

  it('speak of the years before their release by their own dates, both ends included', () => {
    expect(found('11042', '97597', '1996-01-01')).toEqual([['1996-01-01', '0']])
    expect(found('11042', '97597', '2010-12-31')).toEqual([['1996-01-01', '0']])
    expect(found('11042', '97597', '2011-01-01')).toEqual([])
    expect(found('11042', '97597', '2012-01-01')).toEqual([['2012-01-01', '1']])
    expect(found('11042', '97597', '1995-12-31')).toBeUndefined()
  })

  it('do not speak of what comes after their quarter', () => {
    expect(found('11042', '97597', '2024-09-30')).toEqual([['2012-01-01', '1']])
    expect(found('11042', '97597', '2024-10-01')).toBeUndefined()
  })

  it('come from all parts of a quarter, one release', () => {
    expect(found('93005', '93000', '2024-07-01')).toEqual([['2013-01-01', '1']])
    expect(files.map(({ name }) => name)).toContain('ncci-practitioner-2024-07-01')
  })

  it('say nothing of codes that are none', () => {
    expect(found('11042', '', '2024-08-01')).toEqual([])
    expect(found('', '', '2024-08-01')).toEqual([])
  })
})

describe('pairs without dates', () => {
  const found = (other: string, date: string) => tables.pairs('outpatient', '93000', other, date)

  it('hold for the quarter of their release, some of them not to its end', () => {
    expect(found('93040', '2024-04-01')).toMatchObject([{ effective: '2024-04-01', indicator: '1' }])
    expect(found('93041', '2024-05-31')).toMatchObject([{ ends: '2024-05-31' }])
    expect(found('93041', '2024-06-01')).toEqual([])
  })

  it('say nothing of any other quarter', () => {
    expect(found('93040', '2024-03-31')).toBeUndefined()
    expect(found('93040', '2024-07-01')).toBeUndefined()
  })
})

it('limits units for a quarter, as published', () => {
  expect(tables.unitLimit('practitioner', '20610', '2024-07-01')).toMatchObject({ units: 2, per: 'dayClinical' })
  expect(tables.unitLimit('practitioner', '93000', '2024-09-30')).toMatchObject({ units: 3, per: 'line' })
  expect(tables.unitLimit('practitioner', '99213', '2024-07-01')).toBeNull()
  expect(tables.unitLimit('practitioner', '20610', '2024-10-01')).toBeUndefined()
  expect(tables.unitLimit('outpatient', '20610', '2024-07-01')).toBeUndefined()
})

it('names the primaries of an add-on, and leaves them to the payer where CMS does', () => {
  expect(tables.addOn('11103', '2024-01-01')).toMatchObject({ type: '1', primaries: ['11102', '11104'] })
  expect(tables.addOn('0054T', '2024-12-31')).toMatchObject({ type: '2', primaries: undefined })
  expect(tables.addOn('88311', '2024-12-31')).toMatchObject({ type: '3', primaries: ['88305'] })
  expect(tables.addOn('11102', '2024-01-01')).toBeNull()
  expect(tables.addOn('11103', '2025-01-01')).toBeUndefined()
})

it('reads the add-on file of CMS: what is in force in its quarter', async () => {
  const head =
    'CPT notice\nAOC_Edit_Type\tAdd-On_Code\tAOC_DelDT\tPrimary_Code\tPrimary_Code_DelDT\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes\n'
  const rows = [
    '1\t11103\t\t11102\t\t2019001\t\t',
    // Gone before the quarter: the add-on, the primary, the edit.
    '1\t11109\t2025365\t11102\t\t2019001\t\t',
    '1\t11103\t\t11108\t2025365\t2019001\t\t',
    '1\t11103\t\t11106\t\t2019001\t2025365\t',
    // Brought in again, and gone within the quarter.
    '1\t11103\t\t11104\t\t2019001\t2025001\t',
    '1\t11103\t\t11104\t\t2026001\t2026120\t',
    '2\t0054T\t\tCCCCC\t\t2013091\t\tContractor Defined Primary Codes',
  ]
  const folder = mkdtempSync(join(dir, 'add-on-'))
  const take = async (text: string) => {
    writeFileSync(join(folder, 'AOC_V2026Q2-MCR.txt'), text)
    return importFiles([join(folder, 'AOC_V2026Q2-MCR.txt')], { dir: folder, formats: RULE_FORMATS })
  }
  const broken = await take(`${head}1\t11103\t\t11102\t\t2026182\t\t\n1\t11103\t\t11102\t\t2025366\t\t`).catch(
    (e: BrokenRows) => e.faults,
  )
  expect(broken).toMatchObject([
    { line: 3, field: 'aoc_edit_eff_dt', code: 'date' },
    { line: 4, field: 'aoc_edit_eff_dt', code: 'malformed' },
  ])
  expect((await take(head + rows.join('\n'))).releases).toMatchObject([
    { name: 'ncci-add-on-2026-04-01', to: '2026-06-30' },
  ])
  const [file] = open(folder)
  const own = createRuleTables(file ? [file] : [])
  expect(own.addOn('11103', '2026-05-01')?.primaries).toEqual(['11102', '11104'])
  expect(own.addOn('11109', '2026-05-01')).toBeNull()
  expect(own.addOn('0054T', '2026-05-01')).toMatchObject({ type: '2', primaries: undefined })
  file?.close()
})

it('has no data without a release', () => {
  for (const none of [NO_TABLES, createRuleTables([])]) {
    expect(none.pairs('practitioner', '11042', '97597', '2024-08-01')).toBeUndefined()
    expect(none.unitLimit('dme', 'A4206', '2024-08-01')).toBeUndefined()
    expect(none.addOn('11103', '2024-08-01')).toBeUndefined()
    expect(none.fee('93000', '', '2024-08-01')).toBeUndefined()
  }
})

it('says what a quarter adds, changes and ends against the one before', async () => {
  const head = 'column1,column2,deletion_date,modifier_indicator,rationale\n'
  const [before, after] = ['ours_2025Q1.csv', 'ours_2025Q2.csv'].map((name) => join(dir, name)) as [string, string]
  writeFileSync(before, `${head}11042,97597,,1,Ours\n93000,93005,,1,Ours\n93005,93000,,1,Ours\n20610,20600,,1,Ours\n`)
  writeFileSync(
    after,
    `${head}11042,97597,,0,Ours\n93000,93005,,1,Ours\n20610,20600,2025-05-31,1,Ours\n20610,20605,,1,Ours\n`,
  )
  const options = { dir: join(dir, 'quarters'), formats: RULE_FORMATS }
  await importFiles([before], options)
  const { releases } = await importFiles([after], options)
  expect(releases[0]?.against).toEqual({
    name: 'ncci-outpatient-2025-01-01',
    counts: { added: 1, changed: 1, ended: 2 },
  })
  const file = openReleaseFile(releasePath(options.dir, 'ncci-outpatient-2025-04-01'))
  const older = releasePath(options.dir, 'ncci-outpatient-2025-01-01')
  expect([...differences(file.db, older, pairWriter('outpatient').compared)]).toEqual([
    { what: 'changed', key: ['11042', '97597', ''] },
    { what: 'ended', key: ['20610', '20600', ''] },
    { what: 'added', key: ['20610', '20605', ''] },
    { what: 'ended', key: ['93005', '93000', ''] },
  ])
  file.close()
})

describe('a broken row', () => {
  const faultOf = async (name: string, text: string) => {
    const folder = mkdtempSync(join(dir, 'broken-'))
    writeFileSync(join(folder, name), text)
    const done = importFiles([join(folder, name)], { dir: join(folder, 'releases'), formats: RULE_FORMATS })
    const fault = await done.then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(releaseNames(join(folder, 'releases'))).toEqual([])
    return fault instanceof BrokenRows ? fault.faults.map(({ line, field, code }) => [line, field, code]) : fault
  }
  const pairs = (row: string) => faultOf('ccipra-v302r0-f1.txt', [...HEAD, PRACTITIONER[0], row].join('\n'))

  it.each([
    ['1104\t97597\t\t20120101\t*\t1\tx', 'Column 1', 'malformed'],
    ['11042\t9759?\t\t20120101\t*\t1\tx', 'Column 2', 'malformed'],
    ['11042\t97598\t\t20121301\t*\t1\tx', 'Effective Date', 'malformed'],
    ['11042\t97598\t\t20120101\tsoon\t1\tx', 'Deletion Date', 'malformed'],
    ['11042\t97598\t\t20120101\t20111231\t1\tx', 'Deletion Date', 'date'],
    ['11042\t97598\t\t20120101\t*\t2\tx', 'Modifier', 'malformed'],
    ['11042\t97598\t\t2012', 'Deletion Date', 'truncated'],
    // The name says the third quarter of 2024.
    ['11042\t97598\t\t20241001\t*\t1\tx', 'Effective Date', 'date'],
  ])('%j is named by its line and field', async (row, field, code) => {
    expect(await pairs(row)).toEqual([[8, field, code]])
  })

  it('is named in tables of units and add-ons too', async () => {
    const mue = 'hcpcs_code,mue_units,mue_mai,mue_rationale,mue_service\n'
    expect(await faultOf('mue_dme_eff_2024-04-01.csv', `${mue}A4206,0,4,x,DME Supplier\n`)).toEqual([
      [2, 'MUE Adjudication Indicator', 'malformed'],
    ])
    expect(await faultOf('mue_dme_eff_2024-04-01.csv', `${mue}A4206,many,3,x,DME Supplier\n`)).toEqual([
      [2, 'MUE Values', 'malformed'],
    ])
    const addOns = 'primary_code,add_on_code,aoc_edit_type\n'
    expect(await faultOf('addon_2024.csv', `${addOns}11102,11103,4\n`)).toEqual([[2, 'aoc_edit_type', 'malformed']])
    expect(await faultOf('addon_2024.csv', `${addOns}11102\n`)).toEqual([[2, 'add_on_code', 'truncated']])
  })
})
