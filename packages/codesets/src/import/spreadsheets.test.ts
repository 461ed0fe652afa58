import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCodeSets } from '../open-code-sets.ts'
import { createRuleTables } from '../tables/create-rule-tables.ts'
import { openReleaseFile, releaseNames, releasePath } from '../store/release-file.ts'
import { desk, faultsOf, zipOf, type Desk } from './files.testing.ts'
import { oneSheet, workbookOf, type TestCell } from './sheets/workbook.testing.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

const HCPCS = ['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION', 'PRICE1', 'COV', 'ADD DT', 'TERM DT']
const NCCI: TestCell[][] = [
  ['A notice'],
  ['Column1/Column2 Edits'],
  ['Column 1', 'Column 2', '*=in existence', 'Effective', 'Deletion', 'Modifier', 'PTP Edit Rationale'],
  ['', '', 'prior to 1996', 'Date', 'Date', '0=not allowed', ''],
  ['', '', '', '', '*=no data', '1=allowed', ''],
  ['', '', '', '', '', '9=not applicable', ''],
]

describe('official spreadsheets', () => {
  test('HCPCS Level II, with its modifiers, numbers and days', async () => {
    const rows = [
      HCPCS,
      ['   AA', '0010', '7', 'Anesthesia by an anesthesiologist', 'Anesthesia', '', 'D', '19840101'],
      ['J1885', { number: '10' }, { number: '3' }, 'Injection, "ours", 15 mg', 'Inj', { number: '0' }, 'C', '19970101'],
      ['G0101', '00100', '3', 'Screening', 'Screen', '11', 'C', { number: '35796', style: 1 }, '00000000'],
    ]
    const book = workbookOf({ sheets: [{ name: 'HCPC2026_OCT_ANWEB', rows }], formats: [14] })
    const { releases } = await at.take([await at.put('HCPC2026_OCT_ANWEB.xlsx', book)])
    expect(releases).toMatchObject([{ name: 'hcpcs-2026-10-01', sources: [{ rows: 3, faults: 0 }] }])
    const { codes, close } = openCodeSets({ dir: at.dir })
    expect(codes.lookup('modifier', 'AA', '2026-10-01')?.effective).toBe('1984-01-01')
    expect(codes.lookup('hcpcs', 'J1885', '2026-10-01')).toMatchObject({
      long: 'Injection, "ours", 15 mg',
      facts: { pricing: ['00'], coverage: 'C' },
    })
    expect(codes.lookup('hcpcs', 'G0101', '2026-10-01')?.effective).toBe('1998-01-01')
    close()
  })

  test('NCCI pairs, whose heading goes over rows', async () => {
    const rows = [...NCCI, ['11042', { number: '97597' }, '', { number: '20120101' }, '*', { number: '1' }, 'Why']]
    await at.take([await at.put('ccipra-v302r0-f1.xlsx', oneSheet(rows))])
    const files = releaseNames(at.dir).map((name) => openReleaseFile(releasePath(at.dir, name)))
    expect(createRuleTables(files).pairs('practitioner', '97597', '11042', '2024-08-01')).toMatchObject([
      { column1: '11042', effective: '2012-01-01', indicator: '1', rationale: 'Why' },
    ])
    files.forEach((file) => file.close())
  })

  test('medically unlikely edits, whose heading has a line end', async () => {
    const heading = [
      'HCPCS/\nCPT Code',
      'Practitioner Services MUE Values',
      'MUE Adjudication Indicator',
      'MUE Rationale',
    ]
    const rows = [['Notice'], heading, ['20610', { number: '2' }, '3 Date of Service Edit: Clinical', 'Ours']]
    const book = await at.put('MCR_MUE_PractitionerServices_Eff_07-01-2026.xlsx', oneSheet(rows))
    expect((await at.take([book])).releases).toMatchObject([{ name: 'mue-practitioner-2026-07-01' }])
  })

  test('lists with a title above the heading', async () => {
    const rows = [
      ['Claim adjustment reason codes'],
      [],
      ['Code', 'Description', 'Start Date'],
      [{ number: '1' }, 'Deductible', '01/01/1995'],
    ]
    const { releases } = await at.take([await at.put('CARC.xlsx', oneSheet(rows))], { from: '2026-01-01' })
    expect(releases).toMatchObject([{ name: 'carc-2026-01-01', sources: [{ shown: 'CARC.xlsx/Sheet1', rows: 1 }] }])
  })
})

test('a code that the spreadsheet has made a number of is a fault with its row, in every kind of table', async () => {
  const asNumber = { number: '100' }
  const cases: [string, TestCell[][], string, object][] = [
    ['ccipra-v302r0-f1.xlsx', [...NCCI, ['11042', asNumber, '', '20120101', '*', '1']], 'Column 2', {}],
    ['HCPC2026_OCT_ANWEB.xlsx', [HCPCS, [], [{ number: '1100000' }, '1', '3', 'Words', 'Words']], 'HCPC', {}],
    [
      'pos.xlsx',
      [
        ['pos_code', 'pos_name'],
        [{ number: '1' }, 'Pharmacy'],
      ],
      'pos code',
      { from: '2026-01-01' },
    ],
    [
      'cpt.xlsx',
      [
        ['cpt_code', 'description'],
        [asNumber, 'Ours'],
      ],
      'cpt code',
      { from: '2026-01-01' },
    ],
    [
      'map.xlsx',
      [
        ['source_system', 'source_code', 'source_label', 'target_system', 'target_code'],
        ['loinc', { number: '34881', style: 1 }, 'Ours', 'cpt', '82947'],
      ],
      'source_code',
      { from: '2026-01-01' },
    ],
  ]
  for (const [name, rows, field, options] of cases) {
    const path = await at.put(name, workbookOf({ sheets: [{ name: 'Sheet1', rows }], formats: [14] }))
    const line = rows.length
    expect(await faultsOf(at.take([path], options)), name).toEqual([
      { shown: `${name}/Sheet1`, line, code: 'number', field },
    ])
  }
  expect(releaseNames(at.dir)).toEqual([])
})

