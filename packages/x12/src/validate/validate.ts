import { passingRuns, piecesOf } from '../pieces.ts'
import type { X12Source } from '../source.ts'
import type { RuleOptions } from './transaction-validator.ts'
import { Validator } from './validator.ts'
import type { Verdict } from './verdict.ts'

/**
 * Checks a source, SNIP levels 1 to 5 and 7, in one pass: a verdict for each claim as soon as it ends, then for its transaction,
 * group and interchange. Memory does not grow with the source. Never throws on bad data, only when the source itself fails.
 */
export async function* validate(source: X12Source, options?: RuleOptions): AsyncGenerator<Verdict> {
  const validator = new Validator(options)
  for await (const pieces of passingRuns(source)) {
    for (const piece of pieces) {
      validator.take(piece)
      for (const verdict of validator.drain()) yield verdict
    }
  }
  validator.finish()
  yield* validator.drain()
}

/** The same of bytes that are at hand. */
export function validateBytes(bytes: Uint8Array, options?: RuleOptions): Verdict[] {
  const validator = new Validator(options)
  for (const piece of piecesOf(bytes)) validator.take(piece)
  validator.finish()
  return validator.drain()
}
