/** SNIP levels that are checked: 1 syntax, 2 implementation, 3 balancing, 4 between segments, 5 outside codes, 7 partner. */
export type SnipLevel = 1 | 2 | 3 | 4 | 5 | 7

/** `error` refuses, `warning` is accepted and should be mended, `info` is only to know. */
export type Severity = 'error' | 'warning' | 'info'

/** One kind of finding. Sentences have no values: `{at}` is the element reference, `{need}` what is asked for, `{name}` what it is. */
export interface FindingKind {
  readonly snip: SnipLevel
  readonly severity: Severity
  readonly sentence: string
  /** What to do about it. */
  readonly todo: string
  /** TA105, when it concerns the interchange. */
  readonly ta1?: string
  /** AK905, when it concerns the group. */
  readonly ak9?: string
  /** IK502, when it concerns the transaction. */
  readonly ik5?: string
  /** IK304. */
  readonly ik3?: string
  /** IK403; the segment is then told with IK304 = 8. */
  readonly ik4?: string
  /** Claim status category of the 277CA: A6 missing, A7 invalid, A8 does not fit. */
  readonly category?: string
  /** Claim status code of the 277CA where the element does not tell it. */
  readonly status?: string
}
