import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCodeSets, type OpenCodeSets } from '../open-code-sets.ts'
import { addendaIn } from '../addenda.ts'
import { diffReleases } from '../releases.ts'
import type { ImportSource } from './format.ts'
import { FORMATS } from './formats/all.ts'
import { poaExempt } from './formats/poa.ts'
import { importFiles, type Imported } from './import-files.ts'
import { sourcesIn } from './sources.ts'

const shared = process.env.CLAIMRAIL_SHARED_DATA
if (!shared) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no official code file is imported\n')
const pathOf = (name: string) => join(shared ?? '', 'codesets', name)

/** Each file, the date that it is given where it says none, and how many rows another count finds. */
const FILES: [name: string, from: string | undefined, entry: RegExp, rowsIn: (text: string) => number][] = [
  ['icd10cm/cms_2024_dx.zip', undefined, /order_2024/, lines],
  ['icd10cm/cms_2025_dx.zip', undefined, /order_2025/, lines],
  [
    'icd10cm/ICD10CM_FY2017_Full_XML.zip',
    undefined,
    /tabular_2017.xml/,
    (text) => text.match(/<(diag|section|chapter)[ >]/g)?.length ?? 0,
  ],
  ['icd10cm/POAexemptCodesFY25.zip', undefined, /CodesFY25.txt/, (text) => lines(text) - 1],
  ['hcpcs/HCPC2026_OCT_ANWEB.excerpt-subset.csv', undefined, /./, (text) => lines(text) - 1],
  // One code goes on in a second record.
  ['hcpcs/hcpcs_level_2.csv', '2022-01-01', /./, (text) => text.match(/,[37],/g)?.length ?? 0],
  ['pos/place_of_service.csv', '2022-01-01', /./, (text) => lines(text) - 1],
  ['pos/pos_codes.csv', '2024-01-01', /./, (text) => text.match(/^\d\d,/gm)?.length ?? 0],
  ['ub04/admit_source.csv', '2022-01-01', /./, (text) => lines(text) - 1],
  ['ub04/discharge_disposition.csv', '2022-01-01', /./, (text) => lines(text) - 1],
  ['ub04/revenue_center_code.csv', '2022-01-01', /./, (text) => lines(text) - 1],
]

function lines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}

describe.skipIf(!shared)('official files', () => {
  let dir: string
  let open: OpenCodeSets
  const imported = new Map<string, Imported>()

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'claimrail-official-'))
    for (const [name, from] of FILES) {
      const { releases } = await importFiles([pathOf(name)], { dir, formats: FORMATS, ...(from && { from }) })
      imported.set(name, releases[0] as Imported)
    }
    open = openCodeSets({ dir })
  }, 180_000)
  afterAll(async () => {
    open?.close()
    await rm(dir, { recursive: true, force: true })
  })

  it.each(FILES)('%s is imported completely', async (name, _, entry, rowsIn) => {
    const source = (await sourcesIn(pathOf(name))).find((one) => entry.test(one.name))
    const parts: Buffer[] = []
    for await (const part of source?.bytes() ?? []) parts.push(part)
    const [read] = imported.get(name)?.sources ?? []
    expect(read).toMatchObject({ rows: rowsIn(Buffer.concat(parts).toString('latin1')), faults: 0 })
  })

  it('two years differ by what the addenda publish, and by nothing else', async () => {
    const found = [...diffReleases(dir, 'icd10cm-2023-10-01', 'icd10cm-2024-10-01')]
    const addenda = await addendaIn(pathOf('icd10cm/cms_2025_dx.zip'))
    const codes = new Set(addenda.map(({ code }) => code))
    expect(new Set(found.map(({ key }) => key[1]))).toEqual(codes)
    expect(imported.get('icd10cm/cms_2025_dx.zip')?.against?.counts).toEqual({ added: 291, changed: 47, ended: 3 })
  })

  it('a code that ended is known until then', () => {
    const deleted = [...diffReleases(dir, 'icd10cm-2023-10-01', 'icd10cm-2024-10-01')].filter(
      ({ what }) => what === 'ended',
    )
    for (const { key } of deleted) {
      expect(open.codes.lookup('icd10cm', key[1] ?? '', '2024-09-30')?.status).toBe('inForce')
      expect(open.codes.lookup('icd10cm', key[1] ?? '', '2024-10-01')).toBeUndefined()
    }
  })

  it('the billable codes are those of the list of codes', async () => {
    const source = (await sourcesIn(pathOf('icd10cm/cms_2025_dx.zip'))).find(
      ({ name }) => name === 'icd10cm_codes_2025.txt',
    )
    const parts: Buffer[] = []
    for await (const part of source?.bytes() ?? []) parts.push(part)
    const listed = Buffer.concat(parts)
      .toString('utf8')
      .split(/\r?\n/)
      .filter(Boolean)
      .map((line) => line.slice(0, 7).trim())
    const billable = [...open.codes.list('icd10cm', '2025-01-01')]
      .filter((found) => found.billable)
      .map(({ code }) => code)
    expect(new Set(billable)).toEqual(new Set(listed))
  }, 60_000)

  it('modifiers of HCPCS say when they ended', () => {
    for (const code of ['CP', 'GD', 'JG'])
      expect(open.codes.lookup('modifier', code, '2026-10-01')?.status).toBe('ended')
    expect(open.codes.lookup('modifier', 'AA', '2026-10-01')?.status).toBe('inForce')
  })

  it('places say whether they are a facility, and those that are kept free can not be billed', () => {
    expect(open.codes.lookup('placeOfService', '21', '2024-05-01')?.facts.facility).toBe(true)
    expect(open.codes.lookup('placeOfService', '28', '2024-05-01')?.billable).toBe(false)
    expect(open.codes.lookup('revenue', '091X', '2024-05-01')?.billable).toBe(false)
  })

  it('searches and looks up what was imported', () => {
    const [best] = open.codes.search('icd10cm', 'fracture neck right femur closed initial', '2025-01-01', 1)
    expect(best?.found.code).toBe('S72001A')
    expect(open.codes.lookup('icd10cm', 'Z92.21', '2025-01-01')?.facts.poaExempt).toBe(true)
  })

  it('the workbook beside a list of text says the same, row by row', async () => {
    const sources = await sourcesIn(pathOf('icd10cm/POAexemptCodesFY25.zip'))
    const rowsOf = async (name: RegExp) => {
      const source = sources.find((one) => name.test(one.shown)) as ImportSource
      const rows: unknown[] = []
      for await (const row of poaExempt.read(
        { ...source, head: source.tabbedHead ?? source.head },
        { from: '2024-10-01' },
      ))
        rows.push(row)
      return rows
    }
    const rows = await rowsOf(/CodesFY25.xlsx\/Sheet1$/)
    expect(rows).toHaveLength(38_154)
    expect(rows).toEqual(await rowsOf(/POAexemptCodesFY25.txt$/))
  }, 60_000)

  it('an archive of PDFs and a list without codes are refused', async () => {
    for (const name of ['icd10cm/icd10cm-addenda-2026.zip', 'ub04/payer_type.csv'])
      await expect(importFiles([pathOf(name)], { dir, formats: FORMATS })).rejects.toMatchObject({
        code: 'unrecognised',
      })
  })

  it('addenda that stand alone are read', async () => {
    const text = await readFile(pathOf('icd10cm/icd10cm_order_addenda_2021.txt'), 'latin1')
    const addenda = await addendaIn(pathOf('icd10cm/icd10cm_order_addenda_2021.txt'))
    expect(addenda).toHaveLength(text.match(/^(Add|Delete|Revise to):/gm)?.length ?? 0)
  })
})
