import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, type Imported } from '../import/import-files.ts'
import { openReleaseFile, releaseNames, releasePath, type ReleaseFile } from '../store/release-file.ts'
import { createRuleTables } from './create-rule-tables.ts'
import { RULE_FORMATS } from './formats/all.ts'
import type { RuleTables } from './rule-tables.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
if (shared === undefined)
  // eslint-disable-next-line no-console -- a skip is said aloud
  console.warn('skipped: CLAIMRAIL_SHARED_DATA is not set, no official edit table is read')

/** Each file, and how many lines stand before its rows. */
const FILES: Record<string, number> = {
  'ncci/ccipra-v322r0-f1.excerpt-subset.txt': 6,
  'ncci/ncci_ptp_out_active_2024Q2.csv.gz': 1,
  'ncci/ncci_addon_codes_2024.csv': 1,
  'mue/MCR_MUE_PractitionerServices_Eff_07-01-2026.excerpt-subset.csv': 9,
  'mue/mue_dme_eff_2024-04-01.csv': 1,
  'mue/mue_outpatient_hospital_eff_2024-04-01.csv': 1,
  'mpfs/pfs_rvu_indicators_2024.csv.gz': 1,
  'mpfs/pfs_rvu_amounts_2024.csv.gz': 1,
  'mpfs/pfs_gpci_2024.csv.gz': 1,
}
const pathOf = (file: string) => join(shared as string, 'codesets', file)

/** The heading of the file of the fee schedule, and a row of it made of the two tables that others made of it. */
const FEE_COLUMNS =
  'HCPCS,MOD,DESCRIPTION,STATUS CODE,NOT USED FOR MEDICARE PAYMENT,WORK RVU,NON-FAC PE RVU,NON-FAC NA INDICATOR,FACILITY PE RVU,FACILITY NA INDICATOR,MP RVU,NON-FACILITY TOTAL,FACILITY TOTAL,PCTC IND,GLOB DAYS,PRE OP,INTRA OP,POST OP,MULT PROC,BILAT SURG,ASST SURG,CO-SURG,TEAM SURG,ENDO BASE,CONV FACTOR'

function feeScheduleRow(indicators: readonly string[], amounts: readonly string[]): string {
  const [code, modifier, status, pcTc, globalDays, pre, intra, post, ...surgery] = indicators
  const [work, nonFacilityPe, facilityPe, malpractice, nonFacility, facility] = amounts
    .slice(2, 8)
    .map((units) => Number(units).toFixed(2))
  const units = [work, nonFacilityPe, '', facilityPe, '', malpractice, nonFacility, facility]
  const policy = [pcTc, globalDays, pre, intra, post, ...surgery.slice(0, 6)]
  return [code, modifier, '', status, '', ...units, ...policy, amounts[11]].join(',')
}

