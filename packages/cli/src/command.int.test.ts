import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicDay } from '@claimrail/clinic'
import { parseOptions, startHost } from '@claimrail/host'
import { status } from '@claimrail/operations'
import { claimrailIn } from './run.fixture.ts'
import { SERVICES } from './services.ts'

const MAIN = join(import.meta.dirname, 'main.ts')
let folder: string
let dataDir: string

const claimrail = (...args: string[]) => claimrailIn(folder, ...args)

async function json(...args: string[]) {
  const { code, stdout, stderr } = await claimrail(...args, '--json', '--data-dir', dataDir)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** A few visits of the clinic, fed by the command and worked by a host until nothing is unread. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-cli-'))
  dataDir = join(folder, 'data')
  const files: string[] = []
  for (const { name, bytes } of clinicDay({ seed: 'cli', encounters: 12, date: '2026-01-05' }).files()) {
    files.push(join(folder, name))
    await writeFile(join(folder, name), bytes)
  }
  const fed = await claimrail('feed', ...files, '--json', '--data-dir', dataDir)
  expect(fed.code).toBe(0)
  expect(JSON.parse(fed.stdout).messages).toBeGreaterThanOrEqual(12)
  const free = { httpPort: '0', mllpPort: '0', consolePort: '0', healthPort: '0' }
  const options = parseOptions({}, { ...free, dataDir, logLevel: 'error', lingerMs: '50' })
  const host = await startHost(SERVICES, options)
  for (;;) {
    const { stages, viewBacklog } = await status(host.context, Date.now())
    if (stages.every(({ backlog }) => backlog === 0) && viewBacklog === 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await host.stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('results as JSON', () => {
  test('status has every stage, the states and the ledger', async () => {
    const { stages, encounters, ledger, viewBacklog } = await json('status')
    expect(stages).toHaveLength(6)
    expect(Object.values(encounters as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(12)
    expect(ledger.chargeCents).toBeGreaterThan(0)
    expect(viewBacklog).toBe(0)
  })

  test('failed has one object a line, and encounter tells the whole story of one', async () => {
    const { stdout, code } = await claimrail('failed', '--state', 'atPayer', '--json', '--data-dir', dataDir)
    expect(code).toBe(0)
    const views = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(views.length).toBeGreaterThan(0)
    const [{ encounterId, claims }] = views
    const view = await json('encounter', claims[0].patientControlNumber)
    expect(view.encounterId).toBe(encounterId)
    expect(view.timeline.map((line: { what: string }) => line.what)).toContain('claim.submitted')
  })

  test('graph is the topology', async () => {
    const { stdout } = await claimrail('graph', '--json')
    expect(JSON.parse(stdout).stages).toHaveLength(6)
  })

  test('a check counts the log and ends with 0 when the views agree', async () => {
    expect((await json('status', '--check')).gap).toBe(0)
  })
})

describe('what can not be done is said in one line, with an exit code that tells what it is', () => {
  test.each<[string, string[], number, RegExp]>([
    [
      'a stage that is none',
      ['run', '--stages', 'nonsense'],
      2,
      /no stage "nonsense"; the stages are all, registration/,
    ],
    ['a filter value that is none', ['failed', '--stage', 'nonsense'], 2, /Allowed choices are registration/],
    ['a command that is none', ['stauts'], 2, /Did you mean status/],
    ['a replay of nothing in particular', ['replay'], 2, /say which: --id, or a filter/],
    ['an id and a filter', ['replay', '--id', 'x', '--state', 'held'], 2, /leave the filter out/],
    ['an option that can not be used', ['status', '--partitions', 'abc'], 78, /--partitions .* Correct it/],
    ['a folder in which nothing ran', ['status', '--data-dir', 'none'], 1, /nothing has been fed yet.*none/],
    ['an encounter of such a folder', ['encounter', '00000000000000', '--data-dir', 'none'], 1, /nothing has been fed/],
    ['a Kafka that is not there', ['status', '--bus', 'kafka', '--kafka-brokers', '127.0.0.1:1'], 1, /does not answer/],
    ['files that are not there', ['feed', 'nowhere'], 2, /there is nothing at nowhere/],
  ])('%s', async (_, args, code, message) => {
    const said = await claimrail(...args)
    expect(said.stderr).toMatch(message)
    expect(said.stderr).not.toMatch(/\n +at /)
    expect(said).toMatchObject({ code, stdout: '' })
  })

  test('another count of partitions than the log has', async () => {
    const { code, stderr } = await claimrail('status', '--partitions', '4', '--data-dir', dataDir)
    expect(stderr).toContain('the log has 8 partitions, not 4')
    expect(code).toBe(78)
  })

  test('whoever only looks creates nothing', async () => {
    await claimrail('status', '--data-dir', 'untouched')
    expect(existsSync(join(folder, 'untouched'))).toBe(false)
  })
})

describe('what is refused at the door', () => {
  const feed = (text: string) => {
    const file = join(folder, 'fed.ndjson')
    return writeFile(file, text).then(() => claimrail('feed', file, '--data-dir', dataDir, '--refused', 'why.ndjson'))
  }

  test('is listed in a file, and the command ends with 1', async () => {
    const { code, stdout } = await feed('{"visitNumber":"V1"}\n')
    expect(code).toBe(1)
    expect(stdout).toContain('is in why.ndjson')
    expect(existsSync(join(folder, 'why.ndjson'))).toBe(true)
    await rm(join(folder, 'why.ndjson'))
  })

  test('leaves no file behind where nothing was', () => {
    expect(existsSync(join(folder, 'refused.ndjson'))).toBe(false)
  })
})

test('a reader that leaves early is no failure', async () => {
  const command = `"$0" "$1" graph | true; echo "\${PIPESTATUS[0]}"`
  const child = spawn('bash', ['-c', command, process.execPath, MAIN], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  expect(said.trim()).toBe('0')
})
