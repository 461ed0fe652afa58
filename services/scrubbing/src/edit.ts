import type { Claim, Verdict, WorkItem } from '@claimrail/domain'
import type { Subject } from './subject.ts'

export type Family = 'completeness' | 'codes' | 'relations' | 'payer' | 'history'

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
  check(subject: Subject): Answer
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
