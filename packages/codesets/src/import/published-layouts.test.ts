import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readdir } from 'node:fs/promises'
import { openCodeSets, type OpenCodeSets } from '../open-code-sets.ts'
import { desk, faultsOf, orderLine, zipOf, type Desk } from './files.testing.ts'

/** Files in the layouts of their publishers; the words are ours. */
let at: Desk
let open: OpenCodeSets | undefined
beforeEach(async () => (at = await desk()))
afterEach(() => {
  open?.close()
  open = undefined
  return at.clear()
})

async function codesOf(
  files: Readonly<Record<string, string | Buffer>>,
  from?: string,
): Promise<OpenCodeSets['codes']> {
  const paths = await Promise.all(Object.entries(files).map(([name, content]) => at.put(name, content)))
  await at.take(paths, from ? { from } : {})
  open = openCodeSets({ dir: at.dir })
  return open.codes
}

test('ICD-10-PCS: headers of three characters, codes of seven, sections that begin with a letter', async () => {
  const text = [
    orderLine(1, '001', 0, 'Central Nervous System and Cranial Nerves, Bypass'),
    orderLine(2, '0016070', 1, 'Bypass, short', 'Bypass, in full'),
    orderLine(78_000, 'XW0', 0, 'Anatomical Regions, Introduction'),
    orderLine(78_001, 'XW03331', 1, 'Introduction of something new'),
  ]
  const codes = await codesOf({ 'icd10pcs_order_2025.txt': text.join('\r\n') })
  expect(codes.lookup('icd10pcs', '0016070', '2024-10-01')).toMatchObject({ billable: true, long: 'Bypass, in full' })
  expect(codes.lookup('icd10pcs', '001', '2025-09-30')?.billable).toBe(false)
  expect(codes.isComplete('icd10pcs', '2025-01-01')).toBe(true)
})

test('letters that ICD-10-PCS does not use are broken rows', async () => {
  const text = [
    orderLine(1, '001', 0, 'Header'),
    orderLine(2, '00I6070', 1, 'An I'),
    orderLine(3, '0O16070', 1, 'An O'),
  ]
  const path = await at.put('icd10pcs_order_2025.txt', text.join('\n'))
  expect(await faultsOf(at.take([path]))).toMatchObject([
    { line: 2, field: 'code' },
    { line: 3, field: 'code' },
  ])
})

/** A contractor record of 320 characters by the positions of its record layout, which count from 1. */
function hcpcsRecord(fields: Readonly<Record<number, string>>): string {
  const characters = Array.from({ length: 320 }, () => ' ')
  for (const [from, text] of Object.entries(fields))
    [...text].forEach((character, i) => (characters[Number(from) - 1 + i] = character))
  return characters.join('')
}

test('HCPCS: every field of the contractor record is where the layout says', async () => {
  const record = hcpcsRecord({
    1: 'J1885',
    6: '00100',
    11: '3',
    12: 'Injection of ours, per 15 mg',
    92: 'Injection of ours',
    120: '51525354',
    128: 'A',
    205: 'J1886J1887J1888J1889J1890',
    230: 'D',
    231: 'YY',
    257: 'O1E',
    261: '1PS  ',
    269: '19970101',
    277: '20000101',
    285: '20261231',
    293: 'N',
  })
  const zeros = hcpcsRecord({
    1: 'A0021',
    6: '00100',
    11: '3',
    12: 'Ours',
    92: 'Ours',
    269: '00000000',
    277: '20000101',
    285: '00000000',
    293: 'N',
  })
  const codes = await codesOf({ 'HCPC2026_APR_ANWEB.txt': [record, zeros].join('\r\n') })
  expect(codes.lookup('hcpcs', 'J1885', '2026-04-01')).toMatchObject({
    label: 'Injection of ours',
    long: 'Injection of ours, per 15 mg',
    effective: '1997-01-01',
    ends: '2026-12-31',
    facts: {
      pricing: ['51', '52', '53', '54'],
      multiplePricing: 'A',
      crossReferences: ['J1886', 'J1887', 'J1888', 'J1889', 'J1890'],
      coverage: 'D',
      ascGroup: 'YY',
      betos: 'O1E',
      typesOfService: ['1', 'P', 'S'],
      action: 'N',
    },
  })
  expect(codes.lookup('hcpcs', 'A0021', '2026-04-01')?.ends).toBeUndefined()
})