/** Lines of a file as its bytes have them, read without any of the readers. */
function linesOf(file: string): string[] {
  const bytes = readFileSync(pathOf(file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  return text.split('\n').filter((line) => line.trim() !== '' || file.includes('MCR_MUE'))
}

describe.skipIf(shared === undefined)('official edit tables', () => {
  let dir: string
  let files: ReleaseFile[]
  let tables: RuleTables
  let releases: readonly Imported[]

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'claimrail-official-'))
    const done = await importFiles(Object.keys(FILES).map(pathOf), { dir, formats: RULE_FORMATS })
    releases = done.releases
    files = releaseNames(dir).map((name) => openReleaseFile(releasePath(dir, name)))
    tables = createRuleTables(files)
  }, 120_000)
  afterAll(() => {
    files.forEach((file) => file.close())
    rmSync(dir, { recursive: true })
  })

  it('are read whole: every line below the head is a row', () => {
    const read = new Map(releases.flatMap(({ sources }) => sources.map(({ shown, rows }) => [basename(shown), rows])))
    for (const [file, head] of Object.entries(FILES)) {
      const lines = linesOf(file)
      const below = lines.slice(head).filter((line) => line !== '').length
      expect(read.get(basename(file)), file).toBe(below)
    }
    expect(read.get('ncci_ptp_out_active_2024Q2.csv.gz')).toBe(1_336_151)
  })

  it('keep every limit of units, every add-on and every indicator as published', () => {
    const per = { '1': 'line', '2': 'dayAbsolute', '3': 'dayClinical' }
    for (const [file, table] of [
      ['mue/mue_dme_eff_2024-04-01.csv', 'dme'],
      ['mue/mue_outpatient_hospital_eff_2024-04-01.csv', 'outpatient'],
    ] as const) {
      for (const line of linesOf(file).slice(1)) {
        const [code = '', units, mai] = line.split(',')
        const limit = tables.unitLimit(table, code, '2024-05-15')
        expect([limit?.units, limit?.per], code).toEqual([Number(units), per[mai as '1']])
      }
    }
    const primaries = Map.groupBy(
      linesOf('ncci/ncci_addon_codes_2024.csv').slice(1),
      (line) => line.split(',')[1] ?? '',
    )
    expect(primaries.size).toBe(668)
    for (const [code, rows] of primaries) {
      const named = rows.map((row) => row.split(',')[0]).filter((primary) => primary !== 'CCCCC')
      expect(tables.addOn(code, '2024-05-15')?.primaries?.toSorted() ?? [], code).toEqual(named.toSorted())
    }
    for (const line of linesOf('mpfs/pfs_rvu_indicators_2024.csv.gz').slice(1)) {
      const [code = '', modifier = '', status, pcTc, globalDays, , , , , bilateral, assistant] = line.split(',')
      const row = tables.fee(code, modifier, '2024-05-15')
      const ours = [row?.status, row?.pcTc, row?.globalDays, row?.bilateral, row?.assistant]
      if (ours.join() !== [status, pcTc, globalDays, bilateral, assistant].join()) expect.fail(`${code} ${modifier}`)
    }
  })

  it('give the same facts as the file of the fee schedule they were made from', async () => {
    const cells = (file: string) =>
      linesOf(file)
        .slice(1)
        .map((line) => line.trim().split(','))
    const indicators = cells('mpfs/pfs_rvu_indicators_2024.csv.gz')
    const amounts = new Map(cells('mpfs/pfs_rvu_amounts_2024.csv.gz').map((row) => [`${row[0]} ${row[1]}`, row]))
    const rows = indicators.map((row) => feeScheduleRow(row, amounts.get(`${row[0]} ${row[1]}`) ?? []))
    const own = mkdtempSync(join(tmpdir(), 'claimrail-official-'))
    writeFileSync(join(own, 'PPRRVU24_JAN.csv'), [',,Notices', FEE_COLUMNS, ...rows].join('\r\n'))
    const done = await importFiles([join(own, 'PPRRVU24_JAN.csv')], { dir: own, formats: RULE_FORMATS })
    expect(done.releases).toMatchObject([{ name: 'pfs-2024-01-01', sources: [{ rows: 18_664, faults: 0 }] }])
    const file = openReleaseFile(releasePath(own, 'pfs-2024-01-01'))
    const schedule = createRuleTables([file])
    for (const [code = '', modifier = ''] of indicators) {
      const { release: _, ...theirs } = tables.fee(code, modifier, '2024-05-15') ?? {}
      const { release: __, ...ours } = schedule.fee(code, modifier, '2024-05-15') ?? {}
      if (!isDeepStrictEqual(ours, theirs)) expect(ours, `${code} ${modifier}`).toEqual(theirs)
    }
    file.close()
    rmSync(own, { recursive: true })
  }, 60_000)

  it('know the indices of every locality', () => {
    const visit = tables.fee('99213', '', '2024-05-15')
    const alaska = tables.fee('99213', '', '2024-05-15', { contractor: '02102', locality: '01' })
    const wyoming = tables.fee('99213', '', '2024-05-15', { contractor: '03602', locality: '21' })
    expect([visit, alaska, wyoming].map((row) => row?.nonFacilityCents)).toEqual([9087, 11_474, 9001])
    for (const line of linesOf('mpfs/pfs_gpci_2024.csv.gz').slice(1)) {
      const [contractor = '', , locality = ''] = line.split(',')
      const row = tables.fee('99213', '', '2024-05-15', { contractor, locality })
      expect(row?.nonFacilityCents, line).toBeGreaterThan(7000)
    }
  })

  it('keep relative values in hundredths', () => {
    for (const line of linesOf('mpfs/pfs_rvu_amounts_2024.csv.gz').slice(1)) {
      const [code = '', modifier = '', work, , , , nonFacility] = line.split(',')
      const row = tables.fee(code, modifier, '2024-05-15')
      if (Math.abs((row?.workRvu ?? NaN) - Number(work) * 100) > 1e-6) expect.fail(`work of ${code} ${modifier}`)
      if (Math.abs((row?.nonFacilityRvu ?? NaN) - Number(nonFacility) * 100) > 1e-6) expect.fail(`${code} ${modifier}`)
    }
  })
})
