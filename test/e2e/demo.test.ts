import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicDay } from '@claimrail/clinic'
import { encounterIdOf } from '@claimrail/domain'
import { encounters, eventsOf, type History } from '@claimrail/tracking'
import { sqliteViews } from '@claimrail/views/sqlite'
import { skip } from '@claimrail/testing/run'
import { CLI, runScript, type Said } from '../system/command.ts'
import { hasX12valid, refusedByX12valid } from '../system/x12valid.ts'

const ENCOUNTERS = 120
let folder: string
let dir: string
let demo: Said

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-demo-'))
  dir = join(folder, 'day')
  demo = await runScript(CLI, ['demo', '--encounters', String(ENCOUNTERS), '--seed', 'e2e', '--dir', dir, '--json'])
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function claimrail(...args: string[]): Promise<Said> {
  return runScript(CLI, [...args, '--data-dir', dir])
}

async function json(...args: string[]) {
  const { stdout } = await claimrail(...args, '--json')
  return JSON.parse(stdout)
}

describe('a day of the clinic goes from registration to payment in one process', () => {
  test('ends with exit code 0 and nothing lost: the conservation gap is 0', () => {
    expect(demo.stderr).not.toContain('crashed')
    const report = JSON.parse(demo.stdout)
    expect(report.conservation.gap).toBe(0)
    expect(demo.code).toBe(0)
  })

  test('every encounter of the day is in a state, and none is left on its way', () => {
    const { encounters } = JSON.parse(demo.stdout)
    const counts = Object.values(encounters) as number[]
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ENCOUNTERS)
    const { assembling, registered, coded, scrubbed, atPayer, dead, parked } = encounters
    expect({ assembling, registered, coded, scrubbed, atPayer, dead, parked }).toEqual({
      ...{ assembling: 0, registered: 0, coded: 0, scrubbed: 0, atPayer: 0, dead: 0, parked: 0 },
    })
    expect(encounters.paid).toBeGreaterThan(0)
    expect(encounters.patientOwes).toBeGreaterThan(0)
    expect(encounters.denied).toBeGreaterThan(0)
  })

  test('charges = payments + adjustments + patient + open, to the cent', () => {
    const { ledger } = JSON.parse(demo.stdout)
    const { chargeCents, paidCents, adjustedCents, patientCents, openCents } = ledger
    expect(paidCents + adjustedCents + patientCents + openCents).toBe(chargeCents)
    expect(paidCents).toBeGreaterThan(0)
  })

  test('each known defect of the day is caught where it is to be caught, with its reason', async () => {
    const day = clinicDay({ seed: 'e2e', encounters: ENCOUNTERS, date: '2026-01-05' })
    const sources = new Map([...day.expectedEncounters()].map((one) => [one.visitNumber, one.sourceSystem]))
    const histories = await historiesIn(dir)
    const expected: string[] = []
    const found: string[] = []
    for (const { visitNumber, stage, code } of day.knownDefects()) {
      const id = encounterIdOf('demo-e2e', sources.get(visitNumber) ?? '', visitNumber)
      const opened = eventsOf(histories.get(id) as History, 'work.opened')
      expected.push(`${visitNumber} ${stage} ${code}`)
      const caught = opened.some(({ facts }) => facts.stage === stage && facts.code === code)
      found.push(caught ? `${visitNumber} ${stage} ${code}` : `${visitNumber} was not caught`)
    }
    expect(expected.length).toBeGreaterThan(3)
    expect(found).toEqual(expected)
  })

  test('the files of the day are left to look at: claims, acknowledgments and remittances', async () => {
    const claims = await readdir(join(dir, 'gateway/to-payers'))
    const answers = (await readdir(join(dir, 'gateway/archive'), { recursive: true })).map(String)
    expect(claims.some((name) => name.startsWith('837P-'))).toBe(true)
    for (const kind of ['999', '277', '835']) expect(answers.some((name) => name.includes(kind))).toBe(true)
  })

  test.skipIf(!x12valid()).each([
    ['837', 'to-payers'],
    ['999', 'archive'],
    ['TA1', 'archive'],
    ['277CA', 'archive'],
    ['835', 'archive'],
  ])('every %s passes an independent validator', async (kind, where) => {
    const { checked, refused } = await refusedByX12valid(join(dir, 'gateway', where), kind)
    expect(checked).toBeGreaterThan(0)
    expect(refused).toEqual([])
  })
})

describe('what people ask of it afterwards', () => {
  test('status has a row for each stage whose parts add up', async () => {
    const { stages } = await json('status')
    for (const { in: all, out, held, rejected, denied, dead, parked, waiting } of stages) {
      expect(out + held + rejected + denied + dead + parked + waiting).toBe(all)
    }
  })

  test('failed lists what waits for a person, and encounter shows why with every amount', async () => {
    const { stdout } = await claimrail('failed', '--state', 'denied', '--limit', '1', '--json')
    const denied = JSON.parse(stdout.split('\n')[0] as string)
    const view = await json('encounter', denied.encounterId)
    expect(view.state).toBe('denied')
    expect(view.ledger.openCents).toBeGreaterThan(0)
    expect(view.timeline.some((line: { what: string }) => line.what === 'claim.adjudicated')).toBe(true)
  })

  test('a dry run of a replay shows what would come of it and changes nothing', async () => {
    const before = (await claimrail('status', '--json')).stdout
    const rehearsals = await json('replay', '--state', 'held', '--stage', 'coding', '--dry-run')
    expect(rehearsals.length).toBeGreaterThan(0)
    expect(rehearsals[0].after).toMatch(/^held /)
    expect(JSON.parse((await claimrail('status', '--json')).stdout).encounters).toEqual(JSON.parse(before).encounters)
  })

  test('wrong use ends with 2 and says what to do', async () => {
    const wrong = await claimrail('encounter', 'nonsense')
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('encounter id')
  })
})

async function historiesIn(dataDir: string): Promise<Map<string, History>> {
  const views = sqliteViews({ file: join(dataDir, 'views.sqlite') })
  const histories = new Map<string, History>()
  for await (const { key, state } of views.find({ view: encounters.name }))
    histories.set(key, JSON.parse(state) as History)
  await views.close()
  return histories
}

function x12valid(): boolean {
  const here = hasX12valid()
  if (!here) skip("pyx12's x12valid", 'it is not on the PATH; pip install pyx12')
  return here
}
