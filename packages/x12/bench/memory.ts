import type { Case } from './cases.ts'
import { benchFile } from './files.ts'
import { start } from './turns.ts'

/** Peak resident memory of a process of its own that does one thing once, at each size. */
export interface MemoryRow {
  readonly name: string
  readonly peaks: readonly { readonly claims: number; readonly megabytes: number }[]
}

/** Writes 837P files of these sizes into a folder and runs on each what has a peak to measure. */
export async function peakMemory(
  folder: string,
  sizes: readonly number[],
  cases: readonly Case[],
  say: (name: string) => void,
): Promise<MemoryRow[]> {
  const files = []
  for (const claims of sizes) files.push(await benchFile(folder, '837P', claims))
  const rows: MemoryRow[] = []
  for (const { name, peakUpTo = 0, command } of cases) {
    say(name)
    const peaks = []
    for (const { file, claims } of files.filter((each) => each.claims <= peakUpTo)) {
      peaks.push({ claims, megabytes: Math.round(await peakOf(name, command(file, claims))) })
    }
    rows.push({ name, peaks })
  }
  return rows
}

async function peakOf(name: string, command: readonly string[]): Promise<number> {
  const runner = start(name, command)
  try {
    return (await runner.takeTurn()).peakMegabytes
  } finally {
    runner.stop()
  }
}
