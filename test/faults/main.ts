// pnpm faults: kills every worker at random while a clinic's day goes through, and proves that nothing is lost or doubled.
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { runFaults, type FaultResult } from './run.ts'

const HELP = `Usage: pnpm faults [--encounters N] [--seed S] [--kills N] [--json]

Feeds N encounters (default 2000) to separate workers on real Kafka and Redis, kills each worker and the payer with
kill -9 at random moments (--kills, default 3 times each), freezes one until it has lost its partitions, and then counts.
The last line is "N encounters, K kills, 0 lost, 0 doubled, seed S"; exit code 1 when anything else is true.

Examples:
  pnpm faults --encounters 2000 --seed 7
  pnpm faults --encounters 300 --kills 1`

const { values } = parseArgs({
  options: {
    encounters: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(HELP)
} else {
  const plan = {
    encounters: Number(values.encounters),
    seed: Number(values.seed),
    killsEach: Number(values.kills),
    namespace: `faults-${randomBytes(4).toString('hex')}`,
    say: (line: string) => console.error(line),
  }
  const result = await runFaults(plan)
  report(result)
  if (faults(result) > 0) process.exitCode = 1
  if (values.json) console.log(JSON.stringify(result))
  console.log(lastLine(result))
}

function report({ findings, repeated, seconds }: FaultResult): void {
  for (const [kind, lines] of Object.entries(findings)) {
    for (const line of lines.slice(0, 20)) console.error(`${kind}: ${line}`)
    if (lines.length > 20) console.error(`${kind}: and ${lines.length - 20} more`)
  }
  console.error(
    `${repeated} records were written twice with the same id and content, and counted once; ${seconds.toFixed(0)} s`,
  )
}

function lastLine({ encounters, kills, findings }: FaultResult): string {
  const more = findings.disorder.length + findings.other.length
  const rest = more > 0 ? `, ${more} other faults` : ''
  return `${encounters} encounters, ${kills} kills, ${findings.lost.length} lost, ${findings.doubled.length} doubled${rest}, seed ${values.seed}`
}

function faults({ findings }: FaultResult): number {
  return Object.values(findings).reduce((sum, lines) => sum + lines.length, 0)
}
