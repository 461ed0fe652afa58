import type { CodeChoice, CodingTrail, Encounter } from '@claimrail/domain'
import type { CodedCharges } from './procedures/coded-charge.ts'
import type { CodedDiagnoses } from './code-diagnoses.ts'
import type { Knowledge } from './context.ts'
import { CODING_SYSTEMS } from './make-claim.ts'

/** How an encounter was coded, as an auditor follows it: what both parts of coding said, and the releases that answered. */
export function trailOf(
  encounter: Encounter,
  diagnoses: CodedDiagnoses,
  charges: CodedCharges,
  { codes }: Knowledge,
): CodingTrail {
  const choices = [...(diagnoses.choices ?? []), ...(charges.choices ?? [])]
  const dates = [...new Set(encounter.charges.map((charge) => charge.serviceDate))]
  const releases = dates.flatMap((date) => codes.releasesFor(CODING_SYSTEMS, date))
  const payerId = encounter.coverages[0]?.payer.id
  return {
    releases: [...new Set([...releases, ...(charges.releases ?? [])])].sort(),
    renderingNpi: encounter.rendering.npi,
    specialty: encounter.specialty,
    ...(payerId === undefined ? {} : { payerId }),
    choices,
    modifiers: [...(charges.modifiers ?? [])],
    ...(charges.visit === undefined ? {} : { visit: charges.visit }),
    findings: [...(diagnoses.findings ?? []), ...(charges.findings ?? [])],
    confidence: lowestScore(choices),
    automatic: choices.every((choice) => choice.source !== 'answer'),
  }
}

function lowestScore(choices: readonly CodeChoice[]): number {
  return Math.min(1, ...choices.map((choice) => choice.score))
}
