import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { npiCheckDigit } from '@claimrail/domain'
import type { CodingRates, Waiting } from '@claimrail/operations'
import { CLI, runScript } from '../system/command.ts'
import { startEmbedded, type Embedded } from '../system/embedded.ts'

let folder: string
let system: Embedded

/** A practice that has a coder look at dermatology and at one payer more often than the others do. */
const CONFIDENCE = { default: 0.8, specialties: { dermatology: 0.95 }, payers: { STRICT: 0.99 } }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-queries-'))
  const confidence = join(folder, 'confidence.json')
  await writeFile(confidence, JSON.stringify(CONFIDENCE))
  system = await startEmbedded(join(folder, 'data'), { confidence })
})
afterAll(async () => {
  await system.stop()
  await rm(folder, { recursive: true, force: true })
})

const npi = (nine: string) => nine + npiCheckDigit(nine)
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '454021234' }
const ARTHROSIS = { id: 'd1', system: 'icd10cm', code: 'M17.11', rank: 1 }
const INJECTION = { id: 'c1', system: 'text', text: 'injection of knee joint' }

/** A visit at which a joint was injected, charged in words. */
function visit(
  visitNumber: string,
  specialty: string,
  payerId: string,
  changes: { diagnosis?: object; at?: string } = {},
) {
  const { diagnosis = ARTHROSIS, at = '2026-03-02T15:40:00Z' } = changes
  return {
    ...{ sourceSystem: 'north', visitNumber, occurredAt: at, status: 'finished' },
    parts: {
      ...{ class: 'office', placeOfService: '11', specialty },
      ...{ startedAt: '2026-03-02T15:00:00Z', endedAt: '2026-03-02T15:30:00Z', diagnoses: [diagnosis] },
      coverages: [{ payer: { id: payerId, name: 'Payer', filingIndicator: 'CI' }, memberId: 'M1', relationship: '18' }],
      patient: {
        ...{ recordNumber: `MR${visitNumber}`, name: { family: 'Doe', given: 'Ann' } },
        ...{ birthDate: '1961-04-05', sex: 'F', address: ADDRESS },
      },
      billingProvider: {
        ...{ npi: npi('123456789'), name: 'North Clinic', taxonomy: '261QM1300X' },
        ...{ taxId: '123456789', address: ADDRESS },
      },
      rendering: { npi: npi('198765432'), name: { family: 'Roe', given: 'Jo' }, taxonomy: '207X00000X' },
    },
    charges: [
      {
        ...{ ...INJECTION, modifiers: ['RT'], units: 1, amountCents: 15_000 },
        ...{ serviceDate: '2026-03-02', diagnosisIds: ['d1'] },
      },
    ],
  }
}

async function post(url: string, body: unknown) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`http://${url}`, init)
  return { status: response.status, body: (await response.json()) as { encounterIds?: string[] } }
}

async function happen(...args: Parameters<typeof visit>): Promise<string> {
  const { status, body } = await post(`${system.addresses['intake.http']}/encounters`, visit(...args))
  expect(status).toBe(202)
  return body.encounterIds?.[0] ?? ''
}

function answer(encounterId: string, queryId: string, value: string, answeredAt: string, by = 'coder.kim') {
  return post(`${system.addresses['intake.http']}/encounters/${encounterId}/answers`, {
    queryId,
    value,
    by,
    answeredAt,
  })
}

async function see(encounterId: string) {
  await system.untilQuiet()
  const response = await fetch(`http://${system.addresses.console}/api/encounters/${encounterId}`)
  return (await response.json()) as {
    revision: number
    state: string
    stage: string
    queries: { id: string; code: string; owner: string; lastAnswer?: { by: string } }[]
    timeline: { what: string; detail: string }[]
  }
}

const details = (seen: Awaited<ReturnType<typeof see>>, what: string) =>
  seen.timeline.filter((line) => line.what === what).map(({ detail }) => detail)

const cli = (...args: string[]) => runScript(CLI, [...args, '--data-dir', system.dataDir])

