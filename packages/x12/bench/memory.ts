import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { read837P, stream837P, validate } from '../src/index.ts'
import { syntheticClaims, writeOptions } from './claims.ts'

export interface PeakMemory {
  readonly claims: number
  readonly megabytes: number
  readonly doing: 'reading' | 'validating' | 'writing'
}

/** Peak resident memory of a process of its own for each size: reading a file of claims, checking it, and writing it. */
export async function peakMemory(sizes: readonly number[]): Promise<PeakMemory[]> {
  const directory = await mkdtemp(join(tmpdir(), 'claimrail-x12-bench-'))
  try {
    const peaks: PeakMemory[] = []
    for (const claims of sizes) {
      const file = join(directory, `${claims}.edi`)
      const written = await peakOf(['write', file, String(claims)])
      const read = await peakOf(['read', file, String(claims)])
      const validated = await peakOf(['validate', file, String(claims)])
      peaks.push({ claims, doing: 'reading', megabytes: read })
      peaks.push({ claims, doing: 'validating', megabytes: validated })
      peaks.push({ claims, doing: 'writing', megabytes: written })
    }
    return peaks
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** Peak memory of this file run with arguments, in MB. */
async function peakOf(given: string[]): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  for await (const chunk of child.stdout) output += String(chunk)
  const peak = Number(output)
  if (!(peak > 0)) throw new Error(`no peak memory from ${given[0]}`)
  return peak
}

async function writeFile(file: string, claims: number): Promise<void> {
  await pipeline(stream837P(syntheticClaims(claims), writeOptions), createWriteStream(file))
}

async function readFile(file: string, claims: number): Promise<void> {
  let read = 0
  for await (const claim of read837P(file)) if (claim.lines.length > 0) read++
  if (read !== claims) throw new Error(`${read} claims instead of ${claims}`)
}

async function validateFile(file: string, claims: number): Promise<void> {
  let valid = 0
  for await (const verdict of validate(file)) if (verdict.kind === 'claim' && verdict.valid) valid++
  if (valid !== claims) throw new Error(`${valid} valid claims instead of ${claims}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [doing, file = '', claims = ''] = process.argv.slice(2)
  const run = { write: writeFile, read: readFile, validate: validateFile }[doing ?? '']
  await run?.(file, Number(claims))
  process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)))
}
