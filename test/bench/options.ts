import { parseArgs } from 'node:util'

export type Options = {
  /** Encounters of a stretch. */
  encounters: number
  seed: number
  runs: number
  partitions: number
  /** Messages that wake everything up before a stretch. */
  warm: number
  /** Seconds of steady load. */
  steadySeconds: number
  /** Seconds to wait for a quiet machine before each run. */
  wait: number
  json?: string
  profile?: string
}

export const HELP = `The pipeline beside an empty relay and an empty queue chain, on one broker, in one run.

  pnpm bench [options]

  --encounters N   encounters that wait when the clock starts (3000); the backlog test takes 2N and 4N too
  --seed N         another seed, another clinic (1)
  --runs N         runs of each, interleaved (3)
  --partitions N   partitions of every topic (8)
  --wait SECONDS   how long to wait for a quiet machine before each run (0)
  --profile DIR    one more run that writes a CPU profile of each worker to DIR, and says where the time went
  --json FILE      the figures as JSON
  --short          the shortest run that shows every row; its figures say little
  --help

Progress goes to the standard error, the results to the standard output. Needs Kafka and Redis: Docker, or Java 17 and redis-server.
`

const USUAL = { encounters: 3_000, runs: 3, warm: 3_000, steadySeconds: 20 }
const SHORT = { encounters: 60, runs: 1, warm: 20, steadySeconds: 2 }

/** Options of the command line; 'help' when asked for help. Throws an Error that says what is wrong. */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      encounters: { type: 'string' },
      seed: { type: 'string' },
      runs: { type: 'string' },
      partitions: { type: 'string' },
      wait: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'string' },
      short: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return 'help'
  const usual = values.short ? SHORT : USUAL
  return {
    ...usual,
    encounters: whole('encounters', values.encounters, usual.encounters, 10),
    seed: whole('seed', values.seed, 1, 0),
    runs: whole('runs', values.runs, usual.runs, 1),
    partitions: whole('partitions', values.partitions, 8, 1),
    wait: whole('wait', values.wait, 0, 0),
    ...(values.json !== undefined && { json: values.json }),
    ...(values.profile !== undefined && { profile: values.profile }),
  }
}

function whole(name: string, text: string | undefined, usual: number, least: number): number {
  const value = text === undefined ? usual : Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new Error(`--${name} takes a whole number from ${least}`)
}
