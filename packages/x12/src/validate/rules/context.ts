import type { CodeLookup } from '../code-lookup.ts'
import type { HookTable } from '../hooks.ts'

/** What the rules of a transaction share: where they listen, and what they learn of the claim that is open. */
export interface RuleContext {
  readonly hooks: HookTable
  readonly lookup: CodeLookup | undefined
  /** Set by the rules while a claim is open. */
  readonly unit: {
    chargeCents: number
    paidCents: number
  }
  /** Day the file was made, as a number such as 20260401; 0 when unknown. */
  madeOn: number
}

/** Amounts that stand at every third place of CAS from 03 on, added up; NaN when one of them is no amount. */
export const adjustmentPlaces = [3, 6, 9, 12, 15, 18] as const
