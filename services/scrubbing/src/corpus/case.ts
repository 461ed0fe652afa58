import type { PayerPack } from '../packs/pack-schema.ts'
import type { TestRows } from '../edits/ncci/tables.testing.ts'
import type { CoveragePolicy } from '../policies/policy.ts'
import type { BaseName } from './bases.ts'

/** New values by path: `patient.sex`, `lines[0].modifiers`; `lines[+]` adds one, undefined takes away. */
export type Change = Readonly<Record<string, unknown>>

/** What a claim is judged by, where that is not the usual. */
export type Setting = {
  /** Instant of the claim's event. */
  at?: string
  /** Earlier claims of the same patient: a base with changes, by whoever the change says. */
  earlier?: readonly { base: BaseName; change?: Change }[]
  /** False = no history is at hand. */
  history?: false
  /** More rules of the claim's payer. */
  pack?: Partial<PayerPack>
  /** What a coverage policy says, beside whom it holds for: everyone. */
  policy?: Pick<CoveragePolicy, 'procedures'> & Partial<CoveragePolicy>
  /** Rows of NCCI, MUE, add-on and fee tables. */
  tables?: TestRows
}

/** Fields by edit that fails; another answer is said. */
export type Expected = Readonly<
  Record<string, readonly string[] | { answer: 'bypassed' | 'noData'; fields: readonly string[] }>
>

/** A claim with one thing wrong: named after it, a clean base, the change, the verdicts that it gets, and what it is judged by. */
export type Defect = readonly [name: string, base: BaseName, change: Change, expected: Expected, setting?: Setting]

/** A claim with nothing wrong. */
export type Clean = readonly [name: string, base: BaseName, change?: Change, setting?: Setting]
