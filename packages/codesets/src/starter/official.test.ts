import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createCodeSets } from '../code-sets.ts'
import type { CodeRow, SystemName } from '../code.ts'
import { starterRelease } from './release.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
if (shared === undefined)
  // eslint-disable-next-line no-console -- a skip is said aloud
  console.warn('CLAIMRAIL_SHARED_DATA is not set: the starter release is compared with no official file')

const starter = starterRelease()
const codes = createCodeSets([starter])
const rowsOf = <Name extends SystemName>(system: Name) =>
  [...(starter.systems.get(system)?.rows.values() ?? [])].flat() as CodeRow<Name>[]
const read = (...path: string[]) => readFileSync(join(shared as string, 'codesets', ...path))

describe.skipIf(shared === undefined)('the starter release beside the official files', () => {
  it('bills and groups diagnoses as ICD-10-CM of fiscal year 2025 does', () => {
    const date = '2025-06-01'
    const official = orderFile(read('icd10cm', 'cms_2025_dx.zip'))
    expect(official.size).toBeGreaterThan(90_000)
    for (const { code, effective, ends } of rowsOf('icd10cm')) {
      const ours = codes.lookup('icd10cm', code, date)
      if (effective <= date && (ends ?? date) >= date) expect(ours?.billable, code).toBe(official.get(code))
      else if (ours?.status !== 'inForce') expect(official.get(code) ?? false, code).toBe(false)
    }
  })

  it('has the global days, the sides and the two parts of the physician fee schedule of 2024', () => {
    const fees = new Map(
      gunzipSync(read('mpfs', 'pfs_rvu_indicators_2024.csv.gz'))
        .toString()
        .split('\n')
        .map((row) => row.split(','))
        .filter(([, modifier]) => modifier === '')
        .map((row): [string, string[]] => [row[0] ?? '', row]),
    )
    const compared = rowsOf('cpt').filter(({ code }) => fees.has(code))
    expect(compared.length).toBeGreaterThan(200)
    for (const { code, facts } of compared) {
      const [, , , parts, days, , , , , sides] = fees.get(code) ?? []
      expect(facts.globalDays, `global days of ${code}`).toBe(/^0[019]0$/.test(days ?? '') ? Number(days) : undefined)
      expect(facts.split ?? false, `parts of ${code}`).toBe(parts === '1')
      if (sides === '1') expect(facts.bilateral, `sides of ${code}`).toBe(true)
      if (facts.bilateral) expect(['1', '2', '3'], `sides of ${code}`).toContain(sides)
    }
  })

  it('gives add-ons only base codes that the NCCI add-on edits of 2024 give them', () => {
    const pairs = read('ncci', 'ncci_addon_codes_2024.csv').toString().split('\n')
    const bases = Map.groupBy(pairs, (pair) => pair.split(',')[1] ?? '')
    const addons = rowsOf('cpt').filter(({ code, facts }) => facts.kind === 'addon' && bases.has(code))
    expect(addons.length).toBeGreaterThan(20)
    for (const { code, facts } of addons) {
      const official = new Set(bases.get(code)?.map((pair) => pair.split(',')[0]))
      for (const base of facts.addonOf ?? []) expect([...official], `${base} for ${code}`).toContain(base)
    }
  })

  it('gives drugs the dose that the HCPCS file of 2022 gives them', () => {
    const official = new Map(
      [
        ...read('hcpcs', 'hcpcs_level_2.csv')
          .toString()
          .matchAll(/^([A-Z]\d{4}),\d+,\d,"?([^\n]*)/gm),
      ].map((row) => [row[1] ?? '', (row[2] ?? '').toLowerCase()]),
    )
    const compared = rowsOf('hcpcs').filter(({ code, facts }) => facts.dose && official.has(code))
    expect(compared.length).toBeGreaterThan(20)
    for (const { code, facts } of compared) {
      const amount = facts.dose?.amount
      expect(official.get(code)?.replace(/(\d),(\d{3})/g, '$1$2'), code).toMatch(
        new RegExp(`\\b${amount} ${facts.dose?.unit}`),
      )
    }
  })

  it('says of each place of service whether it is a facility as CMS does', () => {
    const official = new Map(
      [
        ...read('pos', 'pos_codes.csv')
          .toString()
          .matchAll(/^(\d{2}),(Facility|Non-Facility),/gm),
      ].map((row) => [row[1], row[2] === 'Facility']),
    )
    expect(official.size).toBeGreaterThan(40)
    for (const { code, facts } of rowsOf('placeOfService')) {
      if (official.has(code)) expect(facts.facility, code).toBe(official.get(code))
    }
  })
})

/** Billable flags by code of the order file (columns 7-14 code, 15 flag) in a CMS zip. */
function orderFile(zip: Buffer): Map<string, boolean> {
  const lines = unzip(zip, 'icd10cm_order_2025.txt').toString('latin1').split('\n')
  return new Map(lines.filter((line) => line.length > 20).map((line) => [line.slice(6, 14).trim(), line[14] === '1']))
}

/** One deflated member of a zip archive, found through its central directory (APPNOTE 4.3.12). */
function unzip(zip: Buffer, name: string): Buffer {
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  for (let at = zip.indexOf(entry); at >= 0; at = zip.indexOf(entry, at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('latin1', at + 46, at + 46 + nameLength) !== name) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20)))
  }
  throw new Error(`no ${name} in the archive`)
}
