import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Case } from './cases.ts'
import type { Turn } from './take-turns.ts'

/** CPU seconds of one case. */
export interface Timing {
  readonly turns: number
  readonly least: number
  readonly median: number
}

/** A case with the file that it reads and the number of claims in it. */
export interface Entry {
  readonly what: Case
  readonly file: string
  readonly claims: number
}

/**
 * Each case has a process of its own, as the shapes of objects that one case meets slow the code that the next shares with it, and no
 * case pays for the garbage of another. They take turns, so that a busy machine slows all alike.
 */
export async function timings(
  entries: readonly Entry[],
  turns: number,
  say: (turn: number) => void,
): Promise<Timing[]> {
  const runners = entries.map(({ what, file, claims }) => start(what.name, what.command(file, claims)))
  try {
    await Promise.all(runners.map((runner) => runner.ready))
    const taken: Turn[][] = entries.map(() => [])
    for (let turn = 1; turn <= turns; turn++) {
      say(turn)
      for (const [place, { what }] of entries.entries()) {
        if (turn <= (what.mostTurns ?? turns)) taken[place]!.push(await runners[place]!.takeTurn())
      }
    }
    return taken.map((all, place) => timingOf(all, entries[place]!.what.name))
  } finally {
    for (const runner of runners) runner.stop()
  }
}

function timingOf(turns: readonly Turn[], name: string): Timing {
  if (new Set(turns.map(({ counted }) => counted)).size > 1) throw new Error(`${name} counted differently`)
  const seconds = turns.map((turn) => turn.seconds).sort((one, other) => one - other)
  const middle = seconds.length / 2
  const median = (seconds[Math.floor(middle)]! + seconds[Math.ceil(middle) - 1]!) / 2
  return { turns: seconds.length, least: seconds[0]!, median }
}

interface Runner {
  readonly ready: Promise<unknown>
  takeTurn(): Promise<Turn>
  stop(): void
}

/** Starts a program that takes turns. */
export function start(name: string, command: readonly string[]): Runner {
  const child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  child.stdin.on('error', () => undefined)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { done, value } = await Promise.race([lines.next(), failed])
    if (done === true) throw new Error(`${name} ended before its turn was over`)
    return value
  }
  const ready = next()
  return {
    ready,
    async takeTurn() {
      await ready
      child.stdin.write('turn\n')
      return JSON.parse(await next()) as Turn
    },
    stop: () => child.stdin.end(),
  }
}
