/** What a finding does beside being kept: from which amount at stake on a coder is asked before anything is billed. */
type Policy = {
  /** An E/M above what the record supports: cents too much. */
  holdVisitFromCents: number
  /** More units than were measured: cents too much. */
  holdUnitsFromCents: number
  /** Charged, but not among what was documented as done. */
  holdUndocumented: boolean
}

/** Undercoding never holds a claim: it rides along as a finding. */
export const POLICY: Policy = { holdVisitFromCents: 2000, holdUnitsFromCents: 2000, holdUndocumented: true }

/** Kinds of codes that are looked for among what was documented; visits, supplies and laboratory tests are documented elsewhere. */
export const DOCUMENTED_KINDS: readonly string[] = [
  'procedure',
  'addon',
  'diagnostic',
  'administration',
  'vaccine',
  'drug',
]
