import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { desk, faultsOf, zipOf, type Desk } from '../import/files.testing.ts'
import { oneSheet } from '../import/sheets/workbook.testing.ts'
import { openReleaseFile, releaseNames, releasePath, type ReleaseFile } from '../store/release-file.ts'
import { createRuleTables } from './create-rule-tables.ts'
import type { RuleTables } from './rule-tables.ts'

let at: Desk
let files: ReleaseFile[] = []
beforeEach(async () => (at = await desk()))
afterEach(() => {
  for (const file of files) file.close()
  files = []
  return at.clear()
})

async function tablesOf(contents: Readonly<Record<string, string | Buffer>>): Promise<RuleTables> {
  const paths = await Promise.all(Object.entries(contents).map(([name, content]) => at.put(name, content)))
  await at.take(paths)
  files = releaseNames(at.dir).map((name) => openReleaseFile(releasePath(at.dir, name)))
  return createRuleTables(files)
}

/** Ten rows of heading, whose words stand above each other. */
const HEADING = (year: number) => [
  `,,${year} National Physician Fee Schedule Relative Value File January Release,,,,,,,,,,,,,,,,,,,,,,,,,,,,`,
  ',,Notices of ours,,,,,,,,,,,,,,,,,,,,,,,,,,,,',
  '',
  '"RELEASED, 01/01",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,',
  ',,,,,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,,,,',
  ',,,,,,,,,,,,,,,,,,,,,,,,,SUPERVISION,,,,,',
  ',,,,NOT USED,,,NON-FAC,,,,,,,,,,,,,,,,,,OF,,DIAGNOSTIC,,,',
  ',,,,FOR,,,,,,,,,,,,,,,,,,,,,,,IMAGING,,,',
  ',,,STATUS,MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT',
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT',
]
const VISIT =
  '99213,,"Ours, with a comma",A,,1.30,1.33,,0.55,,0.10,2.73,1.95,0,XXX,0.00,0.00,0.00,0,0,0,0,0,,33.2875,09,0,99,0.00,0.00,0.00'
const SCOPE =
  '45380,,Ours,A,,3.56,10.20,,1.83,,0.48,14.24,5.87,0,000,0.00,0.00,0.00,3,0,1,0,0,45378,33.2875,09,0,99,0.00,0.00,0.00'
const ANESTHESIA =
  '00100,,Ours,J,,0.00,0.00,,0.00,,0.00,0.00,0.00,9,XXX,0.00,0.00,0.00,9,9,9,9,9,,33.2875,09,0,99,0.00,0.00,0.00'
/** A record of 171 characters by the positions of the record layout, which count from 1. */
function recordOf(fields: Readonly<Record<number, string>>): string {
  const characters = Array.from({ length: 171 }, () => ' ')
  for (const [from, text] of Object.entries(fields))
    [...text].forEach((character, i) => (characters[Number(from) - 1 + i] = character))
  return characters.join('')
}
const csv = (...rows: string[]) => [...HEADING(2024), ...rows].join('\r\n')

const GPCI = [
  'ADDENDUM E. FINAL CY 2024 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,',
  ',,,,,,',
  'Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2024 PW GPCI (with 1.0 Floor),2024 PE GPCI,2024 MP GPCI',
  '10112,AL,00,ALABAMA,1,0.869,0.575',
  '02102,AK,01,ALASKA**,1.5,1.081,0.592',
  '9202,PR,20,PUERTO RICO,1,1.007,0.99',
  '** The law sets the work index of Alaska.,,,,,,',
]