test('a table as CSV and as a workbook gives the same rows and the same faults at the same lines', async () => {
  const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).filter((one) => one.trim() === one)
  const code = fc.oneof(fc.stringMatching(/^[A-V]\d{4}$/), fc.constantFrom('99999', 'a0001', ''))
  const row = fc.tuple(code, fc.constantFrom('3', '7', '5'), text, fc.constantFrom('', '20020701', '20021301'))
  const at2 = await desk()
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      run += 1
      const cells = rows.map(([one, recid, words, added]) => [one, '0010', recid, words, words, '', '', added, ''])
      const table = [HCPCS, ...cells]
      const csv = table.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      const take = async (where: Desk, name: string, content: string | Buffer) => {
        const done = where.take([await where.put(name, content)], { as: `hcpcs-${run}` })
        const found = await done.catch((error: { faults?: object[]; code: string }) => error)
        if (!('releases' in found)) return (found.faults ?? [found.code]).map((one) => withoutFile(one))
        const { codes, close } = openCodeSets({ dir: where.dir, releases: [`hcpcs-${run}`] })
        const listed = [...codes.list('hcpcs', '2026-11-01')]
        close()
        return listed
      }
      expect(await take(at2, 'HCPC2026_OCT_ANWEB.xlsx', oneSheet(table))).toEqual(
        await take(at, 'HCPC2026_OCT_ANWEB.csv', csv),
      )
    }),
    { numRuns: 25 },
  )
  await at2.clear()
})

function withoutFile(fault: object | string): object | string {
  return typeof fault === 'string' ? fault : { ...fault, shown: '' }
}

test('of the same table as text and as a workbook in one archive one is read, and the other is named', async () => {
  const pair = ['11042', '97597', '', '20120101', '*', '1', 'Why']
  const lines = [...NCCI, pair].map((cells) => cells.join('\t')).join('\r\n')
  const path = await at.put(
    'ccipra.zip',
    zipOf({ 'ccipra-v302r0-f1.TXT': lines, 'ccipra-v302r0-f1.xlsx': oneSheet([...NCCI, pair]) }),
  )
  const { releases, leftAlone } = await at.take([path])
  expect(releases[0]?.sources).toMatchObject([{ shown: 'ccipra.zip/ccipra-v302r0-f1.TXT', rows: 1, faults: 0 }])
  expect(leftAlone).toEqual(['ccipra.zip/ccipra-v302r0-f1.xlsx/Sheet1'])
})

test('a workbook in an archive is read in place', async () => {
  const book = oneSheet([...NCCI, ['11042', '97597', '', '20120101', '*', '1']])
  const inner = zipOf({ 'ccipra-v302r0-f1.xlsx': book })
  const { releases } = await at.take([await at.put('outer.zip', zipOf({ 'inner.zip': inner }))])
  expect(releases[0]?.sources).toMatchObject([{ shown: 'outer.zip/inner.zip/ccipra-v302r0-f1.xlsx/Sheet1', rows: 1 }])
})

test('a text that changes makes another release, though the sheet only counts texts', async () => {
  const book = (words: string) =>
    oneSheet([
      ['pos_code', 'pos_name'],
      ['11', words],
    ])
  const take = async (words: string) =>
    at
      .take([await at.put('pos.xlsx', book(words))], { from: '2026-01-01' })
      .then(({ releases }) => releases[0]?.outcome)
  expect([await take('Office'), await take('Office')]).toEqual(['imported', 'unchanged'])
  await expect(take('Home')).rejects.toMatchObject({ code: 'conflict' })
})

test('sheets that are hidden are not read', async () => {
  const rows = [
    ['pos_code', 'pos_name'],
    ['11', 'Office'],
  ]
  const sheets = [
    { name: 'Old', rows, state: 'hidden' },
    { name: 'New', rows },
  ]
  const { releases } = await at.take([await at.put('pos.xlsx', workbookOf({ sheets }))], { from: '2026-01-01' })
  expect(releases[0]?.sources).toMatchObject([{ shown: 'pos.xlsx/New' }])
})

test('a workbook that is cut off or has lost a part is said to be broken', async () => {
  const book = oneSheet([
    ['pos_code', 'pos_name'],
    ['11', 'Office'],
  ])
  for (const content of [book.subarray(0, book.length - 40), zipOf({ 'xl/workbook.xml': '<workbook><sheets' })]) {
    const path = await at.put('pos.xlsx', content)
    await expect(at.take([path], { from: '2026-01-01' })).rejects.toMatchObject({ code: 'packing' })
  }
})
