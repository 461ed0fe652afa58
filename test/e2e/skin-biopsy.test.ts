import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npiCheckDigit } from '@claimrail/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from '../system/embedded.ts'
import { workerProcess, type WorkerProcess } from '../system/worker-process.ts'

const PAYER = join(import.meta.dirname, '../../services/payer-simulator/src/main.ts')

let folder: string
let system: Embedded
let payer: WorkerProcess

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-biopsy-'))
  system = await startEmbedded(join(folder, 'data'), { idKey: 'skin-biopsy' })
  const env = { ...process.env, CLAIMRAIL_HEALTH_PORT: '0', CLAIMRAIL_LOG_LEVEL: 'error', CLAIMRAIL_POLL_MS: '50' }
  const args = ['--dir', join(folder, 'data/gateway'), '--seed', 'skin-biopsy', '--reject', '0', '--deny', '0']
  payer = workerProcess('payer', args, folder, { script: PAYER, env })
  payer.start()
})
afterAll(async () => {
  await payer.end()
  await system.stop()
  await rm(folder, { recursive: true, force: true })
})

const npi = (nine: string) => nine + npiCheckDigit(nine)
const DAY = '2026-03-02'
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '454020001' }
const COVERAGE = {
  payer: { id: 'ALPHA', name: 'Alpha Health', filingIndicator: 'CI' },
  memberId: 'W100200300',
  relationship: '18',
}
const charge = (id: string, amountCents: number, diagnosisIds: string[], what: object) => ({
  ...{ id, modifiers: [] as string[], units: 1, amountCents, serviceDate: DAY, diagnosisIds },
  ...what,
})
const paper = (kind: string) => ({ id: kind, kind, signed: true, on: DAY, chargeIds: [] })

/** A visit for a rash, at which two spots of another kind are punched out, as the note tells it. */
function note(visitNumber: string) {
  return {
    ...{ sourceSystem: 'skin', visitNumber, occurredAt: `${DAY}T16:00:00Z`, status: 'finished' },
    parts: {
      ...{ class: 'office', placeOfService: '11', specialty: 'dermatology' },
      ...{ startedAt: `${DAY}T15:00:00Z`, endedAt: `${DAY}T15:40:00Z`, coverages: [COVERAGE] },
      patient: {
        ...{ recordNumber: `MR-${visitNumber}`, name: { family: 'Doe', given: 'Ann' } },
        ...{ birthDate: '1961-04-05', sex: 'F', address: ADDRESS },
      },
      billingProvider: {
        ...{ npi: npi('123456789'), name: 'Skin Clinic', taxonomy: '261QM1300X' },
        ...{ taxId: '123456789', address: ADDRESS },
      },
      rendering: { npi: npi('198765432'), name: { family: 'Roe', given: 'Jo' }, taxonomy: '207N00000X' },
      diagnoses: [
        { id: 'rash', system: 'text', text: 'Plaque psoriasis', rank: 1 },
        { id: 'spots', system: 'icd10cm', code: 'D485', rank: 2 },
      ],
      visit: {
        ...{ patientStatus: 'established', risk: 'moderate' },
        problems: [{ kind: 'chronicWorse', diagnosisId: 'rash' }],
      },
      notes: [
        { id: 'n1', text: 'Psoriasis worse, new drug. Two dark spots of the left forearm punched out and sent.' },
      ],
      documents: [paper('note'), paper('pathologyReport')],
    },
    charges: [
      charge('c1', 17_800, ['rash'], { system: 'text', text: 'Office visit' }),
      charge('c2', 32_000, ['spots'], { system: 'text', text: 'Punch biopsy of skin', measure: { count: 2 } }),
    ],
  }
}
type Note = ReturnType<typeof note>

async function post(url: string, body: unknown): Promise<Record<string, unknown>> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`http://${url}`, init)
  if (response.status >= 300) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as Record<string, unknown>
}

type Seen = {
  encounterId: string
  state: string
  stage: string
  ledger: { chargeCents: number; paidCents: number; openCents: number }
  queries: { id: string; code: string; owner: string; field: string }[]
  timeline: { what: string; detail: string }[]
}

