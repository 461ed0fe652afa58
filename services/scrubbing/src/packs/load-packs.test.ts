import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPacks, readPack } from './load-packs.ts'
import { packFor } from './pack-for.ts'
import { DataFileFault } from './read-json.ts'

const FOLDER = fileURLToPath(new URL('../../packs', import.meta.url))
const BASE = { payerId: 'AA', name: 'a', effective: '2026-01-01' }
const RULE = {
  id: 'one',
  of: 'line',
  expect: 'line.units <= 4',
  severity: 'stop',
  owner: 'coder',
  wrong: 'Too many.',
  fix: 'Correct the units.',
  prevents: ['CARC.151'],
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimrail-packs-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Writes files below the folder, as `payer/file`. */
function write(files: Record<string, object>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(content, null, 2))
  }
  return folder
}

function faultOf(run: () => unknown): DataFileFault {
  try {
    run()
  } catch (error) {
    if (error instanceof DataFileFault) return error
    throw error
  }
  throw new Error('expected the pack to be refused')
}

const refused = (pack: object) => faultOf(() => readPack('AA/pack.json', JSON.stringify(pack, null, 2)))

describe('payer packs', () => {
  it('come from one folder per payer', () => {
    const payers = loadPacks(FOLDER).map((pack) => pack.payerId)
    expect([...new Set(payers)]).toEqual(['BLUERIVER', 'MEDICAREB', 'NORTHSTAR'])
  })

  it('hold for their dates of service', () => {
    const one = readPack('a.json', JSON.stringify({ ...BASE, ends: '2026-06-30' }))
    expect(packFor([one], 'AA', '2026-06-30')).toBe(one)
    expect(packFor([one], 'AA', '2026-07-01')).toBeUndefined()
    expect(packFor([one], 'AA', '2025-12-31')).toBeUndefined()
    expect(packFor([one], 'BB', '2026-03-01')).toBeUndefined()
  })

  it('come in versions, one for each period', () => {
    const packs = loadPacks(
      write({ 'AA/2025.json': { ...BASE, effective: '2025-01-01', ends: '2025-12-31' }, 'AA/2026.json': BASE }),
    )
    expect(packFor(packs, 'AA', '2025-12-31')?.effective).toBe('2025-01-01')
    expect(packFor(packs, 'AA', '2026-01-01')?.effective).toBe('2026-01-01')
  })

  it('of a later folder replace those of the same payer, and add to the others', () => {
    const packs = loadPacks(
      FOLDER,
      write({ 'MEDICAREB/own.json': { ...BASE, payerId: 'MEDICAREB' }, 'AA/p.json': BASE }),
    )
    expect(packs.map(({ payerId, name }) => [payerId, name])).toEqual([
      ['AA', 'a'],
      ['BLUERIVER', expect.any(String)],
      ['MEDICAREB', 'a'],
      ['NORTHSTAR', 'northstar-2020-01'],
      ['NORTHSTAR', 'northstar-2026-01'],
    ])
  })
})

describe('a broken pack is refused with its file, its line and the reason:', () => {
  it.each([
    ['what is no JSON', '{\n "payerId": "AA",\n "name": }', 3, 'not JSON: value expected'],
    ['a comment', '{\n // ours\n "payerId": "AA" }', 2, 'not JSON: invalid comment token'],
    ['nothing', '', 1, 'not JSON: value expected'],
    ['what is no object', '[]', 1, 'the whole file: not object'],
    ['a field that stands twice', '{\n "payerId": "AA",\n "payerId": "BB" }', 3, 'payerId stands twice'],
  ])('%s', (_, text, line, reason) => {
    const fault = faultOf(() => readPack('AA/pack.json', text))
    expect(fault.message).toBe(`payer pack AA/pack.json:${line}: ${reason}`)
    expect(fault).toMatchObject({ file: 'AA/pack.json', line, reason })
  })

  it.each([
    ['a field that is missing', { payerId: 'AA', name: 'a' }, 1, 'effective: missing'],
    ['a field that no one knows', { ...BASE, filingdays: 9 }, 5, 'filingdays: no one knows this field'],
    ['a value of the wrong kind', { ...BASE, filingDays: '9' }, 5, 'filingDays: not number'],
    ['a date that is none', { ...BASE, effective: '2026-02-30' }, 4, 'effective: Invalid ISO date'],
    ['an end before the beginning', { ...BASE, ends: '2025-01-01' }, 5, 'ends: before effective'],
    ['a pattern that is none', { ...BASE, memberIdPattern: '(' }, 5, 'memberIdPattern: a regular expression'],
    ['an empty list', { ...BASE, authorization: { procedures: [] } }, 6, 'authorization.procedures: empty'],
    [
      'a code that is none',
      { ...BASE, authorization: { procedures: ['27447', '2744'] } },
      8,
      'authorization.procedures.1: a code (27447), a range (99202-99215) or a beginning (J*)',
    ],
    [
      'a choice that there is not',
      { ...BASE, bilateral: '50' },
      5,
      'bilateral: one of one line with 50, one line with 50 and 2 units, two lines with RT and LT',
    ],
    [
      'a rule on a field that no one knows',
      { ...BASE, rules: [{ ...RULE, expect: 'line.unit <= 4' }] },
      9,
      'rules.0.expect: No such key: unit, at character 6',
    ],
    [
      'a rule that compares text with a number',
      { ...BASE, rules: [RULE, { ...RULE, id: 'two', when: 'payer.id == 4' }] },
      29,
      'rules.1.when: no such overload: string == int, at character 1',
    ],
    [
      'a rule with a slip of the pen',
      { ...BASE, rules: [{ ...RULE, expect: 'line.units <= ' }] },
      9,
      'rules.0.expect: Unexpected token: EOF, at character 15',
    ],
    ['two rules of one name', { ...BASE, rules: [RULE, RULE] }, 19, 'rules.1.id: another rule has this name'],
    ['a rule of nothing', { ...BASE, rules: [{ ...RULE, of: 'visit' }] }, 8, 'rules.0.of: not of its form'],
  ])('%s', (_, pack, line, reason) => {
    expect(refused(pack).message).toBe(`payer pack AA/pack.json:${line}: ${reason}`)
  })

  it('a pack in the folder of another payer', () => {
    expect(faultOf(() => loadPacks(write({ 'BB/p.json': BASE }))).message).toBe(
      'payer pack BB/p.json:2: payerId: not that of its folder',
    )
  })

  it('two versions that hold on one date', () => {
    const files = { 'AA/1.json': { ...BASE, ends: '2026-06-30' }, 'AA/2.json': { ...BASE, effective: '2026-06-30' } }
    expect(faultOf(() => loadPacks(write(files))).message).toBe(
      'payer pack AA/2.json:4: effective: another file of this payer holds on the same dates',
    )
  })

  it('a folder that is not there', () => {
    expect(faultOf(() => loadPacks(join(folder, 'none'))).reason).toBe('there is no such folder')
  })
})

it('the member ids of Medicare are as they are made, with no letters that look like digits', () => {
  const medicare = loadPacks(FOLDER).find((pack) => pack.payerId === 'MEDICAREB')
  const pattern = new RegExp(medicare?.memberIdPattern ?? 'none')
  expect(pattern.test('1EG4TE5MK73')).toBe(true)
  for (const wrong of ['1SG4TE5MK73', '0EG4TE5MK73', '1EG4TE5MK7', '1EG4TE5MK7O'])
    expect(pattern.test(wrong)).toBe(false)
})
