import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { write835, write837P } from '../src/index.ts'
import { cases } from './cases.ts'
import { syntheticClaims, syntheticRemittance, writeOptions } from './claims.ts'
import { peakMemory } from './memory.ts'
import { leastSeconds } from './turns.ts'

/**
 * CPU time of reading and writing, as multiples of a naive split of the same file in the same run, and peak memory.
 * `--short` takes fewer claims and turns; `--json FILE` keeps the figures.
 */
const { values: given } = parseArgs({ options: { short: { type: 'boolean' }, json: { type: 'string' } } })
const claims = given.short ? 2_000 : 10_000
const turns = given.short ? 8 : 20
const sizes = given.short ? [1_000, 5_000] : [1_000, 10_000, 50_000]

async function measured(): Promise<number[]> {
  const directory = await mkdtemp(join(tmpdir(), 'claimrail-x12-bench-'))
  const files = { '837P': join(directory, 'claims.edi'), '835': join(directory, 'payments.edi') }
  try {
    await writeFile(files['837P'], write837P(syntheticClaims(claims), writeOptions))
    await writeFile(files['835'], write835([syntheticRemittance(claims)], writeOptions))
    return await leastSeconds(files, claims, turns)
  } finally {
    await rm(directory, { recursive: true })
  }
}

const seconds = await measured()
const results = cases.map(({ name, transaction, target }, place) => {
  const floor = cases.findIndex((each) => each.transaction === transaction && each.name.startsWith('floor'))
  return { transaction, name, perSecond: claims / seconds[place]!, ofFloor: seconds[floor]! / seconds[place]!, target }
})
for (const { transaction, name, perSecond, ofFloor, target } of results) {
  const goal = target === undefined ? '' : `  to reach ${target}x: ${ofFloor >= target ? 'yes' : 'no'}`
  const rate = Math.round(perSecond).toLocaleString('en').padStart(10)
  console.log(`${transaction.padEnd(5)}${name.padEnd(42)}${rate} claims/s  ${ofFloor.toFixed(2)}x${goal}`)
}
const memory = await peakMemory(sizes)
for (const { doing, claims: size, megabytes } of memory) {
  console.log(`${doing} ${size.toLocaleString('en')} claims: peak ${megabytes} MB`)
}
if (given.json !== undefined) await writeFile(given.json, `${JSON.stringify({ claims, results, memory }, null, 2)}\n`)