describe('queries, from the record to the claim', () => {
  test('a practice’s own thresholds decide who is asked; what the rules came to is on record, and what became of it is counted', async () => {
    const [confirmed, overridden, waits] = [
      await happen('V1', 'dermatology', 'PAYER1'),
      await happen('V2', 'dermatology', 'PAYER1'),
      await happen('V3', 'orthopedics', 'STRICT'),
    ]
    const unasked = await happen('V4', 'orthopedics', 'PAYER1')

    const before = await see(confirmed)
    expect(before).toMatchObject({ state: 'held', stage: 'coding', queries: [{ code: 'coding.charge-not-coded' }] })
    expect(details(before, 'encounter.proposed')[0]).toContain(
      'charges[0]: asks coding.charge-not-coded, the rules came to 20610 0.933',
    )
    expect(details(before, 'encounter.coded')).toEqual([])
    expect(JSON.stringify(before)).not.toContain('knee joint')
    const shown = await cli('encounter', confirmed)
    expect(shown.stdout).toContain('the rules came to 20610 0.933')

    const queryOf = async (id: string) => (await see(id)).queries[0]?.id ?? ''
    expect((await answer(confirmed, await queryOf(confirmed), '20610', '2026-03-03T10:00:00Z')).status).toBe(202)
    expect((await answer(overridden, await queryOf(overridden), '20605', '2026-03-03T10:00:00Z')).status).toBe(202)
    const after = await see(confirmed)
    expect(after).toMatchObject({ revision: 2, queries: [] })
    expect(details(after, 'encounter.coded')[0]).toMatch(
      /^with answers.*charges\[0\] = 20610 from answer.*charges\[0\]: coding\.charge-not-coded answered by coder\.kim at 2026-03-03T10:00:00Z/,
    )
    expect(details(await see(unasked), 'encounter.coded')[0]).toMatch(/^automatic/)
    expect((await see(waits)).state).toBe('held')

    const byPayer = JSON.parse((await cli('coding', 'report', '--by', 'payer', '--json')).stdout) as CodingRates[]
    expect(byPayer).toMatchObject([
      { group: 'PAYER1', encounters: 3, coded: 3, automatic: 1, asked: 2, sentToCoder: 2, confirmed: 1, overridden: 1 },
      { group: 'STRICT', encounters: 1, coded: 0, waiting: 1, automatic: 0, sentToCoder: 1, thresholds: [0.99] },
      { group: 'all', encounters: 4, coded: 3, automatic: 1, automaticRate: 0.25, overrideRate: 0.5 },
    ])
    expect(byPayer[2]?.bands).toMatchObject([{ from: 0.9, kept: 1, confirmed: 1, overridden: 1, open: 1 }])
    const table = await cli('coding', 'report', '--by', 'specialty')
    expect(table.stdout).toMatch(/dermatology +2 +2 +0 +0 +0\.0% +2 +2 +1 +1 +50\.0%/)
    expect(table.stdout).toContain('too few were judged to say which would do')
    expect((await cli('coding', 'report', '--by', 'colour')).code).toBe(2)
  }, 90_000)

  test('an answer that says nothing or is no one’s is refused, one that can not be used closes nothing and is shown', async () => {
    const id = await happen('V5', 'dermatology', 'PAYER1')
    const query = (await see(id)).queries[0]?.id ?? ''
    expect((await answer(id, query, ' ', '2026-03-03T10:00:00Z')).status).toBe(422)
    expect((await answer(id, query, '20610', '2026-03-03T10:00:00Z', ' ')).status).toBe(422)
    expect((await cli('answer', query, '--value', '20610', '--by', '')).code).toBe(1)
    expect((await answer(id, query, 'a shot', '2026-03-03T10:00:00Z')).status).toBe(202)
    const still = await see(id)
    expect(still).toMatchObject({
      state: 'held',
      revision: 2,
      queries: [{ id: query, lastAnswer: { by: 'coder.kim' } }],
    })
    expect(JSON.stringify(still)).not.toContain('a shot')
    const listed = await cli('queries', '--overdue')
    expect(listed.stdout).toMatch(/2026-03-04, \d+ days over/)
    expect(listed.stdout).toContain('answered by coder.kim on 2026-03-03, which did not close it')
  }, 60_000)

  test('the same answer again, or one to a query that the record has answered meanwhile, sends nothing twice', async () => {
    const id = await happen('V6', 'dermatology', 'PAYER1', {
      diagnosis: { id: 'd1', system: 'text', text: 'knee pain', rank: 1 },
    })
    const { queries } = await see(id)
    const side = queries.find(({ code }) => code === 'coding.diagnosis-side-unspecified')?.id ?? ''
    const charge = queries.find(({ code }) => code === 'coding.charge-not-coded')?.id ?? ''
    await answer(id, charge, '20610', '2026-03-03T10:00:00Z')
    const coded = { id: 'd1', system: 'icd10cm', code: 'M25.561', rank: 1 }
    await happen('V6', 'dermatology', 'PAYER1', { diagnosis: coded, at: '2026-03-04T09:00:00Z' })
    const sent = await see(id)
    expect(sent.queries).toEqual([])
    expect(details(sent, 'claim.submitted')).toHaveLength(1)

    expect((await answer(id, side, 'left', '2026-03-05T09:00:00Z')).status).toBe(202)
    expect((await answer(id, charge, '20610', '2026-03-06T09:00:00Z')).status).toBe(202)
    const later = await see(id)
    expect(later.revision).toBeGreaterThan(sent.revision)
    expect(details(later, 'claim.submitted')).toHaveLength(1)
    expect(details(later, 'claim.coded').at(-1)).toContain('M25561')
    const open = (await (await fetch(`http://${system.addresses.console}/api/queries`)).json()) as Waiting[]
    expect(open.map(({ encounterId }) => encounterId)).not.toContain(id)
    expect((await system.check()).gap).toBe(0)
  }, 60_000)
})
