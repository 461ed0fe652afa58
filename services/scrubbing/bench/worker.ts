/** A worker of the memory figures: opens the releases of a folder, asks for pairs all over them, and waits to be measured. */
import { openCodeSets } from '@claimrail/codesets'
import { EDITS } from '../src/edits/index.ts'
import { benchClaims } from './claims.ts'
import { pick, randomFrom } from './random.ts'
import { BENCH_DATE, benchCodes } from './release.ts'
import { costOf } from './scrub.ts'

const QUESTIONS = 300_000

const { tables } = openCodeSets({ dir: process.argv[2] as string })
costOf(benchClaims(500), EDITS, 1, tables)
const codes = benchCodes()
const random = randomFrom(5)
for (let i = 0; i < QUESTIONS; i += 1) {
  tables.pairs('practitioner', pick(codes, random), pick(codes, random), BENCH_DATE)
}
globalThis.gc?.()
process.send?.('ready')
process.on('message', () => process.exit(0))
