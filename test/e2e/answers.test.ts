import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { npiCheckDigit } from '@claimrail/domain'
import type { Waiting } from '@claimrail/operations'
import { CLI, runScript } from '../system/command.ts'
import { startEmbedded, type Embedded } from '../system/embedded.ts'

let folder: string
let system: Embedded

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-answers-'))
  system = await startEmbedded(join(folder, 'data'))
})
afterAll(async () => {
  await system.stop()
  await rm(folder, { recursive: true, force: true })
})

const npi = (nine: string) => nine + npiCheckDigit(nine)
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '45402' }
const COVERAGE = {
  payer: { id: 'PAYER1', name: 'Payer One', filingIndicator: 'CI' },
  memberId: 'M1',
  relationship: '18',
}

/** A finished office visit for a pain of which the record does not say the side. */
function visit(visitNumber: string) {
  return {
    ...{ sourceSystem: 'north', visitNumber, occurredAt: '2026-03-02T15:40:00Z', status: 'finished' },
    parts: {
      ...{ class: 'office', placeOfService: '11', specialty: 'orthopedics' },
      ...{ startedAt: '2026-03-02T15:00:00Z', endedAt: '2026-03-02T15:30:00Z', coverages: [COVERAGE] },
      patient: {
        ...{ recordNumber: 'MR1', name: { family: 'Doe', given: 'Ann' } },
        ...{ birthDate: '1961-04-05', sex: 'F', address: ADDRESS },
      },
      billingProvider: {
        ...{ npi: npi('123456789'), name: 'North Clinic', taxonomy: '261QM1300X' },
        ...{ taxId: '123456789', address: ADDRESS },
      },
      rendering: { npi: npi('198765432'), name: { family: 'Roe', given: 'Jo' }, taxonomy: '207X00000X' },
      diagnoses: [{ id: 'd1', system: 'text', text: 'Knee pain', rank: 1 }],
      visit: {
        ...{ patientStatus: 'established', risk: 'low', problems: [{ kind: 'acuteUncomplicated', diagnosisId: 'd1' }] },
      },
    },
    charges: [
      {
        ...{ id: 'c1', system: 'cpt', code: '99213', modifiers: [], units: 1, amountCents: 15_000 },
        ...{ serviceDate: '2026-03-02', diagnosisIds: ['d1'] },
      },
    ],
  }
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
  const response = await fetch(`http://${url}`, init)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function see(encounterId: string) {
  await system.untilQuiet()
  const response = await fetch(`http://${system.addresses.console}/api/encounters/${encounterId}`)
  return (await response.json()) as {
    revision: number
    state: string
    stage: string
    queries: { id: string }[]
    timeline: { what: string; detail: string }[]
  }
}

test('an encounter waits for the side, and an answer over HTTP, the console or the CLI lets exactly that one go on', async () => {
  const intake = `${system.addresses['intake.http']}/encounters`
  const ids: string[] = []
  for (const number of ['V1', 'V2', 'V3', 'V4']) {
    const { body } = await post(intake, visit(number))
    ids.push((body.encounterIds as string[])[0] as string)
  }
  const [first = '', second = '', third = '', fourth = ''] = ids
  const before = await see(first)
  expect(before).toMatchObject({ state: 'held', revision: 1, queries: [{ code: 'coding.diagnosis-side-unspecified' }] })

  const waiting = (await (await fetch(`http://${system.addresses.console}/api/queries`)).json()) as Waiting[]
  expect(waiting.map(({ encounterId }) => encounterId).sort()).toEqual(ids.toSorted())
  const queryOf = (id: string) => waiting.find(({ encounterId }) => encounterId === id)?.query.id as string

  const overHttp = { queryId: queryOf(first), value: 'left', by: 'dr.roe' }
  const key = { 'idempotency-key': 'answer-1' }
  expect((await post(`${intake}/${first}/answers`, { ...overHttp, value: 'sore' })).status).toBe(422)
  expect((await post(`${intake}/${first}/answers`, { ...overHttp, queryId: 'none' })).status).toBe(404)
  expect((await post(`${intake}/00000000000000/answers`, overHttp)).status).toBe(404)
  expect(await post(`${intake}/${first}/answers`, overHttp, key)).toMatchObject({ status: 202 })
  expect(await post(`${intake}/${first}/answers`, overHttp, key)).toMatchObject({ status: 202 })

  const byConsole = { encounterId: second, queryId: queryOf(second), value: 'right', by: 'dr.roe' }
  expect((await post(`${system.addresses.console}/api/answers`, byConsole)).status).toBe(202)

  await system.untilQuiet()
  const dataDir = ['--data-dir', system.dataDir]
  const listed = await runScript(CLI, ['queries', '--json', ...dataDir])
  expect(listed.stdout).toContain(queryOf(third))
  expect(listed.stdout).not.toContain(queryOf(first))
  const answered = await runScript(CLI, ['answer', queryOf(third), '--value', 'left', '--by', 'dr', ...dataDir])
  expect(answered).toMatchObject({ code: 0 })

  for (const [id, code] of [
    [first, 'M25562'],
    [second, 'M25561'],
    [third, 'M25562'],
  ] as const) {
    const after = await see(id)
    expect(after).toMatchObject({ revision: 2, queries: [] })
    expect(after.stage).not.toBe('coding')
    const coded = after.timeline.find(({ what }) => what === 'encounter.coded')
    expect(coded?.detail).toContain(`diagnoses[0] = ${code} from answer`)
    expect(JSON.stringify(after)).not.toContain('Knee pain')
  }
  expect(await see(fourth)).toMatchObject({ state: 'held', revision: 1 })
  expect((await system.check()).gap).toBe(0)
}, 60_000)
