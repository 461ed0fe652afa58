import type { Claim, Verdict, WorkItem } from '@claimrail/domain'
import type { Subject } from './subject.ts'

/** The rooms of the edits; one folder each below `edits/`. */
export type Family =
  'completeness' | 'codes' | 'ncci' | 'necessity' | 'documentation' | 'payer' | 'history' | 'compliance'

/** What an edit finds. `wrong` replaces the edit's own sentence where one edit sees several things. */
export type Answer =
  | { answer: 'pass' | 'notApplicable' }
  | { answer: 'fail' | 'bypassed' | 'noData'; fields: readonly string[]; wrong?: string }

/** A rule that a claim must survive: data and one pure function. */
export type Edit = {
  /** Stable; work items carry it as `scrubbing.<id>`. */
  id: string
  severity: Verdict['severity']
  family: Family
  /** Where the rule comes from. */
  authority: string
  /** First and last date of service that it holds for. */
  effective: string
  ends?: string
  /** Kinds of claim that it holds for; both when left out. */
  kind?: Claim['kind']
  /** Who can mend it. */
  owner: WorkItem['owner']
  /** One sentence each, without patient data. */
  wrong: string
  fix: string
  /** What it prevents, e.g. `CARC.4`, `277CA.A7`. */
  prevents: readonly string[]
  /** Where the data for an answer is missing: hold the claim as if it failed, or carry the verdict along. */
  withoutData: 'hold' | 'carry'
  /** Payers that it holds for, by id, and claim filing indicators (SBR09); all when left out. */
  payers?: readonly string[]
  filingIndicators?: readonly string[]
  /** Speaks of our own numbers: not asked of claims that come from elsewhere, in a file. */
  onlyOurs?: true
  check(subject: Subject): Answer
  /** The claim with what is wrong put right, where that needs no judgement and changes nothing clinical; undefined = it cannot. Pure. */
  repair?(subject: Subject): Claim | undefined
}

const PASS: Answer = { answer: 'pass' }
export const NOT_APPLICABLE: Answer = { answer: 'notApplicable' }

/** Fails where there are fields to name, else passes. */
export function failAt(fields: readonly string[], wrong?: string): Answer {
  return fields.length === 0 ? PASS : { answer: 'fail', fields, ...(wrong === undefined ? {} : { wrong }) }
}

/** Says that there is no data to judge these fields by. */
export function noDataAt(fields: readonly string[], wrong?: string): Answer {
  return { answer: 'noData', fields, ...(wrong === undefined ? {} : { wrong }) }
}
