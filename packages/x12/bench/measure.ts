import { floorName } from './cases.ts'
import type { Case, Transaction } from './cases.ts'
import type { Engine } from './engines.ts'
import { benchFile, writeAsJson } from './files.ts'
import type { BenchFile } from './files.ts'
import type { Multiple, Row } from './table.ts'
import { timings } from './turns.ts'
import type { Timing } from './turns.ts'

/** How much is measured, and with which engines the floor is taken. */
export interface Plan {
  readonly claims: number
  readonly turns: number
  readonly engines: readonly Engine[]
  /** Progress. */
  say(text: string): void
}

/** Runs the cases of one transaction, the floors among them, on files that it writes into a folder. */
export async function measured(
  folder: string,
  transaction: Transaction,
  cases: readonly Case[],
  plan: Plan,
): Promise<Row[]> {
  const { claims, turns, engines, say } = plan
  say(`${transaction}: writing files`)
  const files = new Map<number, BenchFile>([[claims, await benchFile(folder, transaction, claims)]])
  const partOf = ({ oneIn = 1 }: Case) => Math.ceil(claims / oneIn)
  for (const part of cases.map(partOf))
    if (!files.has(part)) files.set(part, await benchFile(folder, transaction, part))
  await writeAsJson(files.get(claims)!.file)

  const entries = cases.map((what) => ({ what, ...files.get(partOf(what))! }))
  const taken = await timings(entries, turns, (turn) =>
    say(`${transaction}: ${cases.length} rows, turn ${turn} of ${turns}`),
  )
  const floors = engines.map((engine) => {
    const place = cases.findIndex(({ name }) => name === floorName(engine))
    return { node: engine.version, timing: perClaim(taken[place]!, claims) }
  })
  return entries.map(({ what: { name, target }, claims, bytes }, place) => {
    const timing = perClaim(taken[place]!, claims)
    return {
      transaction,
      name,
      ...taken[place]!,
      claims,
      claimsPerSecond: 1 / timing.least,
      megabytesPerSecond: bytes / claims / timing.least / 1e6,
      multiples: floors.map((floor): Multiple => ({
        node: floor.node,
        least: floor.timing.least / timing.least,
        median: floor.timing.median / timing.median,
      })),
      ...(target === undefined ? {} : { target }),
    }
  })
}

function perClaim({ least, median }: Timing, claims: number): { least: number; median: number } {
  return { least: least / claims, median: median / claims }
}
