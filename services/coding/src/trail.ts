import type { CodeChoice, CodingTrail, Encounter } from '@claimrail/domain'
import type { CodedCharges } from './procedures/coded-charge.ts'
import type { CodedDiagnoses } from './code-diagnoses.ts'
import type { CodingContext } from './context.ts'
import { CODING_SYSTEMS } from './make-claim.ts'
import type { Query } from './query.ts'

/** What both parts of coding came to. */
export type CodedParts = { diagnoses: CodedDiagnoses; charges: CodedCharges }

/** How an encounter was coded, as an auditor follows it: what both parts of coding said, by whose answers, and the releases that answered. */
export function trailOf(encounter: Encounter, { diagnoses, charges }: CodedParts, context: CodingContext): CodingTrail {
  const { codes, threshold } = context
  const answers = context.answers.used().map(({ query, answer }) => ({
    ...{ queryId: answer.queryId, code: query.code, path: placeOf(query) },
    ...{ by: answer.by, answeredAt: answer.answeredAt },
  }))
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
    threshold,
    automatic: answers.length === 0,
    ...(answers.length > 0 && { answers }),
  }
}

/** The item of the record that a query is about. */
export function placeOf({ fields }: Query): string {
  return (fields[0] ?? '').replace(/\.(code|text)$/, '')
}

function lowestScore(choices: readonly CodeChoice[]): number {
  return Math.min(1, ...choices.map((choice) => choice.score))
}