const ON_ITS_WAY = ['assembling', 'registered', 'coded', 'scrubbed', 'atPayer']

/** The encounter once nothing more happens to it: the payer is a process of its own, and may take its time. */
async function see(encounterId: string): Promise<Seen> {
  for (const end = Date.now() + 60_000; ;) {
    await system.untilQuiet()
    const response = await fetch(`http://${system.addresses.console}/api/encounters/${encounterId}`)
    const seen = { ...((await response.json()) as Seen), encounterId }
    if (!ON_ITS_WAY.includes(seen.state) || Date.now() > end) return seen
  }
}

async function send(told: Note): Promise<Seen> {
  const { encounterIds } = await post(`${system.addresses['intake.http']}/encounters`, told)
  return see((encounterIds as string[])[0] as string)
}

async function answered(seen: Seen, value: string): Promise<Seen> {
  const [query] = seen.queries
  const answer = { queryId: query?.id, value, by: 'dr.roe' }
  await post(`${system.addresses['intake.http']}/encounters/${seen.encounterId}/answers`, answer)
  return see(seen.encounterId)
}

/** The note as it is sent again once somebody has put it right. */
function corrected(told: Note): Note {
  return { ...told, occurredAt: `${DAY}T18:00:00Z` }
}

/** What the last event of a kind says. */
function last({ timeline }: Seen, what: string): string {
  return timeline.findLast((one) => one.what === what)?.detail ?? ''
}

/** Decided by the payer as paid, and nothing of it is open: the rest was adjusted or is the patient's. */
function expectPaid(seen: Seen): void {
  const decided = seen.timeline.filter(({ what }) => what === 'claim.adjudicated').map(({ detail }) => detail)
  expect(decided.join('\n')).toContain('paid by ALPHA')
  expect(seen.ledger.openCents).toBe(0)
}

/** The 837P that the payer read, of a visit. */
async function claimFileOf(seen: Seen): Promise<string[]> {
  const fileName = last(seen, 'claim.submitted').split(' ').at(-1) ?? ''
  const archive = join(folder, 'data/gateway/payer-archive/processed')
  const [name = ''] = (await readdir(archive)).filter((one) => one === fileName)
  return (await readFile(join(archive, name), 'utf8')).split('~').map((segment) => segment.trim())
}

test('the note of a skin biopsy becomes a paid claim, and every code says where it comes from', async () => {
  const seen = await send(note('story'))
  const trail = last(seen, 'encounter.coded')
  expect(trail).toContain('diagnoses[0] = L400 from documentation')
  expect(trail).toContain('diagnoses[1] = D485 from record')
  expect(trail).toContain('charges[0] = 99214 from documentation')
  expect(trail).toContain('charges[1] = 11104 from documentation')
  expect(trail).toContain('2 punch biopsies = 11104 x 1, 11105 x 1')
  expect(trail).toContain('charges[0] +25 (for a diagnosis that 11104 of the day was not for)')
  const segments = await claimFileOf(seen)
  expect(segments.filter((one) => one.startsWith('HI*'))).toEqual(['HI*ABK:L400*ABF:D485'])
  expect(segments.filter((one) => one.startsWith('SV1*')).map((one) => one.split('*').slice(1, 5).join(' '))).toEqual([
    expect.stringMatching(/^HC:99214:25 178 UN 1$/),
    expect.stringMatching(/^HC:11104 [\d.]+ UN 1$/),
    expect.stringMatching(/^HC:11105 [\d.]+ UN 1$/),
  ])
  expect(last(seen, 'claim.scrubbed')).not.toContain('warned')
  expectPaid(seen)
  expect(seen.ledger.paidCents).toBeGreaterThan(0)
})