describe('the file of the fee schedule', () => {
  it('gives indicators and relative values of a code at once', async () => {
    const tables = await tablesOf({ 'PPRRVU24_JAN.csv': csv(VISIT, SCOPE) })
    expect(tables.fee('45380', '', '2024-05-15')).toEqual({
      code: '45380',
      modifier: '',
      status: 'A',
      pcTc: '0',
      globalDays: '000',
      multipleProcedure: '3',
      bilateral: '0',
      assistant: '1',
      coSurgeon: '0',
      team: '0',
      endoscopicBase: '45378',
      workRvu: 356,
      nonFacilityPeRvu: 1020,
      facilityPeRvu: 183,
      malpracticeRvu: 48,
      nonFacilityRvu: 1424,
      facilityRvu: 587,
      conversionFactor: 332_875,
      // 14.24 × 33.2875 = 474.014, and 5.87 × 33.2875 = 195.397625
      nonFacilityCents: 47_401,
      facilityCents: 19_540,
      release: 'pfs-2024-01-01',
    })
    expect(tables.fee('99214', '', '2024-05-15')).toBeNull()
    expect(tables.fee('99213', '', '2025-01-01')).toBeUndefined()
  })

  it('is the same in fixed width', async () => {
    const text = [
      'HDR2024 National Physician Fee Schedule Relative Value File January Release',
      // The spacing of the file, code by code; the words are ours.
      '00100  Words of ours                                     J   0.00   0.00     0.00    0.00   0.00  0.009XXX.00.00.0099999             33.2875 090 99      0.00   0.00   0.00',
      recordOf({
        1: '45380',
        8: 'Ours',
        58: 'A',
        62: '3.56',
        68: '10.20',
        78: '1.83',
        86: '0.48',
        92: '14.24',
        99: '5.87',
        103: '0',
        104: '000',
        116: '30100',
        128: '45378',
        134: '33.2875',
      }),
      recordOf({
        1: '71071',
        6: '26',
        8: 'Ours',
        58: 'A',
        62: '1.08',
        69: '0.41NA',
        78: '0.41NA',
        86: '0.06',
        93: '1.55',
        99: '1.55',
        103: '1',
        104: 'XXX',
        116: '40000',
        134: '33.2875',
      }),
    ]
    const fixed = await tablesOf({ 'PPRRVU24_JAN.txt': text.join('\r\n') })
    const row = fixed.fee('45380', '', '2024-05-15')
    expect(fixed.fee('71071', '26', '2024-05-15')).toMatchObject({ workRvu: 108, facilityRvu: 155, pcTc: '1' })
    const other = await desk()
    const { releases } = await other.take([await other.put('PPRRVU24_JAN.csv', csv(SCOPE))])
    const file = openReleaseFile(releasePath(other.dir, releases[0]?.name ?? ''))
    expect(row).toEqual(createRuleTables([file]).fee('45380', '', '2024-05-15'))
    file.close()
    await other.clear()
  })

  it('is the same as a workbook, whose heading is one row', async () => {
    const heading =
      'HCPCS|MOD|DESCRIPTION|STATUS\nCODE|NOT USED FOR MEDICARE PAYMENT|WORK\nRVU|NON-FAC\nPE RVU|NON-FAC NA INDICATOR|FACILITY PE RVU|FACILITY NA INDICATOR|MP RVU|NON-FACILITY TOTAL|FACILITY TOTAL|PCTC IND|GLOB DAYS|PRE OP|INTRA OP|POST OP|MULT PROC|BILAT SURG|ASST SURG|CO-SURG|TEAM SURG|ENDO BASE|CONV FACTOR'
    const cells = VISIT.replace('"Ours, with a comma"', 'Ours').split(',').slice(0, 25)
    const asNumbers = cells.map((cell) => (/^\d+\.\d+$/.test(cell) ? { number: String(Number(cell)) } : cell))
    const tables = await tablesOf({ 'PPRRVU24_JAN.xlsx': oneSheet([heading.split('|'), asNumbers]) })
    expect(tables.fee('99213', '', '2024-01-01')).toMatchObject({
      workRvu: 130,
      nonFacilityRvu: 273,
      globalDays: 'XXX',
    })
  })

  it('may have columns more: that of 2026 says which conversion factor is for whom', async () => {
    const more = HEADING(2026).map((line, i) =>
      i < 8 ? line : line.replace('TEAM,ENDO', 'TEAM,PRIC,ENDO').replace('SURG,BASE', 'SURG,IND,BASE'),
    )
    const row = VISIT.replace(',0,,33.2875', ',0,9,,33.4009')
    const tables = await tablesOf({ 'PPRRVU2026_Jan_nonQPP.csv': [...more, row].join('\n') })
    expect(tables.fee('99213', '', '2026-02-01')).toMatchObject({ conversionFactor: 334_009, team: '0' })
  })

  it('holds from its quarter on, and a later one of the year takes over', async () => {
    const later = VISIT.replace('33.2875', '33.5000')
    const tables = await tablesOf({ 'PPRRVU24_JAN.csv': csv(VISIT), 'PPRRVU24_JUL.csv': csv(later) })
    expect(tables.fee('99213', '', '2024-06-30')?.conversionFactor).toBe(332_875)
    expect(tables.fee('99213', '', '2024-07-01')?.conversionFactor).toBe(335_000)
  })

  it('has no amount for what is not paid by relative values', async () => {
    const tables = await tablesOf({ 'PPRRVU24_JAN.csv': csv(ANESTHESIA) })
    expect(tables.fee('00100', '', '2024-01-01')).not.toHaveProperty('nonFacilityCents')
  })

  it('is taken once from an archive that has it in three forms', async () => {
    const rows = [...HEADING(2024), VISIT.replace('"Ours, with a comma"', 'Ours')]
    const zip = zipOf({
      'PPRRVU24_JAN.csv': rows.join('\n'),
      'PPRRVU24_JAN.xlsx': oneSheet(rows.map((line) => line.split(','))),
      'PPRRVU24_JAN_QPP.csv': rows.join('\n'),
      'GPCI2024.csv': GPCI.join('\r\n'),
      'RVU24A.pdf': '%PDF-1.7',
    })
    const { releases, leftAlone } = await at.take([await at.put('rvu24a.zip', zip)])
    expect(releases.map(({ name }) => name)).toEqual(['pfs-2024-01-01', 'pfs-gpci-2024-01-01'])
    expect(leftAlone).toEqual([
      'rvu24a.zip/PPRRVU24_JAN.xlsx/Sheet1',
      'rvu24a.zip/PPRRVU24_JAN_QPP.csv',
      'rvu24a.zip/RVU24A.pdf',
    ])
  })

  it.each([
    ['a moved column', VISIT.replace('1.33,,0.55', '1.34,,0.55'), 'NON-FACILITY TOTAL', 'malformed'],
    ['a modifier that is none', VISIT.replace('99213,,', '99213,25,'), 'MOD', 'malformed'],
    ['a code without its zeros', ANESTHESIA.replace('00100', '100'), 'HCPCS', 'malformed'],
    ['an end in mid-row', VISIT.slice(0, 60), 'PCTC IND', 'truncated'],
  ])('with %s is refused, by line and column', async (_, row, field, code) => {
    const path = await at.put('PPRRVU24_JAN.csv', csv(SCOPE, row))
    expect(await faultsOf(at.take([path]))).toMatchObject([{ line: 12, field, code }])
  })

  it('of another year than its name says is refused', async () => {
    const path = await at.put('PPRRVU25_JAN.csv', csv(VISIT))
    await expect(at.take([path])).rejects.toMatchObject({ code: 'year' })
  })
})

