import { createInterface } from 'node:readline'

/** What one turn took. */
export interface Turn {
  /** CPU time of the process, its threads for cleaning of memory and compilation too. */
  readonly seconds: number
  /** What was counted, so that nothing can be left out: the same in every turn. */
  readonly counted: number
  /** Most memory that the process ever had resident. */
  readonly peakMegabytes: number
}

/** In a process of its own: says `ready`, then does the work once for each line on standard input and says what it took. */
export async function takeTurns(run: () => number | Promise<number>): Promise<void> {
  process.stdout.write('ready\n')
  for await (const _ of createInterface({ input: process.stdin })) {
    const before = process.cpuUsage()
    const counted = await run()
    const { user, system } = process.cpuUsage(before)
    const peakMegabytes = process.resourceUsage().maxRSS / 1024
    const turn: Turn = { seconds: (user + system) / 1e6, counted, peakMegabytes }
    process.stdout.write(`${JSON.stringify(turn)}\n`)
  }
}
