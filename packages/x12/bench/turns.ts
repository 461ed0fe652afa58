import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { cases } from './cases.ts'

/** What one turn took: CPU seconds of its process, and what was counted. */
interface Turn {
  readonly seconds: number
  readonly counted: number
}

/**
 * The least CPU seconds of each case. Each has a process of its own, as the shapes of objects that one case meets slow the code that
 * the next shares with it, and no case pays for the garbage of another. They take turns, so that a busy machine slows all alike.
 */
export async function leastSeconds(
  files: Readonly<Record<string, string>>,
  claims: number,
  turns: number,
): Promise<number[]> {
  const children: Child[] = []
  try {
    for (const [place, { transaction }] of cases.entries()) {
      const child = start([String(place), files[transaction]!, String(claims)])
      children.push(child)
      await child.answer()
    }
    const taken: Turn[][] = cases.map(() => [])
    for (let turn = 0; turn < turns; turn++) {
      for (const [place, child] of children.entries()) taken[place]!.push(await child.takeTurn())
    }
    return taken.map((all, place) => {
      if (new Set(all.map(({ counted }) => counted)).size > 1)
        throw new Error(`${cases[place]!.name} counted differently`)
      return Math.min(...all.map(({ seconds }) => seconds))
    })
  } finally {
    for (const child of children) child.stop()
  }
}

interface Child {
  answer(): Promise<unknown>
  takeTurn(): Promise<Turn>
  stop(): void
}

function start(given: string[]): Child {
  const child = fork(fileURLToPath(import.meta.url), given)
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  const answer = async () => ((await once(child, 'message', { signal: ended.signal })) as [unknown])[0]
  return {
    answer,
    async takeTurn() {
      const answered = answer()
      child.send('turn')
      return (await answered) as Turn
    },
    stop: () => child.disconnect(),
  }
}

/** In a process of its own: one case, a turn at each message. */
function takeTurns(place: number, file: string, claims: number): void {
  const run = cases[place]!.prepare(file, claims)
  process.on('message', () => void takeTurn(run))
  process.send!('ready')
}

async function takeTurn(run: () => number | Promise<number>): Promise<void> {
  const before = process.cpuUsage()
  const counted = await run()
  const { user, system } = process.cpuUsage(before)
  process.send!({ seconds: (user + system) / 1e6, counted })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [place, file = '', claims] = process.argv.slice(2)
  takeTurns(Number(place), file, Number(claims))
}
