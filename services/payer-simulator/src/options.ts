import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { PayerOptions } from './payer.ts'
import { USUAL_SHARES } from './rules/on-file.ts'

export const HELP = `Usage: node services/payer-simulator/src/main.ts [--dir FOLDER] [--seed TEXT] [options]

A payer on its own. It reads 837P and 837I files in FOLDER/to-payers and answers with TA1, 999 and 277CA files in
FOLDER/from-payers/acknowledgments and 835 files in FOLDER/from-payers/remittances. The same seed and files give the same answers.

  --dir FOLDER      folder shared with who sends claims (default: CLAIMRAIL_GATEWAY_DIR, else .claimrail/gateway)
  --seed TEXT       another seed, other decisions (default 1)
  --late MS         wait so long before the 835s of a file (default 0)
  --twice           every answer comes again under another name and other envelope numbers
  --split N         deal the claims of a file out to N 835s (default 1)
  --reject SHARE    share of claims that the 277CA rejects, 0 to 1 (default ${USUAL_SHARES.reject})
  --deny SHARE      share of claims denied, in part or whole (default ${USUAL_SHARES.deny})
  --reverse SHARE   share of paid claims that a later 835 takes back and pays anew (default ${USUAL_SHARES.reverse})
  --crossover SHARE share of paid claims that the payer sends on to the next one itself (default ${USUAL_SHARES.crossover})
  --mangle SHARE    share of claims whose number the 835 gets wrong (default 0)
  --plb             some payments come with interest (PLB L6)
  --once            answer what is there, then exit
  --json            a summary as JSON on standard output at the end; log lines go to standard error
  --help            this text

Environment: CLAIMRAIL_GATEWAY_DIR, CLAIMRAIL_POLL_MS (500), CLAIMRAIL_HEALTH_PORT (9464; 0 takes a free one), CLAIMRAIL_HTTP_HOST
(127.0.0.1), CLAIMRAIL_LOG_LEVEL (info).

Examples:
  node services/payer-simulator/src/main.ts --dir .claimrail/gateway --seed 7
  node services/payer-simulator/src/main.ts --dir .claimrail/gateway --once --json
  node services/payer-simulator/src/main.ts --dir .claimrail/gateway --twice --split 2 --late 300 --reverse 0.1`

export type ProcessOptions = Omit<PayerOptions, 'telemetry'> & {
  host: string
  healthPort: number
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  once: boolean
  json: boolean
}

/** Options that can not be used, named with what they take. */
export class BadOptions extends Error {
  override readonly name = 'BadOptions'
}

const share = z.coerce.number('a number from 0 to 1').min(0, 'a number from 0 to 1').max(1, 'a number from 0 to 1')
const milliseconds = z.coerce.number('whole milliseconds').int('whole milliseconds').min(0, 'whole milliseconds')
const part = z.coerce.number('a whole number from 1').int('a whole number from 1').min(1, 'a whole number from 1')
const port = z.coerce.number('a port').int('a port').min(0, 'a port').max(65_535, 'a port')
const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Flag or variable, what it must be, and its default. */
const VALUES = {
  dir: ['--dir', z.string().default('.claimrail/gateway')],
  seed: ['--seed', z.string().default('1')],
  late: ['--late', milliseconds.default(0)],
  split: ['--split', part.default(1)],
  reject: ['--reject', share.default(USUAL_SHARES.reject)],
  deny: ['--deny', share.default(USUAL_SHARES.deny)],
  reverse: ['--reverse', share.default(USUAL_SHARES.reverse)],
  crossover: ['--crossover', share.default(USUAL_SHARES.crossover)],
  mangle: ['--mangle', share.default(0)],
  pollMs: ['CLAIMRAIL_POLL_MS', milliseconds.min(10, 'at least 10 milliseconds').default(500)],
  healthPort: ['CLAIMRAIL_HEALTH_PORT', port.default(9464)],
  host: ['CLAIMRAIL_HTTP_HOST', z.string().default('127.0.0.1')],
  logLevel: ['CLAIMRAIL_LOG_LEVEL', z.enum(levels, `one of ${levels.join(', ')}`).default('info')],
} as const

type Values = { [Name in keyof typeof VALUES]: z.output<(typeof VALUES)[Name][1]> }

/** Options of a process from its arguments and environment, or `help`. Throws BadOptions. */
export function processOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ProcessOptions | 'help' {
  const flags = flagsOf(args)
  if (flags.help) return 'help'
  const values = checked({
    dir: flags.dir ?? environment.CLAIMRAIL_GATEWAY_DIR,
    seed: flags.seed,
    late: flags.late,
    split: flags.split,
    reject: flags.reject,
    deny: flags.deny,
    reverse: flags.reverse,
    crossover: flags.crossover,
    mangle: flags.mangle,
    pollMs: environment.CLAIMRAIL_POLL_MS,
    healthPort: environment.CLAIMRAIL_HEALTH_PORT,
    host: environment.CLAIMRAIL_HTTP_HOST,
    logLevel: environment.CLAIMRAIL_LOG_LEVEL,
  })
  const { reject, deny, reverse, crossover, late: lateMs, ...rest } = values
  const { twice, plb: interest, once, json } = flags
  return { ...rest, lateMs, shares: { reject, deny, reverse, crossover }, twice, interest, once, json }
}

function flagsOf(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const texts = {
    dir: text,
    seed: text,
    late: text,
    split: text,
    reject: text,
    deny: text,
    reverse: text,
    crossover: text,
    mangle: text,
  }
  const options = { ...texts, twice: flag, plb: flag, once: flag, json: flag, help: flag }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new BadOptions(error instanceof Error ? error.message : 'the arguments can not be read')
  }
}

/** Empty counts as left out, as compose files leave it. */
function checked(given: Readonly<Record<keyof Values, string | undefined>>): Values {
  const problems: string[] = []
  const entries = Object.entries(VALUES).map(([name, [called, schema]]) => {
    const parsed = schema.safeParse(given[name as keyof Values] || undefined)
    if (!parsed.success) problems.push(`${called} takes ${parsed.error.issues[0]?.message ?? 'something else'}`)
    return [name, parsed.data] as const
  })
  if (problems.length > 0) throw new BadOptions(problems.join('\n'))
  return Object.fromEntries(entries) as Values
}
