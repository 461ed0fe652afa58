import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimrail } from '../run.fixture.ts'

const NPI = '1467857193'
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '45402' }

function visit(visitNumber: string, words: string, changes: object = {}): string {
  return JSON.stringify({
    ...{ sourceSystem: 'clinic', visitNumber, messageId: 'm1', occurredAt: '2026-03-02T16:00:00Z', status: 'finished' },
    parts: {
      ...{ class: 'office', placeOfService: '11', specialty: 'dermatology' },
      ...{ startedAt: '2026-03-02T15:00:00Z', endedAt: '2026-03-02T15:30:00Z' },
      patient: {
        ...{ recordNumber: 'CANARY', name: { family: 'CANARY', given: 'Ann' }, birthDate: '1961-04-05', sex: 'F' },
        address: ADDRESS,
      },
      coverages: [
        { payer: { id: 'ACME', name: 'Acme', filingIndicator: 'CI' }, memberId: 'CANARY', relationship: '18' },
      ],
      billingProvider: { npi: NPI, name: 'Clinic', taxonomy: '261QM1300X', taxId: '123456789', address: ADDRESS },
      rendering: { npi: NPI, name: { family: 'Roe', given: 'Jo' }, taxonomy: '207N00000X' },
      diagnoses: [{ id: 'd1', system: 'text', text: words, rank: 1 }],
    },
    charges: [
      {
        ...{ id: 'c1', system: 'cpt', code: '11104', modifiers: [], units: 1, amountCents: 21_000 },
        ...{ serviceDate: '2026-03-02', diagnosisIds: ['d1'] },
      },
    ],
    creditedChargeIds: [],
    ...changes,
  })
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-code-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function code(lines: readonly string[], ...args: string[]) {
  const file = join(folder, 'visits.ndjson')
  await writeFile(file, lines.join('\n'))
  return claimrail('code', file, ...args)
}

describe('claimrail code', () => {
  test('shows the codes of a visit, where they came from, and the claim', async () => {
    const { stdout, code: exit } = await code([visit('V1', 'psoriasis vulgaris')])
    expect(stdout).toMatch(/diagnoses\[0\] +L400 +documentation/)
    expect(stdout).toContain('professional claim to ACME, $210.00: L400')
    expect(stdout).toContain('1 encounters: 1 coded, 0 not; 0 not read')
    expect(exit).toBe(0)
  })

  test('shows what is asked of a visit that says too little, what is open, and what can not be read, and ends with 1', async () => {
    const lines = [
      visit('V1', 'feels odd'),
      visit('V2', 'psoriasis vulgaris', { status: 'open' }),
      '{"visitNumber":"CANARY"}',
    ]
    const { stdout, stderr, code: exit } = await code(lines)
    expect(stdout).toMatch(/waits for provider: coding\.\S+/)
    expect(stdout).toContain('encounter 2  open')
    expect(stdout).toContain('2 encounters: 0 coded, 2 not; 1 not read')
    expect(stderr).toMatch(/not read: \S+:3 {2}missing at sourceSystem/)
    expect(stdout + stderr).not.toContain('CANARY')
    expect(exit).toBe(1)
  })

  test('gives claims that scrub reads', async () => {
    const { stdout } = await code([visit('V1', 'psoriasis vulgaris')], '--claims')
    const claims = join(folder, 'claims.ndjson')
    await writeFile(claims, stdout)
    const scrubbed = await claimrail('scrub', claims, '--at', '2026-03-04')
    expect(scrubbed.stdout).toContain('1 claims:')
  })

  test('gives a line of JSON for each encounter', async () => {
    const { stdout } = await code([visit('V1', 'psoriasis vulgaris'), visit('V2', 'feels odd')], '--json')
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first.trail.choices[0]).toMatchObject({ code: 'L400', source: 'documentation' })
    expect(second.item.queries.length).toBeGreaterThan(0)
  })

  test('says what is not there, and ends with 2', async () => {
    const { stderr, code: exit } = await claimrail('code', join(folder, 'nothing'))
    expect(stderr).toContain('there is nothing at')
    expect(exit).toBe(2)
  })
})