test('HCPCS of a later quarter than the name says is refused by its rows', async () => {
  const record = hcpcsRecord({
    1: 'J1885',
    6: '00100',
    11: '3',
    12: 'Ours',
    92: 'Ours',
    269: '20260701',
    277: '20260701',
    293: 'A',
  })
  const path = await at.put('HCPC2025_APR_ANWEB.txt', record)
  expect(await faultsOf(at.take([path]))).toMatchObject([{ line: 1, field: 'ADD DT', code: 'date' }])
})

test('NUCC: a byte order mark, notes over lines, and codes that were marked inactive', async () => {
  const text = [
    '\uFEFFCode,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section',
    '207Q00000X,Group,Family Medicine,,"Words, over\r\ntwo lines",Source: ours [1/1/2007: new],Family Medicine Physician,Individual',
    '103GC0700X,Group,Psychologist,Clinical,,"[1/1/2007: marked inactive, use 103G00000X]",Clinical Psychologist,Individual',
  ]
  const codes = await codesOf({ 'nucc_taxonomy_260.csv': text.join('\r\n') })
  expect(codes.lookup('taxonomy', '207Q00000X', '2026-04-01')).toMatchObject({
    label: 'Family Medicine Physician',
    status: 'inForce',
    release: 'taxonomy-2026-04-01',
  })
  expect(codes.lookup('taxonomy', '103GC0700X', '2026-04-01')).toMatchObject({ status: 'ended', ends: '2006-12-31' })
})

test.each([
  [
    'columns of dates',
    'Code,Description,Start Date,Last Modified,Stop Date,Notes\n4,Ours,01/01/1995,07/01/2017,,\n5,Gone,01/01/1995,,06/30/2007,\n',
  ],
  [
    'dates below the words',
    'Code,Description\n4,"Ours\nStart: 01/01/1995 | Last Modified: 07/01/2017"\n5,"Gone\nStart: 01/01/1995 | Stop: 06/30/2007\nNotes: use 4"\n',
  ],
])('X12 lists have %s', async (_, text) => {
  const codes = await codesOf({ 'carc.csv': text }, '2026-03-01')
  expect(codes.lookup('adjustmentReason', '4', '2026-04-01')).toMatchObject({ label: 'Ours', effective: '1995-01-01' })
  expect(codes.lookup('adjustmentReason', '5', '2026-04-01')).toMatchObject({
    label: 'Gone',
    status: 'ended',
    ends: '2007-06-30',
  })
})

test('remarks, claim status codes and their categories are told apart by the names of their files', async () => {
  const list = (code: string) => `Code,Description,Start Date\n${code},Ours,01/01/1995\n`
  const codes = await codesOf(
    {
      'rarc.csv': list('N706'),
      'claim-status-codes.csv': list('20'),
      'claim-status-category-codes.csv': list('A1'),
      'point_of_origin.csv': 'Code,Description\n1,Ours\n',
      'revenue_codes.csv': 'Code,Description\n250,Pharmacy of ours\n',
      'place_of_service.csv':
        'Place of Service Code(s),Place of Service Name,Place of Service Description\n11,Office of ours,Words\n28-30,Unassigned,N/A\n',
    },
    '2026-03-01',
  )
  expect(codes.lookup('remark', 'N706', '2026-04-01')?.label).toBe('Ours')
  expect(codes.lookup('claimStatus', '20', '2026-04-01')?.label).toBe('Ours')
  expect(codes.lookup('claimStatusCategory', 'A1', '2026-04-01')?.label).toBe('Ours')
  expect(codes.lookup('admitSource', '1', '2026-04-01')?.label).toBe('Ours')
  expect(codes.lookup('revenue', '0250', '2026-04-01')?.label).toBe('Pharmacy of ours')
  expect(codes.lookup('placeOfService', '11', '2026-04-01')?.label).toBe('Office of ours')
})

