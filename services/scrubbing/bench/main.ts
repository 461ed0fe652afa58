import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCodeSets } from '@claimrail/codesets'
import { EDITS } from '../src/edits/index.ts'
import { NCCI } from '../src/edits/ncci/index.ts'
import { benchClaims } from './claims.ts'
import { memoryOf } from './memory.ts'
import { pick, randomFrom } from './random.ts'
import { BENCH_DATE, benchCodes, importBenchRelease } from './release.ts'
import { costOf } from './scrub.ts'

/**
 * What scrubbing costs with two million generated NCCI pairs loaded: claims a second and core, memory of one worker and of two.
 * `--short` takes a tenth of it; `--json FILE` keeps the figures.
 */
const { values: given } = parseArgs({ options: { short: { type: 'boolean' }, json: { type: 'string' } } })
const pairs = given.short ? 200_000 : 2_000_000
const turns = given.short ? 3 : 7
const claims = benchClaims(given.short ? 500 : 2_000)

/** CPU of one hop of the empty relay over Kafka in µs, workers and broker: docs/bench.md, 517 µs for five. */
const HOP = 103

const folder = await mkdtemp(join(tmpdir(), 'claimrail-scrub-bench-'))
try {
  const imported = await importBenchRelease(folder, pairs)
  const dir = dirname(imported.file)
  console.log(
    `${imported.rows.toLocaleString('en')} pairs imported in ${imported.seconds.toFixed(1)} s (${imported.cpuSeconds.toFixed(1)} s of CPU): ` +
      `${imported.sourceMb.toFixed(0)} MB of text, ${imported.fileMb.toFixed(0)} MB on disk`,
  )
  const { tables, close } = openCodeSets({ dir })
  const lookup = lookupMicros(tables.pairs)
  console.log(`a pair that was not asked for before, either order: ${lookup.toFixed(1)} µs`)
  const costs = {
    'all edits, tables loaded': costOf(claims, EDITS, turns, tables),
    'all edits, no tables': costOf(claims, EDITS, turns),
    'NCCI edits alone, tables loaded': costOf(claims, NCCI, turns, tables),
  }
  for (const [what, { cpu, failed }] of Object.entries(costs)) {
    const rate = Math.round(1e6 / cpu).toLocaleString('en')
    const hops = (cpu / HOP).toFixed(1)
    console.log(
      `${what.padEnd(32)} ${rate.padStart(8)} claims/s/core ${cpu.toFixed(0).padStart(5)} µs = ${hops} hops, ${failed.toFixed(1)} failed`,
    )
  }
  close()
  const memory = existsSync('/proc/self/smaps')
    ? [await memoryOf(1, dir, imported.file), await memoryOf(2, dir, imported.file)]
    : []
  for (const { workers, resident, proportional, release } of memory) {
    const mb = (value: number) => `${value.toFixed(0)} MB`
    console.log(
      `${workers} worker${workers > 1 ? 's' : ' '}: resident ${mb(resident)}, proportional ${mb(proportional)}; ` +
        `of it the release ${mb(release.resident)} and ${mb(release.proportional)}`,
    )
  }
  if (given.json !== undefined) {
    await writeFile(given.json, `${JSON.stringify({ imported, lookup, costs, memory }, null, 2)}\n`)
  }
} finally {
  await rm(folder, { recursive: true })
}

/** Microseconds of processor time of a question for two codes taken at random. */
function lookupMicros(find: ReturnType<typeof openCodeSets>['tables']['pairs']): number {
  const questions = 100_000
  const codes = benchCodes()
  const random = randomFrom(13)
  const asked = Array.from({ length: questions }, () => [pick(codes, random), pick(codes, random)] as const)
  const before = process.cpuUsage()
  for (const [one, other] of asked) find('practitioner', one, other, BENCH_DATE)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / questions
}
