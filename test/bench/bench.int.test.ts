import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { kafkaOfRun, redisOfRun } from '@claimrail/testing/run'
import { WORKERS } from '../system/installation.ts'
import { ROWS, type Figures } from './figures.ts'
import { HELP, parseOptions } from './options.ts'
import { median, percentile } from './rate.ts'

const MAIN = join(import.meta.dirname, 'main.ts')
const run = promisify(execFile)
/** It starts a dozen processes; a busy machine takes its time. */
const PATIENCE_MS = 300_000
const kafka = kafkaOfRun()
const redis = redisOfRun()

describe.skipIf(!kafka.available || !redis.available)('the bench', () => {
  test(
    'in its shortest run it shows every row, and every encounter is accounted for',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'claimrail-bench-test-'))
      try {
        const json = join(folder, 'figures.json')
        const args = ['--disable-warning=ExperimentalWarning', MAIN, '--short', '--json', json]
        const { stdout } = await run(process.execPath, args)
        for (const name of [...Object.values(ROWS), ...WORKERS, 'Kafka', 'Redis']) expect(stdout).toContain(`\n${name}`)
        for (const part of ['ratio ', 'peak MB', 'registered to submitted: p50', 'kept for an encounter'])
          expect(stdout).toContain(part)
        checkFigures(JSON.parse(await readFile(json, 'utf8')) as Figures)
      } finally {
        await rm(folder, { recursive: true })
      }
    },
    PATIENCE_MS,
  )
})

function checkFigures({ rows, ratio, parts, backlogs, latency, fates }: Figures): void {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(ROWS))
  for (const row of rows) {
    expect(row.best).toBeGreaterThan(0)
    expect(row.median).toBeGreaterThan(0)
  }
  expect(ratio.best).toBeGreaterThan(0)
  expect(ratio.median).toBeGreaterThan(0)
  expect(backlogs.map(({ encounters }) => encounters)).toEqual([60, 120, 240])
  for (const worker of WORKERS) expect(parts.find(({ name }) => name === worker)?.events).toBeGreaterThan(0)
  expect(latency.claims).toBeGreaterThan(0)
  expect(latency.p50).toBeLessThanOrEqual(latency.p99)
  expect(fates).toMatchObject({ lost: 0, dead: 0 })
  expect(fates.claims).toBeGreaterThan(0)
}

test('a percentile is the value that so many are at or below', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100])
  expect(percentile([7], 0.01)).toBe(7)
  expect(percentile([], 0.5)).toBe(0)
})

test('a median is the middle value, or lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 9])).toBe(3)
})

test('the bench says which option it can not use, and its help names every option', () => {
  expect(() => parseOptions(['--runs', '0'])).toThrow('--runs takes a whole number from 1')
  expect(() => parseOptions(['--encounters', 'many'])).toThrow('--encounters')
  expect(parseOptions(['--short', '--seed', '7'])).toMatchObject({ seed: 7, runs: 1 })
  expect(parseOptions(['--help'])).toBe('help')
  for (const option of ['encounters', 'seed', 'runs', 'partitions', 'wait', 'profile', 'json', 'short'])
    expect(HELP).toContain(`--${option}`)
})