test('a GEM has columns of fixed places, CRLF, and rows that lead nowhere', async () => {
  const text = [
    '0010  A000    00000',
    'E8000 V800XXA 10000',
    '7796  NoDx    11000',
    '7797          11000',
    '80502 S12000A 10111',
    '80502 S14101A 10112',
  ]
  const codes = await codesOf({ '2018_I9gem.txt': text.join('\r\n') })
  const targets = (code: string) => codes.lookup('icd9cm', code, '2018-01-01')?.facts.targets
  expect(targets('0010')).toEqual([{ system: 'icd10cm', code: 'A000', group: 0, priority: 1 }])
  expect(targets('E8000')?.[0]).toMatchObject({ code: 'V800XXA', approximate: true })
  expect([targets('7796')?.[0]?.code, targets('7797')?.[0]?.code]).toEqual([undefined, undefined])
  expect(targets('80502')?.map(({ group }) => group)).toEqual([11, 12])
})

test('a GEM row whose flag and target contradict each other is broken', async () => {
  const path = await at.put(
    '2018_I9gem.txt',
    '0010  A000    00000\n0011  A001    11000\n0012  NoDx    00000\n0013  A00',
  )
  expect(await faultsOf(at.take([path]))).toMatchObject([
    { line: 2, field: 'no map' },
    { line: 3, field: 'no map' },
    { line: 4, code: 'truncated' },
  ])
})

describe('CPT of a licence', () => {
  const notice = 'A notice of the AMA over some lines\r\nthat names no code\r\n\r\n'
  const files = {
    'LONGULT.txt': `${notice}99213\tThe whole text of ours, which is long\r\n0001F\tOurs\r\n`,
    'MEDU.txt': `${notice}99213 TEXT OF OURS, MEDIUM\r\n0001F OURS\r\n`,
    'SHORTU.txt': `${notice}99213 TEXT OF OURS\r\n`,
  }

  test('comes in three lengths of text, and the two longest are kept', async () => {
    const codes = await codesOf({ 'cpt.zip': zipOf(files) }, '2026-01-01')
    expect(codes.lookup('cpt', '99213', '2026-01-01')).toMatchObject({
      label: 'TEXT OF OURS, MEDIUM',
      long: 'The whole text of ours, which is long',
      facts: { kind: 'em' },
    })
    expect(
      codes.findByText('cpt', 'the whole text of ours which is long', '2026-01-01').map(({ code }) => code),
    ).toEqual(['99213'])
    expect(codes.search('cpt', 'whole text long', '2026-01-01', 3).map(({ found }) => found.code)).toEqual(['99213'])
  })

  test('stays in the folder of releases', async () => {
    await codesOf({ 'cpt.zip': zipOf(files) }, '2026-01-01')
    expect(await readdir(at.dir)).toEqual(['cpt-2026-01-01.sqlite'])
  })

  test('must be given its year', async () => {
    await expect(at.take([await at.put('MEDU.txt', files['MEDU.txt'])])).rejects.toMatchObject({ code: 'undated' })
  })

  test('a code twice, one that is none and one without text are broken rows', async () => {
    const path = await at.put('MEDU.txt', `${notice}99213 OURS\r\n99213 AGAIN\r\n9921 OURS\r\n99214`)
    expect(await faultsOf(at.take([path], { from: '2026-01-01' }))).toMatchObject([
      { line: 5, code: 'duplicate' },
      { line: 6, code: 'malformed', field: 'code' },
      { line: 7, code: 'truncated', field: 'text' },
    ])
  })

  test('may be a list of codes and texts', async () => {
    const codes = await codesOf({ 'cpt-2026.csv': 'code,text\n99213,Ours\n' }, '2026-01-01')
    expect(codes.lookup('cpt', '99213', '2026-01-01')?.label).toBe('Ours')
  })
})

test('a POA list and a tabular list of another year than their names say are refused', async () => {
  const poa = await at.put('POAexemptCodesFY25.txt', 'OrdFY24\tPOAexemptCode\tDescription\n1\tB90.0\tOurs\n')
  const xml = await at.put('icd10cm_tabular_2025.xml', '<ICD10CM.tabular>\n<version>2024</version></ICD10CM.tabular>')
  for (const path of [poa, xml]) await expect(at.take([path])).rejects.toMatchObject({ code: 'year' })
})

test('old files whose lines end with CR alone are read', async () => {
  const text = [orderLine(1, 'A00', 0, 'Ours'), orderLine(2, 'A000', 1, 'Ours too')].join('\r')
  const codes = await codesOf({ 'icd10cm_order_2025.txt': text })
  expect(codes.lookup('icd10cm', 'A000', '2025-01-01')?.label).toBe('Ours too')
})
