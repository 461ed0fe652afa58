import type { Specialty } from '@claimrail/domain'
import shipped from '../confidence.json' with { type: 'json' }

/**
 * Scores (0 to 1) below which a coder looks at a code before it is billed: of a payer, of a specialty, and of all others. What the practice
 * uses is `confidence.json` of this service, read when the process starts.
 */
export type Confidence = {
  default: number
  specialties: { readonly [Name in Specialty]?: number }
  payers: Readonly<Record<string, number>>
}

export const SHIPPED_CONFIDENCE: Confidence = shipped

/** The score below which a coder looks; the stricter of payer and specialty where both say one. */
export function thresholdFor(confidence: Confidence, specialty: Specialty, payerId: string | undefined): number {
  const said = [confidence.specialties[specialty], confidence.payers[payerId ?? '']].filter((one) => one !== undefined)
  return said.length > 0 ? Math.max(...said) : confidence.default
}
