import { Buffer } from 'node:buffer'
import type { X12Source } from '../source.ts'
import { splitHalf } from './split-half.ts'
import { planSplit } from './split-plan.ts'
import type { Half, SplitPlan } from './split-plan.ts'
import type { RuleOptions } from './transaction-validator.ts'
import type { ClaimVerdict } from './verdict.ts'

/** A file cut in two: each half is an 837 with counts and HL numbers of its own, or absent when no claim belongs in it. */
export interface SplitClaims {
  readonly valid?: Uint8Array
  readonly invalid?: Uint8Array
  readonly claims: readonly ClaimVerdict[]
}

/**
 * Cuts the claims of 837 files into valid and invalid ones, segment for segment as they were written; envelopes are counted again.
 * A transaction whose heading or trailer is wrong is invalid as a whole. Keeps what it writes in memory, and a stream whole:
 * `planSplit` and `splitHalf` do the same to a large file in two readings.
 */
export async function splitClaims(source: X12Source, options: RuleOptions = {}): Promise<SplitClaims> {
  const again = await readableAgain(source)
  const claims: ClaimVerdict[] = []
  const plan = await planSplit(again, options, (claim) => void claims.push(claim))
  const [valid, invalid] = [await whole(again, plan, 'valid'), await whole(again, plan, 'invalid')]
  return { ...(valid ? { valid } : {}), ...(invalid ? { invalid } : {}), claims }
}

async function readableAgain(source: X12Source): Promise<string | URL | Uint8Array> {
  if (typeof source === 'string' || source instanceof URL || source instanceof Uint8Array) return source
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function whole(source: X12Source, plan: SplitPlan, half: Half): Promise<Uint8Array | undefined> {
  if (plan[half].claims.length === 0) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of splitHalf(source, plan, half)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
