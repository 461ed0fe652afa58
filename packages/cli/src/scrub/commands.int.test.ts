import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interchangeOf } from './interchange.fixture.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimrail } from '../run.fixture.ts'

let folder: string
let files: { clean: string; broken: string; twice: string; json: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-scrub-'))
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  files = {
    clean: await put('clean.837', interchangeOf([{}])),
    broken: await put('broken.837', interchangeOf([{}, { diagnoses: ['E11'] }])),
    twice: await put('twice.837', interchangeOf([{}, { patientControlNumber: 'OTHER1' }])),
    json: await put('claim.json', '{"kind":"professional","patient":{"name":{"family":"CANARY"}}}'),
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]) => claimrail('scrub', ...args, '--at', '2026-03-04')

describe('claimrail scrub', () => {
  test('says of a clean 837 that it is clean', async () => {
    const { stdout, code } = await run(files.clean)
    expect(stdout).toContain('1 claims: 1 clean, 0 with warnings, 0 stopped')
    expect(code).toBe(0)
  })

  test('names the claim, the edit, the field and the fix of what is wrong', async () => {
    const { stdout, code } = await run(files.broken)
    expect(stdout).toContain('claim 2')
    expect(stdout).toMatch(/stop +fail +diagnosis-\S+ +diagnoses\[0\]/)
    expect(stdout).toContain('1 stopped')
    expect(code).toBe(1)
  })

  test('gives a line of JSON for each claim, and SARIF that points at the claim', async () => {
    const { stdout } = await run(files.broken, '--json')
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first.stops).toEqual([])
    expect(second.stops.length).toBeGreaterThan(0)
    const sarif = JSON.parse((await run(files.broken, '--sarif')).stdout)
    const [result] = sarif.runs[0].results.filter((one: { level: string }) => one.level === 'error')
    expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/^claims\[1\]\./)
    expect(sarif.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain(result.ruleId)
  })

  test('looks back only on the claims that it is told to look back on', async () => {
    const alone = await run(files.twice, '--edit', 'duplicate-claim', '--all')
    expect(alone.stdout).toContain('noData')
    expect(alone.code).toBe(0)
    const looking = await run(files.twice, '--edit', 'duplicate-claim', '--history', files.clean)
    expect(looking.stdout).toContain('1 stopped')
    expect(looking.code).toBe(1)
  })

  test('of bad input it names the fields, and none of their values', async () => {
    const { stderr, code } = await run(files.json)
    expect(code).toBe(2)
    expect(stderr).toMatch(/claim 1: .*patientControlNumber/)
    expect(stderr).not.toContain('CANARY')
    expect((await run(files.clean, '--edit', 'nonsense')).stderr).toContain('claimrail edits list')
    expect((await run(join(folder, 'none.837'))).code).toBe(2)
  })
})

describe('claimrail edits', () => {
  test('lists and explains them', async () => {
    const { stdout } = await claimrail('edits', 'list', '--family', 'history')
    expect(stdout).toContain('duplicate-claim')
    expect(stdout).not.toContain('npi-check-digit')
    const explained = await claimrail('edits', 'explain', 'duplicate-claim')
    expect(explained.stdout).toMatch(/prevents +CARC\.18 \w+/)
    const data = JSON.parse((await claimrail('edits', 'explain', 'duplicate-claim', '--json')).stdout)
    expect(data).toMatchObject({ id: 'duplicate-claim', family: 'history', repairs: false })
    expect((await claimrail('edits', 'explain', 'nonsense')).code).toBe(2)
  })

  test('tries them on the corpus', async () => {
    const { stdout, code } = await claimrail('edits', 'test', 'duplicate-claim', '--json')
    expect(code).toBe(0)
    const [tried] = JSON.parse(stdout)
    expect(tried).toMatchObject({ edit: 'duplicate-claim', differs: [] })
    expect(tried.speaks).toBeGreaterThan(0)
    expect(tried.claims).toBeGreaterThan(500)
  })
})
