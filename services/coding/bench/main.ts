/**
 * What coding costs on one core, with the starter release and with a full ICD-10-CM release: encounters a second beside JSON.parse and
 * stringify of the same in the same run, and what diagnoses in words cost a fresh worker in time and memory. `--short` for CI;
 * `--json FILE` keeps the figures. CLAIMRAIL_SHARED_DATA names a folder with the official release; without it one of the same size is made.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openCodeSets } from '@claimrail/codesets'
import { starterKnowledge } from '../src/index.ts'
import { costOf, type Cost } from './coding.ts'
import { benchEncounters, isWorded } from './encounters.ts'
import { importBenchRelease } from './release.ts'
import type { WordsCost } from './worker.ts'

const FULL_ROWS = 97_584
const { values: given } = parseArgs({ options: { short: { type: 'boolean' }, json: { type: 'string' } } })
const turns = given.short ? 3 : 15
const encounters = benchEncounters()
const worded = encounters.filter(isWorded)

const dir = await mkdtemp(join(tmpdir(), 'claimrail-coding-bench-'))
try {
  const release = await importBenchRelease(dir, given.short ? 10_000 : FULL_ROWS)
  const what = release.isOfficial ? 'official' : 'made-up'
  console.log(
    `${release.rows.toLocaleString('en')} ${what} codes imported with ${release.importSeconds.toFixed(1)} s of CPU, their labels taken apart with ${release.labelSeconds.toFixed(1)} s`,
  )
  console.log(
    `${encounters.length} encounters, ${Math.round((100 * worded.length) / encounters.length)} % with a diagnosis in words`,
  )
  const { codes, tables, close } = openCodeSets({ dir })
  const costs = {
    'starter, all': costOf(encounters, starterKnowledge(), turns),
    'starter, in words': costOf(worded, starterKnowledge(), turns),
    'full, all': costOf(encounters, { codes, tables }, turns),
    'full, in words': costOf(worded, { codes, tables }, turns),
  }
  for (const [name, cost] of Object.entries(costs)) sayCost(name, cost)
  close()
  const words = existsSync('/proc/self/smaps_rollup') ? await wordsCostOf(2) : []
  for (const [i, cost] of words.entries()) sayWords(i + 1, cost)
  if (given.json !== undefined) {
    const figures = { release, encounters: encounters.length, worded: worded.length, costs, words }
    await writeFile(given.json, `${JSON.stringify(figures, null, 2)}\n`)
  }
} finally {
  await rm(dir, { recursive: true, force: true })
}

function sayCost(name: string, { coded, floor }: Cost): void {
  const rate = Math.round(1e6 / coded).toLocaleString('en')
  console.log(
    `${name.padEnd(18)} ${rate.padStart(7)} encounters/s/core, ${coded.toFixed(0).padStart(5)} µs = ${(coded / floor).toFixed(1)} times JSON (${floor.toFixed(1)} µs)`,
  )
}

function sayWords(worker: number, { first, median, p95, resident, proportional }: WordsCost): void {
  console.log(
    `worker ${worker}: first encounter in words ${first.toFixed(0)} ms, later ${median.toFixed(2)} ms (median), ${p95.toFixed(1)} ms (95 of 100); ` +
      `${resident.toFixed(0)} MB more resident, ${proportional.toFixed(0)} MB proportional`,
  )
}

/** Fresh workers, each measured while those before it are still there. */
async function wordsCostOf(workers: number): Promise<WordsCost[]> {
  const execArgv = ['--expose-gc', '--no-warnings']
  const children = Array.from(
    { length: workers },
    () => () => fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [dir], { execArgv }),
  )
  const running: ReturnType<typeof fork>[] = []
  try {
    const costs: WordsCost[] = []
    for (const start of children) {
      const child = start()
      running.push(child)
      const [cost] = (await once(child, 'message')) as [WordsCost]
      costs.push(cost)
    }
    return costs
  } finally {
    for (const child of running) child.send('stop')
    for (const child of running) if (child.exitCode === null) await once(child, 'exit')
  }
}