describe('localities', () => {
  it('change what is allowed by their indices', async () => {
    const tables = await tablesOf({ 'PPRRVU24_JAN.csv': csv(VISIT), 'GPCI2024.csv': GPCI.join('\r\n') })
    const allowed = (contractor: string, locality: string) => {
      const row = tables.fee('99213', '', '2024-05-15', { contractor, locality })
      return [row?.nonFacilityCents, row?.facilityCents]
    }
    // (1.30 × 1.000 + 1.33 × 0.869 + 0.10 × 0.575) × 33.2875 = 2.51327 × 33.2875 = 83.66047...
    // (1.30 × 1.000 + 0.55 × 0.869 + 0.10 × 0.575) × 33.2875 = 1.83545 × 33.2875 = 61.09754...
    expect(allowed('10112', '00')).toEqual([8366, 6110])
    // (1.30 × 1.500 + 1.33 × 1.081 + 0.10 × 0.592) × 33.2875 = 3.44693 × 33.2875 = 114.73968...
    expect(allowed('02102', '01')[0]).toBe(11_474)
    // The list itself has lost the zero of 09202: 1.30 + 1.33 × 1.007 + 0.10 × 0.99 = 2.73831, × 33.2875 = 91.15149...
    expect(allowed('09202', '20')[0]).toBe(9115)
    // 2.73 × 33.2875 = 90.874875
    expect(tables.fee('99213', '', '2024-05-15')?.nonFacilityCents).toBe(9087)
    expect(allowed('10112', '99')).toEqual([undefined, undefined])
    expect(tables.fee('99213', '', '2024-05-15', { contractor: '10112', locality: '99' })?.workRvu).toBe(130)
  })

  it.each([
    [
      'GPCI2024.txt',
      [
        'ADDENDUM E',
        '10112           AL      00   ALABAMA                                                                                     1.000       0.869       0.575',
        '02102           AK      01   ALASKA**                                                                                    1.500       1.081       0.592',
        '** Notice',
      ].join('\r\n'),
    ],
    [
      'GPCI2024.csv',
      'MAC,Locality,Locality Name,2024 PW GPCI,2024 PE GPCI,2024 MP GPCI\n10112,00,ALABAMA,1.000,0.869,0.575\n02102,01,ALASKA**,1.5,1.081,0.592\n',
    ],
    [
      'GPCI2024.csv',
      'Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2024 PW GPCI (without 1.0 Floor),2024 PW GPCI (with 1.0 Floor),2024 PE GPCI,2024 MP GPCI\n10112,AL,0,ALABAMA,0.98,1,0.869,0.575\n02102,AK,01,ALASKA,1.2,1.5,1.081,0.592\n',
    ],
    [
      'pfs_gpci_2024.csv',
      'mac,state,locality,locality_name,gpci_work,gpci_pe,gpci_mp,gpci_gaf\n10112,AL,00,ALABAMA,1,0.8690000000000001,0.5750000000000001,2.4\n02102,AK,01,ALASKA,1.5,1.081,0.592,3.173\n',
    ],
  ])('are read in the layout of each year: %s', async (name, text) => {
    const tables = await tablesOf({ 'PPRRVU24_JAN.csv': csv(VISIT), [name]: text })
    const cents = (contractor: string, locality: string) =>
      tables.fee('99213', '', '2024-05-15', { contractor, locality })?.nonFacilityCents
    expect([cents('10112', '00'), cents('02102', '01')]).toEqual([8366, 11_474])
  })

  it.each([
    ['10112,AL,00,ALABAMA,1,0.869', 'MP GPCI', 'truncated'],
    ['10112,AL,00,ALABAMA,1,0.869,575', 'MP GPCI', 'malformed'],
    ['101,AL,00,ALABAMA,1,0.869,0.575', 'MAC', 'malformed'],
    ['10112,AL,00,AGAIN,1,0.869,0.575', 'key', 'duplicate'],
  ])('%s is a broken row', async (row, field, code) => {
    const path = await at.put('GPCI2024.csv', [...GPCI.slice(0, 4), row].join('\n'))
    expect(await faultsOf(at.take([path]))).toMatchObject([{ line: 5, field, code }])
  })

  it('of another year than the name says are refused', async () => {
    await expect(at.take([await at.put('GPCI2025.csv', GPCI.join('\n'))])).rejects.toMatchObject({ code: 'year' })
  })
})
