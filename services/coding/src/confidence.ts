import type { Specialty } from '@claimrail/domain'

/** Scores (0 to 1) below which a coder looks at a code before it is billed: of a payer, else of a specialty, else of all. */
type Thresholds = {
  default: number
  specialties: { readonly [Name in Specialty]?: number }
  payers: Readonly<Record<string, number>>
}

const THRESHOLDS: Thresholds = { default: 0.8, specialties: {}, payers: {} }

/** The score below which a coder looks; the stricter of payer and specialty where both say one. */
export function thresholdFor(specialty: Specialty, payerId: string | undefined): number {
  const said = [THRESHOLDS.specialties[specialty], THRESHOLDS.payers[payerId ?? '']].filter((one) => one !== undefined)
  return said.length > 0 ? Math.max(...said) : THRESHOLDS.default
}