describe('a part that is missing', () => {
  test('the diagnosis: the provider is asked for the condition, and the answer is coded', async () => {
    const told = note('no-diagnosis')
    told.parts.diagnoses[1] = { id: 'spots', system: 'text', text: 'Spots, as discussed', rank: 2 }
    const seen = await send(told)
    expect(seen).toMatchObject({ state: 'held', stage: 'coding' })
    expect(seen.queries).toMatchObject([
      { code: 'coding.diagnosis-unclear', owner: 'provider', field: 'diagnoses[1].text' },
    ])
    const after = await answered(seen, 'D48.5')
    expect(last(after, 'encounter.coded')).toContain('diagnoses[1] = D485 from answer')
    expectPaid(after)
  })

  test('the procedure: a biopsy of no technique is put to a coder, who finds it in the record', async () => {
    const told = note('no-technique')
    told.charges[1] = charge('c2', 32_000, ['spots'], { system: 'text', text: 'Skin biopsy' })
    const seen = await send(told)
    expect(seen.queries).toMatchObject([{ code: 'coding.charge-not-coded', owner: 'coder', field: 'charges[1].code' }])
    const after = await answered(seen, '11104')
    expect(last(after, 'encounter.coded')).toContain('charges[1] = 11104 from answer')
    expectPaid(after)
  })

  test('the base of an add-on: a coder is asked, and the charge comes again with it', async () => {
    const told = note('no-base')
    told.charges[1] = charge('c2', 12_000, ['spots'], { system: 'cpt', code: '11105' })
    const seen = await send(told)
    expect(seen.queries).toMatchObject([
      { code: 'coding.addon-without-base', owner: 'coder', field: 'charges[1].code' },
    ])
    const whole = corrected(told)
    whole.charges.push(charge('c3', 20_000, ['spots'], { system: 'cpt', code: '11104' }))
    expectPaid(await send(whole))
  })

  test('the add-on itself: what was documented and not charged is a finding, and nothing is billed of itself', async () => {
    const told = note('no-add-on')
    told.charges[1] = charge('c2', 20_000, ['spots'], { system: 'cpt', code: '11104' })
    const punch = (id: string, site: string) => ({
      ...{ id, text: 'Punch biopsy of skin', site, performedOn: DAY, diagnosisIds: ['spots'] },
    })
    Object.assign(told.parts, { performed: [punch('p1', 'left forearm'), punch('p2', 'left wrist')] })
    const seen = await send(told)
    expect(last(seen, 'encounter.coded')).toContain(
      'coding.documented-not-charged at performed[0]: billed -, supported 11105 x 1',
    )
    expect((await claimFileOf(seen)).filter((one) => one.startsWith('SV1*HC:1110'))).toHaveLength(1)
    expectPaid(seen)
  })

  test('modifier 25: where the record does not show a visit of its own, scrubbing stops the claim until a coder decides', async () => {
    const told = note('no-modifier')
    told.charges[0] = charge('c1', 17_800, ['spots'], { system: 'cpt', code: '99214' })
    const seen = await send(told)
    expect(seen).toMatchObject({ state: 'held', stage: 'scrubbing' })
    const work = last(seen, 'work.opened')
    expect(work).toContain('scrubbing.visit-with-procedure')
    expect(work).toContain('owner coder')
    expect(work).toContain('Add the modifier if the record shows a separate E/M')
    const separate = corrected(told)
    separate.charges[0] = { ...separate.charges[0], modifiers: ['25'] } as (typeof told.charges)[number]
    expectPaid(await send(separate))
  })

  test('pathology: the claim is warned of until the report is on record', async () => {
    const told = note('no-pathology')
    told.parts.documents = [paper('note')]
    const seen = await send(told)
    expect(last(seen, 'claim.scrubbed')).toContain('warned by pathology-report')
    const reported = corrected(told)
    reported.parts.documents = [paper('note'), paper('pathologyReport')]
    const after = await send(reported)
    expect(last(after, 'claim.scrubbed')).not.toContain('warned')
    expect(after.timeline.filter(({ what }) => what === 'claim.submitted')).toHaveLength(1)
    expectPaid(after)
  })
})

test('nothing of it is lost', async () => {
  await system.untilQuiet()
  expect((await system.check()).gap).toBe(0)
})
