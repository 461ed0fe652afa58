import { NO_TABLES, starterCodeSets, type CodeSets, type RuleTables } from '@claimrail/codesets'
import type { Encounter } from '@claimrail/domain'
import { answersOf, type Answers } from './query.ts'
import { SHIPPED_CONFIDENCE, thresholdFor, type Confidence } from './confidence.ts'

/** What coding knows beside the record: code systems and published tables by date of service; and how sure it must be to ask no one. */
export type Knowledge = { codes: CodeSets; tables: RuleTables; confidence?: Confidence }

/** What every part of coding works with: knowledge, the answers on record, and the score below which a coder looks. */
export type CodingContext = Knowledge & { answers: Answers; threshold: number }

/** The starter release, and no tables. */
export function starterKnowledge(): Knowledge {
  return { codes: starterCodeSets(), tables: NO_TABLES }
}

export function contextOf(encounterId: string, encounter: Encounter, knowledge: Knowledge): CodingContext {
  return {
    ...knowledge,
    answers: answersOf(encounterId, encounter.answers),
    threshold: thresholdFor(
      knowledge.confidence ?? SHIPPED_CONFIDENCE,
      encounter.specialty,
      encounter.coverages[0]?.payer.id,
    ),
  }
}
