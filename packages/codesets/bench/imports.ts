import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { pairsFile, pairsWorkbook } from './made-files.ts'

const run = promisify(execFile)

/** Files that do not say from when they hold. */
const UNDATED: Readonly<Record<string, string>> = {
  'hcpcs_level_2.csv': '2022-01-01',
  'place_of_service.csv': '2022-01-01',
  'pos_codes.csv': '2024-01-01',
  'admit_source.csv': '2022-01-01',
  'discharge_disposition.csv': '2022-01-01',
  'revenue_center_code.csv': '2022-01-01',
}
/** What is no code set: registries, changes without the set, a list without codes. */
const OTHER = /npi|addenda|payer_type/
/** Larger than this, a practitioner table is whole. */
const WHOLE_TABLE = 1_000_000
const SHORT_BYTES = 200_000

/** What each import costs: every code file of the shared data, and a practitioner table of the full size when none is among them. */
export async function benchImports(folder: string, isShort: boolean): Promise<void> {
  const files = sharedFiles().filter((file) => !isShort || statSync(file).size < SHORT_BYTES)
  if (process.env.CLAIMRAIL_SHARED_DATA === undefined)
    process.stdout.write('CLAIMRAIL_SHARED_DATA is not set: no official file is imported\n')
  const isThere = files.some((file) => /ccipra/i.test(file) && statSync(file).size > WHOLE_TABLE)
  if (!isThere) files.push(await pairsFile(folder, isShort ? 20_000 : 2_000_000))
  files.push(await pairsWorkbook(folder, isShort ? 5_000 : 200_000))
  line('file', ['rows', 'seconds', 'of them cpu', 'peak MB', '(idle)'])
  for (const [i, file] of files.entries()) {
    const from = UNDATED[basename(file)]
    const args = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'import-one.ts'), file]
    // A folder for each, so that none is compared with another.
    const { stdout } = await run(process.execPath, [...args, join(folder, String(i)), ...(from ? [from] : [])])
    const { rows, seconds, cpuSeconds, peakMb, idleMb } = JSON.parse(stdout) as Record<string, number>
    const count = (rows ?? 0).toLocaleString('en-US')
    line(basename(file), [count, fixed(seconds, 1), fixed(cpuSeconds, 1), fixed(peakMb), `(${fixed(idleMb)})`])
  }
}

function sharedFiles(): string[] {
  const shared = process.env.CLAIMRAIL_SHARED_DATA
  if (shared === undefined) return []
  const found = readdirSync(join(shared, 'codesets'), { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.filter((file) => !OTHER.test(file.slice(shared.length))).sort()
}

function fixed(number = NaN, digits = 0): string {
  return number.toFixed(digits)
}

function line(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.slice(0, 50).padEnd(50)}${cells.map((cell) => cell.padStart(12)).join('')}\n`)
}
