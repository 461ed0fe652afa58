import { writeFile } from 'node:fs/promises'
import { GOLD } from './index.ts'

/** The gold set as a file that `claimrail coding accuracy` reads: `node services/coding/src/gold/write.ts`. */
export const GOLD_FILE = new URL('./gold.ndjson', import.meta.url)

export function goldText(): string {
  return GOLD.map((one) => `${JSON.stringify(one)}\n`).join('')
}

if (import.meta.main) await writeFile(GOLD_FILE, goldText())
