/**
 * What an import costs and how fast its codes are found: seconds and peak memory, nanoseconds beside a bare Map in the same run, and
 * milliseconds of a search; then seconds and peak memory of every code file of CLAIMRAIL_SHARED_DATA and of a practitioner table of two
 * million pairs. `--short` for CI. CLAIMRAIL_CODES_FILE names an order file or its .zip; without it one of the same size is made.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORMATS, importFiles, openCodeSets, type CodeSets } from '../src/index.ts'
import { benchImports } from './imports.ts'
import { orderFile } from './made-files.ts'

const SHORT = process.argv.includes('--short')
const DATE = '2025-01-31'
const ROUNDS = SHORT ? 200_000 : 2_000_000
const WARM = 2_000
const SEARCHES = ['fracture neck right femur', 'diabetes kidney', 'shoulder pain', 'otitis media left']

const folder = await mkdtemp(join(tmpdir(), 'claimrail-bench-'))
try {
  await run()
  await benchImports(folder, SHORT)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const file = process.env.CLAIMRAIL_CODES_FILE ?? (await orderFile(folder, SHORT ? 10_000 : 97_584))
  const began = performance.now()
  const { releases } = await importFiles([file], { dir: join(folder, 'codes'), formats: FORMATS })
  const seconds = (performance.now() - began) / 1000
  const rows = releases.flatMap(({ sources }) => sources).reduce((sum, source) => sum + source.rows, 0)
  const peak = process.resourceUsage().maxRSS / 1024
  say('import', `${rows} rows in ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB`)
  const { codes, close } = openCodeSets({ dir: join(folder, 'codes') })
  measure(codes)
  close()
}

function measure(codes: CodeSets): void {
  const listed = [...codes.list('icd10cm', DATE)].map(({ code }) => code)
  const asked = Array.from({ length: WARM }, (_, i) => listed[(i * 7919) % listed.length] as string)
  const map = new Map(asked.map((code) => [code, codes.lookup('icd10cm', code, DATE)]))
  const floor = nanos(ROUNDS, (i) => map.get(asked[i % WARM] as string))
  for (const code of asked) codes.lookup('icd10cm', code, DATE)
  const hot = nanos(ROUNDS, (i) => codes.lookup('icd10cm', asked[i % WARM] as string, DATE))
  // Far apart and more than are kept, so that each is read from the file.
  const cold = nanos(Math.min(20_000, listed.length), (i) => codes.lookup('icd10cm', listed[i] as string, DATE))
  say(
    'lookup',
    `${hot.toFixed(0)} ns (a Map ${floor.toFixed(0)} ns, ${(hot / floor).toFixed(1)} times), first time ${(cold / 1000).toFixed(1)} µs`,
  )
  const each = SEARCHES.map((words) => nanos(SHORT ? 2 : 10, () => codes.search('icd10cm', words, DATE, 20)) / 1e6)
  say(
    'search',
    `${Math.min(...each).toFixed(1)} to ${Math.max(...each).toFixed(1)} ms for 20 of ${listed.length} codes`,
  )
}

/** Nanoseconds of processor time for one round, so that a busy machine does not count. */
function nanos(rounds: number, work: (round: number) => unknown): number {
  const began = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) work(round)
  const { user, system } = process.cpuUsage(began)
  return ((user + system) * 1000) / rounds
}

function say(what: string, result: string): void {
  process.stdout.write(`${what.padEnd(8)} ${result}\n`)
}
