import type { CodeRow, NoFacts } from '../code.ts'

/** Codes that are only a number and short words of ours; optionally the last day of use. */
export type PlainRow = readonly [code: string, label: string, ends?: string]

type PlainSystem = 'adjustmentReason' | 'remark' | 'claimStatusCategory' | 'claimStatus' | 'taxonomy' | 'revenue'

export function plainRows<Name extends PlainSystem>(rows: readonly PlainRow[]): CodeRow<Name>[] {
  const facts: NoFacts = {}
  return rows.map(([code, label, ends]) => ({
    code,
    label,
    billable: true,
    effective: '2000-01-01',
    ...(ends === undefined ? {} : { ends }),
    facts: facts as CodeRow<Name>['facts'],
  }))
}
