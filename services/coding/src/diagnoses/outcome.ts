import type { CodeChoice } from '@claimrail/domain'
import type { Query } from '../query.ts'

/** A code that stands for one or more of the record's diagnoses, by their ids. */
export type Coded = { code: string; ids: readonly string[]; choice: CodeChoice }

/** What becomes of one diagnosis of the record. */
export type DiagnosisOutcome =
  | { kind: 'coded'; coded: readonly Coded[] }
  /** Stated as something that is not coded as present; `why` names the guideline. */
  | { kind: 'leftOut'; why: string; otherwise: Query }
  | { kind: 'asked'; query: Query }
