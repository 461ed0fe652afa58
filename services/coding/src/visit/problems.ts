import type { PROBLEM_KINDS } from '@claimrail/domain'
import type { Level } from './level.ts'

export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** What one problem of a kind comes to alone. */
const LEVEL_OF_ONE: Readonly<Record<ProblemKind, Level>> = {
  selfLimited: 'straightforward',
  stableChronic: 'low',
  acuteUncomplicated: 'low',
  chronicWorse: 'moderate',
  undiagnosedUncertain: 'moderate',
  acuteSystemic: 'moderate',
  acuteComplicatedInjury: 'moderate',
  chronicSeverelyWorse: 'high',
  threatToLife: 'high',
}

/** What two of a kind come to, where that is more than one. */
const LEVEL_OF_TWO: { readonly [Kind in ProblemKind]?: Level } = { selfLimited: 'low', stableChronic: 'moderate' }

const ORDER: readonly Level[] = ['high', 'moderate', 'low', 'straightforward']

/**
 * Number and complexity of the problems addressed (AMA CPT E/M guidelines, table of medical decision making, first element).
 * @returns undefined when the record names no problem
 */
export function problemsLevel(kinds: readonly ProblemKind[]): Level | undefined {
  const reached = kinds.map((kind) => {
    const isMore = kinds.filter((other) => other === kind).length > 1
    return (isMore ? LEVEL_OF_TWO[kind] : undefined) ?? LEVEL_OF_ONE[kind]
  })
  return ORDER.find((level) => reached.includes(level))
}
