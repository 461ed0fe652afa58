/** A worker of the memory figures: codes what comes in codes, then what comes in words, and tells what the words cost it. */
import { readFileSync } from 'node:fs'
import { openCodeSets } from '@claimrail/codesets'
import { codeEncounter } from '../src/index.ts'
import { benchEncounters, isWorded } from './encounters.ts'

/** Milliseconds of the first encounter in words and of the median of the others; MB more after them, those shared with others divided. */
export type WordsCost = { first: number; median: number; p95: number; resident: number; proportional: number }

const { codes, tables } = openCodeSets({ dir: process.argv[2] as string })
const { true: worded = [], false: others = [] } = Object.groupBy(benchEncounters(), (one) => String(isWorded(one)))
for (const one of others) codeEncounter(one, { codes, tables })
const before = memory()
const times = worded.map((one) => {
  const began = performance.now()
  codeEncounter(one, { codes, tables })
  return performance.now() - began
})
const [first = 0, ...later] = times
later.sort((a, b) => a - b)
const at = (share: number) => later[Math.floor(later.length * share)] ?? 0
const after = memory()
const cost: WordsCost = {
  ...{ first, median: at(0.5), p95: at(0.95) },
  resident: after.resident - before.resident,
  proportional: after.proportional - before.proportional,
}
process.send?.(cost)
process.on('message', () => process.exit(0))

/** proc(5), smaps_rollup, in MB. */
function memory(): { resident: number; proportional: number } {
  globalThis.gc?.()
  const text = readFileSync('/proc/self/smaps_rollup', 'utf8')
  const of = (field: string) => Number(new RegExp(`^${field}: +(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1000
  return { resident: of('Rss'), proportional: of('Pss') }
}
