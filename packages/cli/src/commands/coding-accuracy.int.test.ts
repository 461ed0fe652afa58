import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimrail } from '../run.fixture.ts'

const NPI = '1467857193'
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '45402' }

/** A visit for a trouble in words, with what a coder would bill for it. */
function goldCase(id: string, words: string, expected: object, changes: object = {}): string {
  const encounter = {
    ...{ sourceSystem: 'clinic', visitNumber: id, class: 'office', placeOfService: '11', specialty: 'dermatology' },
    ...{ startedAt: '2026-03-02T15:00:00Z', endedAt: '2026-03-02T15:30:00Z' },
    patient: {
      ...{ recordNumber: 'CANARY', name: { family: 'CANARY', given: 'Ann' }, birthDate: '1961-04-05', sex: 'F' },
      address: ADDRESS,
    },
    coverages: [{ payer: { id: 'ACME', name: 'Acme', filingIndicator: 'CI' }, memberId: 'CANARY', relationship: '18' }],
    billingProvider: { npi: NPI, name: 'Clinic', taxonomy: '261QM1300X', taxId: '123456789', address: ADDRESS },
    rendering: { npi: NPI, name: { family: 'Roe', given: 'Jo' }, taxonomy: '207N00000X' },
    diagnoses: [{ id: 'd1', system: 'text', text: words, rank: 1 }],
    notes: [],
    charges: [
      {
        ...{ id: 'c1', system: 'cpt', code: '11104', modifiers: [], units: 1, amountCents: 21_000 },
        ...{ serviceDate: '2026-03-02', diagnosisIds: ['d1'] },
      },
    ],
    ...changes,
  }
  return JSON.stringify({ id, specialty: 'dermatology', reason: 'a story', encounter, expected })
}

const billed = (diagnosis: string) => ({
  diagnoses: [diagnosis],
  lines: [{ code: '11104', modifiers: [], units: 1, diagnoses: [diagnosis] }],
})
const RIGHT = goldCase('right', 'psoriasis vulgaris', billed('L400'))
const WRONG = goldCase('wrong', 'psoriasis vulgaris', billed('L409'))
const ASKED = goldCase('asked', 'feels odd', { queries: ['coding.diagnosis-unclear'] })
const IN_WORDS = goldCase(
  'in-words',
  'psoriasis vulgaris',
  { diagnoses: ['L400'], lines: [{ code: '20610', modifiers: ['RT'], units: 1, diagnoses: ['L400'] }] },
  {
    charges: [
      {
        ...{
          id: 'c1',
          system: 'text',
          text: 'injection of knee joint',
          modifiers: ['RT'],
          units: 1,
          amountCents: 21_000,
        },
        ...{ serviceDate: '2026-03-02', diagnosisIds: ['d1'] },
      },
    ],
  },
)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-accuracy-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

async function accuracy(lines: readonly string[], ...args: string[]) {
  const gold = await file('gold.ndjson', lines.join('\n'))
  return claimrail('coding', 'accuracy', gold, '--data-dir', join(folder, 'data'), ...args)
}

describe('claimrail coding accuracy', () => {
  test('counts exact cases, those that no one was asked about, and those of them that are wrong', async () => {
    const { stdout, code } = await accuracy([RIGHT, WRONG, ASKED, '', ASKED], '--json')
    const { rows, differences } = JSON.parse(stdout)
    expect(rows).toMatchObject([
      { group: 'dermatology', cases: 4, exact: 3, automatic: 2, automaticRate: 0.5, wrongUnasked: 1 },
      { group: 'all', cases: 4, exact: 3 },
    ])
    expect(differences).toMatchObject([{ id: 'wrong', expected: expect.stringContaining('L409') }])
    expect(code).toBe(1)
  })

  test('prints a table, and ends with 0 when every case is exact', async () => {
    const { stdout, code } = await accuracy([RIGHT, ASKED])
    expect(stdout).toMatch(/dermatology +2 +2 +100\.0% +100\.0% +100\.0% +50\.0% +0/)
    expect(code).toBe(0)
  })

  test('codes by thresholds of a file, and refuses one that is broken', async () => {
    expect((await accuracy([IN_WORDS])).code).toBe(0)
    const strict = await file('strict.json', '{ "default": 0.5, "specialties": { "dermatology": 0.95 } }')
    const { stdout } = await accuracy([IN_WORDS], '--json', '--confidence', strict)
    expect(JSON.parse(stdout)).toMatchObject({
      rows: [{ exact: 0, automatic: 0, wrongUnasked: 0 }, {}],
      differences: [{ coded: 'ask coding.charge-not-coded' }],
    })
    const broken = await file('broken.json', '{ "default": 0.5, "payers": { "ACME": 2 } }')
    const refused = await accuracy([IN_WORDS], '--confidence', broken)
    expect(refused.stderr).toContain('payers.ACME: not a number from 0 to 1')
    expect(refused.code).toBe(2)
  })

  test('ends with 1 when fewer cases are exact than a baseline has, and not otherwise', async () => {
    const reached = await file('reached.json', '{ "dermatology": 1, "all": 1 }')
    expect((await accuracy([RIGHT, WRONG], '--baseline', reached)).code).toBe(0)
    const above = await file('above.json', '{ "dermatology": 1, "cardiology": 1 }')
    const { code, stderr } = await accuracy([RIGHT, WRONG], '--baseline', above)
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('baseline: cardiology') })
    const broken = await file('broken-baseline.json', '{ "dermatology": "all" }')
    const refused = await accuracy([RIGHT], '--baseline', broken)
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('dermatology: not a whole number') })
  })

  test('names every bad line with its field, and nothing of the patient', async () => {
    const bad = [
      '{"CANARY',
      goldCase('a', 'CANARY', billed('L400'), { patient: { recordNumber: 'CANARY' } }),
      RIGHT,
      goldCase('b', 'CANARY', { diagnoses: ['L400'], lines: [{ code: '11104', modifiers: ['CANARY'], units: 1 }] }),
      goldCase('c', 'CANARY', billed('L400'), { specialty: 'CANARY' }),
    ]
    const { stderr, stdout, code } = await accuracy(bad)
    expect(stderr).toMatch(/line 1: not JSON/)
    expect(stderr).toMatch(/line 2: encounter\.patient\.\S+: missing or not of its form/)
    expect(stderr).not.toContain('line 3')
    expect(stderr).toMatch(/line 4: expected\.lines\.0\.\S+: missing or not of its form/)
    expect(stderr).toMatch(/line 5: encounter\.specialty: missing or not of its form/)
    expect(stderr + stdout).not.toContain('CANARY')
    expect(code).toBe(2)
  })

  test('says that a file is not there or empty', async () => {
    expect(await accuracy([''])).toMatchObject({ code: 2, stderr: expect.stringContaining('has no case') })
    const missing = await claimrail('coding', 'accuracy', join(folder, 'none.ndjson'))
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read') })
  })
})
