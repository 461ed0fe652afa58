import { createWriteStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stream837I, stream837P, write835 } from '../src/index.ts'
import type { Transaction } from './cases.ts'
import { claimOptions, syntheticClaims, syntheticRemittance, writeOptions } from './claims.ts'
import { stayOptions, syntheticStays } from './stays.ts'

/** Synthetic claims on disk: the same every time, without a fault. */
export interface BenchFile {
  readonly file: string
  readonly claims: number
  readonly bytes: number
}

/** Writes so many claims, or claim payments, into a folder. */
export async function benchFile(folder: string, transaction: Transaction, claims: number): Promise<BenchFile> {
  const file = join(folder, `${transaction}-${claims}.edi`)
  const check = { check: false } as const
  if (transaction === '837P') {
    await pipeline(stream837P(syntheticClaims(claims), { ...claimOptions, ...check }), createWriteStream(file))
  } else if (transaction === '837I') {
    await pipeline(stream837I(syntheticStays(claims), { ...stayOptions, ...check }), createWriteStream(file))
  } else {
    await writeFile(file, write835([syntheticRemittance(claims)], { ...writeOptions, ...check }))
  }
  return { file, claims, bytes: (await stat(file)).size }
}

/** Beside a file, as `.json`: its segments as arrays of its elements. */
export async function writeAsJson(file: string): Promise<void> {
  const segments = (await readFile(file, 'utf8')).split('~').map((segment) => segment.split('*'))
  await writeFile(`${file}.json`, JSON.stringify(segments))
}
