import type { Measure } from '@claimrail/domain'
import { LADDERS } from '../specialties/index.ts'
import type { Ladder } from '../specialties/rules.ts'

const BY_CODE = new Map(LADDERS.flatMap((ladder) => codesOf(ladder).map((code) => [code, ladder] as const)))

/** The ladder that a code stands on. */
export function ladderOf(code: string): Ladder | undefined {
  return BY_CODE.get(code)
}

/** All codes of a ladder. */
export function codesOf({ steps }: Ladder): readonly string[] {
  return steps.flatMap((step) => step.lines.map((line) => line.code))
}

/** How much was measured of what a ladder goes by; undefined where it was not. */
export function amountOn({ by }: Ladder, measure: Measure | undefined): number | undefined {
  return measure?.[by]
}
