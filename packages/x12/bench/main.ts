import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { casesOf } from './cases.ts'
import type { Case } from './cases.ts'
import { syntheticClaims, syntheticRemittance } from './claims.ts'
import { peakMemory } from './memory.ts'

/**
 * CPU time of reading and writing, as multiples of a naive split of the same file in the same run, and peak memory.
 * `--short` takes fewer claims and turns; `--json FILE` keeps the figures.
 */
const { values: given } = parseArgs({ options: { short: { type: 'boolean' }, json: { type: 'string' } } })
const claims = given.short ? 2_000 : 10_000
const turns = given.short ? 4 : 10
const sizes = given.short ? [1_000, 5_000] : [1_000, 10_000, 50_000]

interface Result {
  transaction: string
  name: string
  perSecond: number
  ofFloor: number
  target: number | undefined
}

/** The least CPU seconds of several turns. All cases take turns, so that a busy machine slows all alike. */
async function measure(cases: readonly Case[]): Promise<number[]> {
  const best = cases.map(() => Infinity)
  const counted = new Map<Case, number>()
  for (let turn = 0; turn < turns; turn++) {
    for (const [place, each] of cases.entries()) {
      const before = process.cpuUsage()
      const count = await each.run()
      const { user, system } = process.cpuUsage(before)
      best[place] = Math.min(best[place]!, (user + system) / 1e6)
      if ((counted.get(each) ?? count) !== count) throw new Error(`${each.name} counted differently`)
      counted.set(each, count)
    }
  }
  return best
}

const cases = casesOf([...syntheticClaims(claims)], syntheticRemittance(claims))
const seconds = await measure(cases)
const results = cases.map(({ name, transaction, target }, place): Result => {
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
